/**
 * Results that are written from templates, and the books in which they get their numbers: what there is of both is data
 * ({@code result-templates.json}, {@code result-books.csv}). Nothing here knows a dossier.
 */
@NullMarked
package vn.motcua.dossiers.results;

import org.jspecify.annotations.NullMarked;
