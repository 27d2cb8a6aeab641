/**
 * Credentials: one-time passwords for citizens, passwords for staff, tokens for machines, and who is signed in.
 */
@NullMarked
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"platform", "platform::*", "directory", "documents", "notifications"})
package vn.motcua.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
