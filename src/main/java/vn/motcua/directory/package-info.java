/**
 * Who and where: administrative units with their validity and successors, agencies and their service centres,
 * staff and roles, citizens and organisations. It decides nothing about dossiers.
 */
@NullMarked
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"platform", "platform::*"})
package vn.motcua.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
