package vn.motcua.dossiers;

/** Identity of a draft. */
public record DraftId(long value) {}
