/// What an entry, a checkpoint and a proof are, byte by byte, as docs/journal-format.md says: no
/// Spring, no database.
@NullMarked
package org.ettle.journal.chain;

import org.jspecify.annotations.NullMarked;
