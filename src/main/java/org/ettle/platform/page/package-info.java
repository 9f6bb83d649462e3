/// Pages: layout, parts of the design system, errors that help.
@NamedInterface("page")
@NullMarked
package org.ettle.platform.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
