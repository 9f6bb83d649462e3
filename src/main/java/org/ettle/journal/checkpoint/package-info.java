/// Checkpoints outside the database: the key that signs them, and the files in which they are kept.
@NullMarked
package org.ettle.journal.checkpoint;

import org.jspecify.annotations.NullMarked;
