package vn.motcua.forms;

/** Id of one version of a declaration. */
public record FormDefinitionId(long value) {}
