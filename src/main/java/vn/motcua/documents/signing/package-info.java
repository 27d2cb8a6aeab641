/** Digital signatures on PDF (PAdES, ETSI EN 319 142): keys of people, signing, and what a signed file says. */
@NullMarked
@NamedInterface("signing")
package vn.motcua.documents.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
