/** Scanned papers: what stands on a page, what paper it is, and a pile of pages put in the order of a list of papers. */
@NullMarked
@NamedInterface("scans")
package vn.motcua.documents.scans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
