/** Commands that are done once, however often they arrive. */
@NullMarked
@NamedInterface("commands")
package vn.motcua.platform.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
