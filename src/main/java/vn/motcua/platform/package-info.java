/**
 * The ground everybody stands on: database, security glue, audit journal, error base, jobs, web kit.
 * It knows no business words.
 */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
package vn.motcua.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
