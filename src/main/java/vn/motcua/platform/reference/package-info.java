/** Data shipped with the product: how it is read, loaded again, and followed in every node's memory. */
@NullMarked
@NamedInterface("reference")
package vn.motcua.platform.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
