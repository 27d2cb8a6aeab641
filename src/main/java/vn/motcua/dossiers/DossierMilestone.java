package vn.motcua.dossiers;

import java.time.Instant;
import vn.motcua.directory.AgencyId;

/**
 * What every dossier reaches once, published in the transaction of the command: whoever counts them counts dossiers.
 *
 * @param code which dossier
 * @param receivedAt the desk it was filed at or for
 * @param kind what it reached
 * @param late whether it was finished after the promise that held; false for all other kinds
 * @param at when
 */
public record DossierMilestone(DossierCode code, AgencyId receivedAt, Kind kind, boolean late, Instant at) {

    /** In their order. A dossier may end before it has reached all. */
    public enum Kind {
        /** It was filed. */
        FILED,
        /** It was received as complete and valid, for the first time. */
        RECEIVED,
        /** Its result was ready; a correction afterwards changes nothing. */
        FINISHED,
        /** Its result was handed over, for the first time. */
        HANDED_OVER
    }
}
