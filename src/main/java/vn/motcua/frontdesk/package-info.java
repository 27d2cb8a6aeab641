/**
 * The front desk of a centre: who waits for what and how long, which number is called to which counter. It knows no
 * dossier; a counter leads on to where dossiers are received.
 */
@NullMarked
@ApplicationModule(
        displayName = "Front desk",
        allowedDependencies = {
            "platform",
            "platform::*",
            "directory",
            "calendar",
            "documents",
            "notifications",
            "surveys",
            "accounts"
        })
package vn.motcua.frontdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
