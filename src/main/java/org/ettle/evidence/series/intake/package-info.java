/// Reads published files of figures and finds every row that is odd. It knows neither Spring nor
/// the database.
@NullMarked
package org.ettle.evidence.series.intake;

import org.jspecify.annotations.NullMarked;
