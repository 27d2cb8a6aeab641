/**
 * The dossier (hồ sơ) from filing to hand-over: drafts, intake, codes, the legal clock, results, tracking, and
 * the append-only journal of everything that was done.
 */
@NullMarked
@ApplicationModule(
        displayName = "Dossiers",
        allowedDependencies = {
            "platform",
            "platform::*",
            "directory",
            "calendar",
            "documents",
            "documents::scans",
            "documents::signing",
            "notifications",
            "accounts",
            "forms",
            "forms::questions",
            "workflow",
            "payments",
            "surveys",
            "catalog"
        })
package vn.motcua.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
