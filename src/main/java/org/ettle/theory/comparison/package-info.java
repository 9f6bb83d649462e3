/// Two versions of a map side by side: what became of each outcome, by the recorded crosswalks.
@NamedInterface("comparison")
@NullMarked
package org.ettle.theory.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
