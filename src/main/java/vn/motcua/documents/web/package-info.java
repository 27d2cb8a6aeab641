/** Uploads over HTTP. */
@NullMarked
package vn.motcua.documents.web;

import org.jspecify.annotations.NullMarked;
