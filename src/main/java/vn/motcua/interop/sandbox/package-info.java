/** A registry of persons to try the product with: plain HTTP, invented people, faults on demand. No Spring in it. */
@NullMarked
@NamedInterface("sandbox")
package vn.motcua.interop.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
