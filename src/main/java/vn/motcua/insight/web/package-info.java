/** Screens of figures. */
@NullMarked
package vn.motcua.insight.web;

import org.jspecify.annotations.NullMarked;
