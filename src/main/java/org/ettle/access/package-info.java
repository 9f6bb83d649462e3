/// Access: organisations, the people who sign in, their roles, and who may use which route.
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"platform :: page", "platform :: store"})
@NullMarked
package org.ettle.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
