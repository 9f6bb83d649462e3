/// Drawing helpers: pictures as shapes, written as SVG, PDF or PNG.
@NamedInterface("drawing")
@NullMarked
package org.ettle.platform.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
