/// The program as it is started on a machine: a process of its own, with what it says and how it
/// ends.
@NullMarked
package org.ettle.start;

import org.jspecify.annotations.NullMarked;
