/** Screens and papers of dossiers. */
@NullMarked
package vn.motcua.dossiers.web;

import org.jspecify.annotations.NullMarked;
