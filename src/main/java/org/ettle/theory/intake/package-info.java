/// Reads versions of maps from files that somebody brings: the JSON format, and a plain pair of
/// tables. A file is read whole or not at all, and every fault is told with its place.
@NullMarked
package org.ettle.theory.intake;

import org.jspecify.annotations.NullMarked;
