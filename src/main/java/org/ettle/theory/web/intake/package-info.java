/// Pages on which somebody brings a version of a map in files.
@NullMarked
package org.ettle.theory.web.intake;

import org.jspecify.annotations.NullMarked;
