/** Một Cửa: one-stop public administration. Each direct sub-package is a room. */
@NullMarked
package vn.motcua;

import org.jspecify.annotations.NullMarked;
