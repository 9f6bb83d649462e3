package org.ettle.judgement.web.body;

import java.util.List;
import org.ettle.judgement.web.JudgementLine;
import org.ettle.judgement.web.TargetLine;
import org.ettle.platform.page.Signpost;
import org.jspecify.annotations.Nullable;

/// All that is judged of one link, and what there is on it by EMMIE's facets.
///
/// @param judged what stands first
/// @param deeper traces of the link
/// @param enter where a judge enters what there is; null where the reader is no judge
public record LinkFacetsSheet(
        TargetLine line,
        @Nullable String told,
        List<JudgementLine> judged,
        List<Signpost> deeper,
        List<OfFacet> facets,
        @Nullable String enter,
        String pathways) {

    /// @param counts what coded claims and evidence say of it; empty where they say nothing
    public record OfFacet(String title, String question, List<String> counts, List<Said> said) {

        public boolean isNone() {
            return counts.isEmpty() && said.isEmpty();
        }
    }

    /// @param source where it stands; null where none is named, or the reader may not see it
    /// @param by a claim that somebody coded, or a judge
    public record Said(String words, @Nullable Signpost source, String by) {}
}
