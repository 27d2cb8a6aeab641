/**
 * Administrative procedures: immutable national versions with their papers, fees and internal steps, dated overlays
 * of the province, and the search over them. It knows no dossier.
 */
@NullMarked
@ApplicationModule(
        displayName = "Catalog",
        allowedDependencies = {"platform", "platform::*", "directory", "calendar", "documents", "forms", "workflow"})
package vn.motcua.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
