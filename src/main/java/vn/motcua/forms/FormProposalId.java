package vn.motcua.forms;

/** Id of a declaration that is being written. */
public record FormProposalId(long value) {}
