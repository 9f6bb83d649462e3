/// Series: indicators with definitions that never change, what was counted, and in which release
/// each figure was published.
@NamedInterface("series")
@NullMarked
package org.ettle.evidence.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
