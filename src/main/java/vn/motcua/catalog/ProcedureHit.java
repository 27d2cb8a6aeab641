package vn.motcua.catalog;

/**
 * A procedure in a list.
 *
 * @param status how far the catalog can be trusted for it
 * @param onlineLevel how much of it can be done online; NONE when not configured
 * @param fileableOnline whether a citizen may file it online now
 */
public record ProcedureHit(
        Procedure procedure, ProcedureStatus status, OnlineLevel onlineLevel, boolean fileableOnline) {}
