/** How often one caller may ask. Counted in the memory of each node: no request costs a statement for it. */
@NullMarked
@NamedInterface("limits")
package vn.motcua.platform.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
