/**
 * Declarations: their definitions, the conditions between fields, what a person may type and how a form is drawn.
 * Who files and which papers go along is the dossier's matter.
 */
@NullMarked
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {"platform", "platform::*", "directory", "documents"})
package vn.motcua.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
