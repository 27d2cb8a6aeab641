/** Payments over HTTP. */
@NullMarked
package vn.motcua.payments.web;

import org.jspecify.annotations.NullMarked;
