/// Reviews of documents and literature: references as they come from databases and reference
/// managers, and what is found twice among them.
@ApplicationModule(
        displayName = "Review",
        allowedDependencies = {"platform :: drawing"})
@NullMarked
package org.ettle.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
