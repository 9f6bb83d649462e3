package org.ettle.review.web.handover;

import gg.jte.models.runtime.JteModel;
import house.templates.Templates;
import java.util.Arrays;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.evidence.SourceKind;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.store.NotFound;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.flow.Flows;
import org.ettle.review.handover.HandOverAnswer;
import org.ettle.review.handover.HandOvers;
import org.ettle.review.web.ReviewFrames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Hands included records over to the register of evidence. Whoever brings evidence in does so.
@Controller
@ForRoles(Role.ANALYST)
@RequestMapping("/reviews/{review}/sources")
class HandOverPages {

    private final Reviews reviews;
    private final HandOvers handOvers;
    private final ReviewFrames frames;
    private final Templates templates;

    HandOverPages(Reviews reviews, HandOvers handOvers, ReviewFrames frames, Templates templates) {
        this.reviews = reviews;
        this.handOvers = handOvers;
        this.frames = frames;
        this.templates = templates;
    }

    @GetMapping
    Html list(@PathVariable UUID review, @RequestParam(defaultValue = "") String after) {
        return new Html(page(review, number(after), SourceKind.DOCUMENT, null));
    }

    @PostMapping
    View hand(
            @PathVariable UUID review,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String after) {
        var chosen =
                Arrays.stream(SourceKind.values())
                        .filter(it -> it.name().equals(kind))
                        .findFirst()
                        .orElse(SourceKind.DOCUMENT);
        int number = number(record);
        if (number == 0) {
            throw new NotFound("this record");
        }
        return switch (handOvers.hand(new Review.Id(review), number, chosen)) {
            case HandOverAnswer.Done(var source) -> SeeOther.to("/evidence/sources/" + source);
            case HandOverAnswer.Refused(var words) ->
                    Html.refused(page(review, number(after), chosen, words));
        };
    }

    private JteModel page(UUID review, int after, SourceKind kind, @Nullable String fault) {
        var found = reviews.getOwn(new Review.Id(review));
        return templates.reviewHandoverSources(
                ReviewFrames.frame(found, "Sources"),
                frames.head(found, "Sources", ReviewFrames.address(found.id()) + "/sources"),
                HandOverSheet.of(
                        found,
                        handOvers.leftSince(found),
                        handOvers.included(found, after, Flows.ON_A_PAGE + 1),
                        after,
                        kind,
                        fault));
    }

    private static int number(String typed) {
        return typed.matches("[1-9]\\d{0,8}") ? Integer.parseInt(typed) : 0;
    }
}
