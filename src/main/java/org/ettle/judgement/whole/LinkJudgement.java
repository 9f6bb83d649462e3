package org.ettle.judgement.whole;

import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.ContributionConfidence;
import org.ettle.judgement.rubric.Rating;
import org.ettle.judgement.sufficiency.Sufficiency;
import org.ettle.judgement.tracing.SecondOpinion;
import org.ettle.judgement.tracing.Tracing;
import org.ettle.theory.Link;
import org.jspecify.annotations.Nullable;

/// What comes of a link.
///
/// @param confidence by the method that was chosen; none where the evidence is not sufficient
/// @param chance that pathways are worked out with: that of the rubric's word, or the range traced,
///   also where it is too wide for a word; null where the method has no answer or the evidence is
///   not sufficient
/// @param rating by the rubric; null where nobody has scored it
/// @param tracing null where no clue was written down
/// @param opinion whether the two say the same; null where one of them is missing
public record LinkJudgement(
        Link.Name name,
        boolean feedback,
        Sufficiency sufficiency,
        ContributionConfidence confidence,
        @Nullable ChanceRange chance,
        @Nullable Rating rating,
        @Nullable Tracing tracing,
        @Nullable SecondOpinion opinion) {

    /// Whether it may be shown to the public: it is transparent enough. Where nobody has scored it,
    /// nobody has said so.
    public boolean isPublishable() {
        return rating != null && rating.publishable();
    }

    /// Whether a necessary test was looked for with effort and failed.
    public boolean hasFailed() {
        return tracing != null && !tracing.failed().isEmpty();
    }
}
