/** Registers and periodic reports over many dossiers: form 07, Biểu 06. They read rows, never whole dossiers. */
@NullMarked
package vn.motcua.dossiers.registers;

import org.jspecify.annotations.NullMarked;
