package vn.motcua.catalog;

import java.util.Optional;

/** How long procedures usually take; known by the room that keeps the dossiers. */
public interface UsualTimes {

    /** Of the last 90 days; empty while too few dossiers were done to say so. */
    Optional<UsualTime> find(ProcedureCode code);
}
