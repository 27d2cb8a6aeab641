/** The fixed words of the forms that applicants get: versioned by day, edited by administrators, filled in when printed. */
@NullMarked
package vn.motcua.dossiers.wording;

import org.jspecify.annotations.NullMarked;
