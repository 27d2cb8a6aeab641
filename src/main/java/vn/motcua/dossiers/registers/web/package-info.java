/** Screens, papers and spreadsheets of registers and periodic reports. */
@NullMarked
package vn.motcua.dossiers.registers.web;

import org.jspecify.annotations.NullMarked;
