package vn.motcua.platform.live;

import vn.motcua.platform.security.Actor;

/** Decides who may follow topics of one kind; each room answers for its own. */
public interface LiveAudience {

    /** The kind it answers for. */
    String kind();

    /** Whether the actor may be told that it changed. */
    boolean mayFollow(String id, Actor actor);
}
