/** Screens and addresses of the front desk. */
@NullMarked
package vn.motcua.frontdesk.web;

import org.jspecify.annotations.NullMarked;
