/// The register of published documents, and the demonstration, as they are loaded at the start.
@NullMarked
package org.ettle.evidence.content;

import org.jspecify.annotations.NullMarked;
