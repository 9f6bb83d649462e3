/// Checks of a theory of change: what a version leaves unsaid, and where.
@NullMarked
package org.ettle.theory.lint;

import org.jspecify.annotations.NullMarked;
