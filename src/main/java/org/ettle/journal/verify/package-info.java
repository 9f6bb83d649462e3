/// `./ettle verify`: looks at every journal of a database, or at a file that was taken from one,
/// and says what is the first thing wrong with it. It runs as a program of its own, without Spring.
@NullMarked
package org.ettle.journal.verify;

import org.jspecify.annotations.NullMarked;
