/** Screens of results: filling a template, the books, and what administrators see of both. */
@NullMarked
package vn.motcua.dossiers.results.web;

import org.jspecify.annotations.NullMarked;
