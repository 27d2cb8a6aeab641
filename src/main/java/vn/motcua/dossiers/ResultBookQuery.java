package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;

/**
 * Which entries of a book are asked for.
 *
 * @param book its key; null for all books
 * @param year of the numbers
 * @param text part of a number, a name or a dossier's code; null for all
 */
public record ResultBookQuery(
        @Nullable String book, int year, @Nullable String text) {}
