/// The drawing of a map: tiers as columns, lanes as rows, on a grid of our own.
@NullMarked
package org.ettle.theory.drawing;

import org.jspecify.annotations.NullMarked;
