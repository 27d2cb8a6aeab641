/** Signing in and out. */
@NullMarked
package vn.motcua.accounts.web;

import org.jspecify.annotations.NullMarked;
