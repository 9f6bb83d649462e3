/// Pictures as shapes, measured with the real font and written as SVG, PDF or PNG.
@NamedInterface("drawing")
@NullMarked
package org.ettle.platform.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
