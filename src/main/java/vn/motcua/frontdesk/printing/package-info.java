/** Slips on paper: drawn, and sent to a printer of the hall over TCP (ESC/POS). */
@NullMarked
package vn.motcua.frontdesk.printing;

import org.jspecify.annotations.NullMarked;
