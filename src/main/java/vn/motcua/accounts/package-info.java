/** Credentials, one-time passwords, sessions and tokens. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "platform::*", "directory", "notifications"})
package vn.motcua.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
