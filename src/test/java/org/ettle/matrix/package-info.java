/// Every route, as every role, against another organisation's things: what may not be seen is the
/// same as what never was (T3 and T4 of the catalogue of tests).
@NullMarked
package org.ettle.matrix;

import org.jspecify.annotations.NullMarked;
