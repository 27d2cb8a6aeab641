package vn.motcua.forms;

/** Something that can be chosen: what is kept, and what is shown. */
public record Choice(String value, String label) {}
