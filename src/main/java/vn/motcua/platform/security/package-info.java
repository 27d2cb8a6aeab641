/** Who is asking: the actor, the access stated on every handler, and idempotent commands. */
@NullMarked
@NamedInterface("security")
package vn.motcua.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
