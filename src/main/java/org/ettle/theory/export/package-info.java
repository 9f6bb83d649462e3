/// A version of a map in the formats that other programs read.
@NullMarked
package org.ettle.theory.export;

import org.jspecify.annotations.NullMarked;
