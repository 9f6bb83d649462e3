/// Figures over time as shapes: one area with a line to compare it with, and many areas small.
@NullMarked
package org.ettle.evidence.series.chart;

import org.jspecify.annotations.NullMarked;
