/**
 * What people say of how they were served: ratings, once for each service and never from an officer's session, what
 * comes of low ones, what is published; and campaigns of questions. What is rated is an opaque reference of the room
 * that served.
 */
@NullMarked
@ApplicationModule(
        displayName = "Surveys",
        allowedDependencies = {"platform", "platform::*", "directory", "documents", "notifications"})
package vn.motcua.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
