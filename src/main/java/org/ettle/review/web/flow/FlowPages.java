package org.ettle.review.web.flow;

import house.templates.Templates;
import java.util.UUID;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.store.NotFound;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.flow.Flows;
import org.ettle.review.flow.Shown;
import org.ettle.review.web.ReviewFrames;
import org.ettle.review.web.ReviewHead;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The flow of a review, and the records behind each box.
@Controller
@OpenToAll
@RequestMapping("/reviews/{review}/flow")
class FlowPages {

    private final Reviews reviews;
    private final Flows flows;
    private final ReviewFrames frames;
    private final Templates templates;

    FlowPages(Reviews reviews, Flows flows, ReviewFrames frames, Templates templates) {
        this.reviews = reviews;
        this.flows = flows;
        this.frames = frames;
        this.templates = templates;
    }

    @GetMapping
    Html flow(@PathVariable UUID review, @RequestParam(required = false) @Nullable String form) {
        var found = reviews.get(new Review.Id(review));
        var sheet =
                flows.find(found)
                        .map(it ->
                                FlowSheet.of(found, it, FlowForm.of(it, form), flows.isLive(found)))
                        .orElse(null);
        return new Html(
                templates.reviewFlowFlow(
                        ReviewFrames.frame(found, "Flow"), head("Flow", found), sheet));
    }

    @GetMapping("/records")
    Html records(
            @PathVariable UUID review,
            @RequestParam(defaultValue = "identified") String part,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(defaultValue = "") String after) {
        var found = reviews.get(new Review.Id(review));
        var flow = flows.find(found).orElseThrow(FlowPages::noBox);
        var shown =
                Shown.read(flow.stages(), part, stage, reason, channel, source)
                        .orElseThrow(FlowPages::noBox);
        return new Html(
                templates.reviewFlowRecords(
                        ReviewFrames.frame(found, flow.words(shown))
                                .under("Flow", address(found).flow()),
                        head(flow.words(shown), found),
                        FlowRecordsSheet.of(
                                found,
                                flow,
                                shown,
                                flows.records(found, shown, number(after), Flows.ON_A_PAGE + 1),
                                flows.isLive(found))));
    }

    private static int number(String after) {
        return after.matches("[1-9]\\d{0,8}") ? Integer.parseInt(after) : 0;
    }

    private static NotFound noBox() {
        return new NotFound("this part of the flow");
    }

    private static FlowAddress address(Review review) {
        return new FlowAddress(review.id());
    }

    private ReviewHead head(String title, Review review) {
        return frames.head(review, title, address(review).flow());
    }
}
