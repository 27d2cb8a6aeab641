package vn.motcua.workflow;

/** Identity of a step. */
public record StepId(long value) {}
