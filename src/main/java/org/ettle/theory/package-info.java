/// Theory of change: change maps with their versions, outcomes, links and crosswalks.
@ApplicationModule(
        displayName = "Theory of change",
        allowedDependencies = {
            "platform :: page",
            "platform :: store",
            "platform :: once",
            "platform :: drawing",
            "access"
        })
@NullMarked
package org.ettle.theory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
