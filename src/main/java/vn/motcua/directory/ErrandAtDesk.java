package vn.motcua.directory;

import java.time.Instant;
import vn.motcua.platform.security.Actor;

/**
 * Somebody's errand went on at a desk: told by the room whose errand it is, in the transaction of the command, so that
 * the room that called them there remembers it.
 *
 * @param errand opaque reference of that room, as people write it
 * @param kind what was done
 * @param inPerson whether it can only be done with its owner in front of the officer
 * @param officer who did it
 * @param at when its owner stood there
 */
public record ErrandAtDesk(String errand, Kind kind, boolean inPerson, Actor officer, Instant at) {

    /** What was done. */
    public enum Kind {
        /** Something was taken from them. */
        RECEIVED,
        /** Something was given to them. */
        HANDED_OVER
    }
}
