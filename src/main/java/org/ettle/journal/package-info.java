/// The journal: who did what, for whom, why and when, in one chain for each organisation that
/// cannot be changed without being found out. It listens to the facts of all other rooms and writes
/// them down in the transaction in which they happened.
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {
            "platform :: page",
            "platform :: store",
            "platform :: server",
            "access"
        })
@NullMarked
package org.ettle.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
