/// The outcome statements of the demonstration, as they are loaded at the start.
@NullMarked
package org.ettle.evidence.harvest.content;

import org.jspecify.annotations.NullMarked;
