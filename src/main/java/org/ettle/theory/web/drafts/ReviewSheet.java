package org.ettle.theory.web.drafts;

import java.util.List;
import java.util.stream.Stream;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Signpost;
import org.ettle.theory.draft.Draft;
import org.ettle.theory.lint.Lint;
import org.jspecify.annotations.Nullable;

/// Where a draft stands on its way to publication.
///
/// @param asked what the reviewer should look at; null while no review is asked for
/// @param comment the form for one more; null once the draft is over
public record ReviewSheet(
        DraftAddress address,
        String state,
        @Nullable String asked,
        int findings,
        String checks,
        List<Signpost> steps,
        List<CommentLine> comments,
        @Nullable Act comment) {

    static ReviewSheet of(DraftFile file) {
        var draft = file.draft();
        var address = file.address();
        return new ReviewSheet(
                address,
                file.state(),
                draft.state() instanceof Draft.State.InReview(_, _, var words) ? words : null,
                Lint.of(file.version()).count(),
                "/maps/" + draft.map().address() + "/" + file.version().name() + "/checks",
                steps(draft)
                        .map(step -> Signpost.to(step.title(), address.review() + "/" + step.key()))
                        .toList(),
                file.commentLines(_ -> true),
                draft.isOpen() ? PartSheet.commentAct(file, address.review(), "") : null);
    }

    private static Stream<ReviewStep> steps(Draft draft) {
        return switch (draft.state()) {
            case Draft.State.Editing() -> Stream.of(ReviewStep.ASK, ReviewStep.ABANDON);
            case Draft.State.InReview _ ->
                    Stream.of(ReviewStep.PUBLISH, ReviewStep.WITHDRAW, ReviewStep.ABANDON);
            case Draft.State.Published _, Draft.State.Abandoned _ -> Stream.empty();
        };
    }
}
