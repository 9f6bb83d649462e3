package org.ettle.review.web;

import java.util.List;
import org.ettle.platform.page.Signpost;
import org.jspecify.annotations.Nullable;

/// The page of a review.
///
/// @param told what was just done; null where nothing was
/// @param next what to do next, in a sentence; empty where nobody has to
/// @param results how many were found, went on and were included
/// @param reason why it was published; empty where it is not
public record OverviewSheet(
        ReviewHead head,
        @Nullable String told,
        String question,
        String state,
        String next,
        String reason,
        List<ReviewPart.Figure> results,
        List<ReviewPart.Figure> figures,
        List<Signpost> orders,
        String history) {

    public OverviewSheet {
        results = List.copyOf(results);
        figures = List.copyOf(figures);
        orders = List.copyOf(orders);
    }
}
