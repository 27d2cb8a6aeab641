/** Declarations on screen, for administrators. */
@NullMarked
package vn.motcua.forms.web;

import org.jspecify.annotations.NullMarked;
