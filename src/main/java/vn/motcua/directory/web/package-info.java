/** The directory over HTTP. */
@NullMarked
package vn.motcua.directory.web;

import org.jspecify.annotations.NullMarked;
