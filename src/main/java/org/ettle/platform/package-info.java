/// The ground floor: what every room stands on and no room of the trade may be in. Other rooms use
/// its parts by name: `page`, `store`, `drawing` and so on.
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package org.ettle.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
