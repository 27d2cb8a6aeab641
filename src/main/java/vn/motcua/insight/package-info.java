/**
 * What the administration does, in figures: read tables of its own, fed by listeners in the transaction of the command
 * that they count. No figure scans dossiers, and no command waits for a row that others count in.
 */
@NullMarked
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {"platform", "platform::*", "directory", "dossiers"})
package vn.motcua.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
