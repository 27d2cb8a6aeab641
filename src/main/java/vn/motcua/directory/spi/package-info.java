/** Port to the registry that the nation keeps of persons; adapters live on the roof. */
@NullMarked
@NamedInterface("spi")
package vn.motcua.directory.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
