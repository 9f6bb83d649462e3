/// Reads the words of one document at a time, as a process of its own that a document can take down
/// without harm. It is started by the room's documents and talks to them over its standard streams.
/// Only here are the libraries that parse documents used.
@NullMarked
package org.ettle.evidence.document.worker;

import org.jspecify.annotations.NullMarked;
