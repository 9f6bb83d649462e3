package org.ettle.judgement.whole;

import org.ettle.judgement.CanonicalForm;
import org.ettle.judgement.rubric.Criterion;
import org.ettle.judgement.rubric.Scores;
import org.ettle.judgement.sufficiency.EvidenceSummary;
import org.ettle.judgement.tracing.TracedClaim;
import org.ettle.theory.Link;
import org.jspecify.annotations.Nullable;

/// Everything that a link is judged by.
///
/// @param scores by the rubric; null where nobody has scored it
/// @param traced the claim that the link holds; null where no clue was written down
public record LinkFile(
        Link.Name name,
        boolean feedback,
        EvidenceSummary evidence,
        @Nullable Scores scores,
        @Nullable TracedClaim traced) {

    void write(CanonicalForm form) {
        form.text(name.from().value())
                .text(name.to().value())
                .name(name.kind())
                .flag(feedback)
                .inAnyOrder(
                        evidence.byKind().entrySet(),
                        (kind, each) -> kind.name(each.getKey()).number(each.getValue()))
                .number((long) evidence.origins())
                .number(evidence.newestYear())
                .number((long) evidence.areas())
                .flag(evidence.contrarySearched())
                .flag(scores != null);
        if (scores != null) {
            form.name(scores.direction());
            for (var criterion : Criterion.values()) {
                form.name(scores.of(criterion));
            }
        }
        form.flag(traced != null);
        if (traced != null) {
            traced.write(form);
        }
    }
}
