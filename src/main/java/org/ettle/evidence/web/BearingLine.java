package org.ettle.evidence.web;

import org.ettle.evidence.Bearing;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.Signpost;
import org.jspecify.annotations.Nullable;

/// One thing on which a source, or words in it, bear.
///
/// @param passage the words that tell it; null where the source as a whole does
/// @param withdraw where it is taken back; null where the reader may not
/// @param withdrawn when and why it was taken back; null while it holds
public record BearingLine(
        TargetLine target,
        Mark stance,
        String directness,
        @Nullable String note,
        @Nullable Signpost passage,
        @Nullable String withdraw,
        @Nullable String withdrawn) {

    static BearingLine of(
            Bearing bearing, TargetNames names, @Nullable Signpost passage, boolean mayWrite) {
        var withdrawn = bearing.withdrawn();
        return new BearingLine(
                names.line(bearing.target()),
                Mark.of(bearing.stance()),
                bearing.directness().title(),
                bearing.note(),
                passage,
                mayWrite && withdrawn == null ? Address.of(bearing.id()) + "/withdraw" : null,
                withdrawn == null
                        ? null
                        : "Withdrawn on "
                                + Moments.words(withdrawn.at())
                                + ": "
                                + withdrawn.reason());
    }
}
