/// Documents of sources: kept by their hash as they came, read by a process of its own, their words
/// normalised once and never changed. Another room may have a document read and kept before it
/// belongs to a source.
@NamedInterface("document")
@NullMarked
package org.ettle.evidence.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
