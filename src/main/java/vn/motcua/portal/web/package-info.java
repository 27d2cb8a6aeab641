/** The front page and the list of centres. */
@NullMarked
package vn.motcua.portal.web;

import org.jspecify.annotations.NullMarked;
