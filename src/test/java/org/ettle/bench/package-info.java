/// The benchmarks behind `./ettle bench`: measured side by side in one run, reported as ratios.
@NullMarked
package org.ettle.bench;

import org.jspecify.annotations.NullMarked;
