package org.ettle.review.web;

import house.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.page.Typed;
import org.ettle.review.Review;
import org.ettle.review.ReviewAnswer;
import org.ettle.review.Reviewers;
import org.ettle.review.Reviews;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Reviews: those that are published for everybody, all of them for their organisation.
@Controller
@OpenToAll
@RequestMapping(ReviewFrames.LIST)
class OverviewPages {

    private static final Map<String, String> TOLD =
            Map.of(
                    "begun", "The review is begun. Now write its protocol.",
                    "started", "The protocol is started, and frozen from now on.",
                    "published", "It is published. Everybody can see it now.");

    private final Reviews reviews;
    private final Reviewers reviewers;
    private final ReviewFrames frames;
    private final Templates templates;

    OverviewPages(Reviews reviews, Reviewers reviewers, ReviewFrames frames, Templates templates) {
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.frames = frames;
        this.templates = templates;
    }

    @GetMapping
    Html list() {
        return new Html(
                templates.reviewList(
                        Frame.titled("Reviews").in(Section.REVIEWS),
                        new ReviewsSheet(
                                reviews.list().stream().map(ReviewsSheet.Line::of).toList(),
                                reviewers.includeTheAsker())));
    }

    @GetMapping("/new")
    @ForRoles({Role.ANALYST, Role.ADMINISTRATOR})
    Html begin() {
        return new Html(templates.pageAct(above("Begin a review"), beginning(Typed.nothing())));
    }

    @PostMapping("/new")
    @ForRoles({Role.ANALYST, Role.ADMINISTRATOR})
    View begin(@RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var id = Review.Id.fresh();
        return switch (reviews.begin(id, typed.text("title"), false)) {
            case ReviewAnswer.Done _ -> SeeOther.to(ReviewFrames.address(id) + "?done=begun");
            case ReviewAnswer.Refused(var reasons) ->
                    Html.refused(
                            templates.pageAct(
                                    above("Begin a review"),
                                    beginning(typed).faulty("title", reasons.getFirst().words())));
        };
    }

    private static Frame above(String title) {
        return Frame.titled(title).in(Section.REVIEWS).under("Reviews", ReviewFrames.LIST);
    }

    private static Act beginning(Typed typed) {
        return Act.of(
                "Begin a review",
                null,
                "Name it. The protocol comes next: the question, what counts, and who decides.",
                ReviewFrames.LIST + "/new",
                List.of(
                        Field.typed("title", "What is the review called?", typed.text("title"))
                                .withHint(
                                        "For example: What helps people to direct their own"
                                                + " support, 2010 to 2024")),
                "Begin the review",
                ReviewFrames.LIST);
    }

    @GetMapping("/{review}")
    Html review(@PathVariable("review") UUID id, @RequestParam(defaultValue = "") String done) {
        var review = reviews.get(new Review.Id(id));
        var address = ReviewFrames.address(review.id());
        boolean works = reviewers.include(review.organisation());
        var publication = review.publication();
        var sheet =
                new OverviewSheet(
                        frames.head(review, "Overview", address),
                        TOLD.get(done),
                        reviews.protocol(review).protocol().question(),
                        state(review),
                        works ? next(review) : "",
                        publication == null ? "" : publication.reason(),
                        frames.results(review),
                        ReviewFrames.isMember(review) ? frames.figures(review) : List.of(),
                        works ? orders(review) : List.of(),
                        ReviewFrames.isMember(review) ? "/journal/of/review/" + review.id() : "");
        return new Html(templates.reviewReview(page(review), sheet));
    }

    private static Frame page(Review review) {
        return Frame.titled(review.title()).in(Section.REVIEWS).under("Reviews", ReviewFrames.LIST);
    }

    private static String state(Review review) {
        var begun = "Begun on " + Moments.words(Moments.day(review.begunAt())) + ". ";
        var started = review.startedAt();
        var publication = review.publication();
        return begun
                + (started == null
                        ? "Its protocol is being written."
                        : "Its protocol was started on "
                                + Moments.words(Moments.day(started))
                                + (review.protocols() == 1
                                        ? "."
                                        : review.protocols() == 2
                                                ? " and amended once since."
                                                : " and amended "
                                                        + (review.protocols() - 1)
                                                        + " times since."))
                + (publication == null
                        ? ""
                        : " Published on " + Moments.words(Moments.day(publication.at())) + ".");
    }

    private String next(Review review) {
        if (!review.isStarted()) {
            return "Write the protocol and start it before anybody screens. You can bring in files"
                    + " meanwhile.";
        }
        return reviews.counts(review).intakes() == 0
                ? "Bring in the files that your searches gave."
                : "";
    }

    private static List<Signpost> orders(Review review) {
        var address = ReviewFrames.address(review.id());
        var orders = new ArrayList<Signpost>();
        if (!review.isStarted()) {
            orders.add(Signpost.to("Write the protocol", address + "/protocol/edit"));
        }
        orders.add(Signpost.to("Bring in files", address + "/imports"));
        if (review.isStarted() && !review.isPublished()) {
            orders.add(Signpost.to("Publish it", address + "/publish"));
        }
        return orders;
    }

    @GetMapping("/{review}/publish")
    @ForRoles({Role.ANALYST, Role.ADMINISTRATOR})
    Html publish(@PathVariable("review") UUID id) {
        var review = reviews.getOwn(new Review.Id(id));
        return new Html(
                templates.pageAct(
                        ReviewFrames.frame(review, "Publish"),
                        publishing(review, Typed.nothing())));
    }

    @PostMapping("/{review}/publish")
    @ForRoles({Role.ANALYST, Role.ADMINISTRATOR})
    View publish(
            @PathVariable("review") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var review = reviews.getOwn(new Review.Id(id));
        var typed = new Typed(answers);
        return switch (reviews.publish(review.id(), typed.text("reason"))) {
            case ReviewAnswer.Done _ ->
                    SeeOther.to(ReviewFrames.address(review.id()) + "?done=published");
            case ReviewAnswer.Refused(var reasons) ->
                    Html.refused(
                            templates.pageAct(
                                    ReviewFrames.frame(review, "Publish"),
                                    publishing(review, typed)
                                            .faulty("reason", reasons.getFirst().words())));
        };
    }

    private static Act publishing(Review review, Typed typed) {
        var address = ReviewFrames.address(review.id());
        return Act.of(
                        "Publish the review",
                        review.title(),
                        "Everybody can then read the protocol with all its versions. Records and"
                                + " decisions stay with your organisation.",
                        address + "/publish",
                        List.of(
                                Field.told(
                                        "reason",
                                        "Why is it published now?",
                                        typed.text("reason"))),
                        "Publish",
                        address)
                .warning("This cannot be undone.");
    }
}
