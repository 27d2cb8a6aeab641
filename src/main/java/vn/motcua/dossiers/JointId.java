package vn.motcua.dossiers;

/** Identity of a group of dossiers that were filed together. */
public record JointId(long value) {}
