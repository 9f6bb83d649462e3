/// Versions that are being edited: orders, what they do to a version, and how it is published.
@NullMarked
package org.ettle.theory.draft;

import org.jspecify.annotations.NullMarked;
