/// Requests of programs that are done once, however often they are sent.
@NamedInterface("once")
@NullMarked
package org.ettle.platform.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
