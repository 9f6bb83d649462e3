/// The journal as pages: what an administrator looks for, one entry, the history of one thing, and
/// files to take away.
@NullMarked
package org.ettle.journal.web;

import org.jspecify.annotations.NullMarked;
