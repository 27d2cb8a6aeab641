/** The reference files shipped with the product, and what follows them in every node's memory. */
@NullMarked
@NamedInterface("reference")
package vn.motcua.platform.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
