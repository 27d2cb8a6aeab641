/**
 * The demonstration: accounts of every role and dossiers in every state, dated relative to today. Only with
 * {@code motcua.demo=true}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "platform",
            "platform::*",
            "directory",
            "calendar",
            "documents",
            "documents::signing",
            "accounts",
            "workflow",
            "payments",
            "catalog",
            "dossiers",
            "frontdesk",
            "surveys"
        })
package vn.motcua.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
