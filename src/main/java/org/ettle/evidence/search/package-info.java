/// Search over everything that evidence is made of: sources, passages, claims and indicators.
@NullMarked
package org.ettle.evidence.search;

import org.jspecify.annotations.NullMarked;
