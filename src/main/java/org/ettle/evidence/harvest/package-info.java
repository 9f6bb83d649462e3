/// Outcome harvesting: statements of what somebody does differently, substantiated by independent
/// people on a sample, which then become evidence. It is how outcomes that nobody expected come
/// into view.
@NullMarked
package org.ettle.evidence.harvest;

import org.jspecify.annotations.NullMarked;
