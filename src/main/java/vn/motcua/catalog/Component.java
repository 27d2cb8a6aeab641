package vn.motcua.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One line of a procedure's list of papers, as published.
 *
 * @param id stable within the version; a dossier's paper refers to it
 * @param line position on the portal; several rows share a line that the catalog split
 * @param caseName the group it belongs to, or null when there are no groups
 * @param condition when it is needed, in words, or null
 * @param rule when it is needed, over the answers of the declaration, in the language of its conditions; null when
 *     nothing computes it
 * @param originals how many originals
 * @param copies how many copies
 * @param presentOnly shown, not kept
 * @param formCode the official form, or null
 * @param portalCode code of the kind of paper on the national portal, or null
 * @param duplicate the portal repeats the line within the group
 */
public record Component(
        long id,
        int line,
        @Nullable String caseName,
        Kind kind,
        String name,
        @Nullable String condition,
        @Nullable String rule,
        Necessity necessity,
        int originals,
        int copies,
        boolean presentOnly,
        @Nullable String formCode,
        @Nullable String portalCode,
        boolean duplicate,
        Mark mark) {

    /** What a line is. */
    public enum Kind {
        /** A paper to bring. */
        PAPER,
        /** A form to fill. */
        FORM,
        /** An interactive form, online only. */
        EFORM,
        /** Looked up in a database; a paper only if that fails. */
        DATA,
        /** A remark that the portal counts as a line. Never ask for it. */
        NOTE
    }

    /** Whether it must be there. */
    public enum Necessity {
        MANDATORY,
        CONDITIONAL,
        OPTIONAL
    }

    /** Whether a person is ever asked for it. */
    public boolean isChecklistItem() {
        return kind != Kind.NOTE && !duplicate;
    }
}
