package vn.motcua.documents.scans;

import org.jspecify.annotations.Nullable;

/**
 * A line of the list by which a pile is sorted.
 *
 * @param key by which the caller knows it
 * @param name what is asked for, in words
 * @param formCode the official form, or null
 * @param group the case it belongs to, or null when it belongs to every one
 * @param instead lines with the same word stand for each other; null when nothing does
 * @param mandatory whether the law wants it always
 */
public record PileItem(
        long key,
        String name,
        @Nullable String formCode,
        @Nullable String group,
        @Nullable String instead,
        boolean mandatory) {}
