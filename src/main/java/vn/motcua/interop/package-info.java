/**
 * The outside world: adapters that implement the ports of other rooms. The registry of persons is asked over HTTP; a
 * sandbox of it runs as a process of its own.
 */
@NullMarked
@ApplicationModule(
        displayName = "Interop",
        allowedDependencies = {"platform", "platform::*", "directory", "directory::spi", "payments"})
package vn.motcua.interop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
