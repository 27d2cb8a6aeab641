package vn.motcua.catalog;

/** Identifies a video that shows how to file. */
public record GuidanceVideoId(long value) {}
