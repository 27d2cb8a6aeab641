/** Composed pages: home, the frame around every screen, administration's front page. It composes by URL. */
@NullMarked
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"platform", "platform::*", "directory", "notifications"})
package vn.motcua.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
