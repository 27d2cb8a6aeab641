/** Append-only journal of who read or changed personal data. */
@NullMarked
@NamedInterface("audit")
package vn.motcua.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
