/**
 * Internal processes (quy trình nội bộ): materialised steps, assignment, step budgets, work lists. Its subject
 * is an opaque reference plus the summary that a list shows.
 */
@NullMarked
@ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"platform", "platform::*", "directory", "calendar"})
package vn.motcua.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
