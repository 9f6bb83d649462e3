/// Series as files for other programs: CSV with a Frictionless description, and JSON.
@NullMarked
package org.ettle.evidence.series.export;

import org.jspecify.annotations.NullMarked;
