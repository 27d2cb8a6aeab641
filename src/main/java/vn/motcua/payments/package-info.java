/**
 * Money that a dossier costs: what is asked for, how it is paid, what was received. What is paid for is an opaque
 * reference of the room that asks.
 */
@NullMarked
@ApplicationModule(
        displayName = "Payments",
        allowedDependencies = {"platform", "platform::*", "directory", "calendar", "documents"})
package vn.motcua.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
