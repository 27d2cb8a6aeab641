package vn.motcua.platform.web;

/** A link with its words: a step of a path, a way back, a tab. */
public record Crumb(String label, String href) {}
