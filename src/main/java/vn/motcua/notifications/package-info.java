/**
 * Tells people what happened: an inbox inside the product, and an outbox for channels that leave it. Each
 * room words its own messages; this one only carries them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "platform::*", "directory"})
package vn.motcua.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
