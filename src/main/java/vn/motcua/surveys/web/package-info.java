/** Screens and addresses of ratings and surveys. */
@NullMarked
package vn.motcua.surveys.web;

import org.jspecify.annotations.NullMarked;
