package org.ettle.evidence.web;

import org.ettle.evidence.Passage;
import org.ettle.platform.page.Moments;
import org.jspecify.annotations.Nullable;

/// Words of a source in a list.
///
/// @param withdrawn when and why it was taken back; null while it holds
public record PassageLine(
        String href,
        String quote,
        String reuse,
        @Nullable String origin,
        @Nullable String withdrawn) {

    static PassageLine of(Passage passage) {
        var withdrawn = passage.withdrawn();
        var origin = passage.origin();
        return new PassageLine(
                Address.of(passage.id()),
                passage.quote(),
                passage.reuse().words(),
                origin == null ? null : origin.label(),
                withdrawn == null
                        ? null
                        : "Withdrawn on "
                                + Moments.words(withdrawn.at())
                                + ": "
                                + withdrawn.reason());
    }
}
