/// Evidence: sources, passages, claims and series, and what they tell for or against each outcome
/// and link of a change map.
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {
            "platform :: page",
            "platform :: store",
            "platform :: server",
            "platform :: once",
            "platform :: drawing",
            "access",
            "theory",
            "theory :: comparison",
            "theory :: beside"
        })
@NullMarked
package org.ettle.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
