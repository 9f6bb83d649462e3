package org.ettle.review.web;

import gg.jte.models.runtime.JteModel;
import house.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.Stale;
import org.ettle.review.ProtocolVersion;
import org.ettle.review.Review;
import org.ettle.review.ReviewAnswer;
import org.ettle.review.ReviewRefusal;
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

/// The protocol of a review: written, started, and amended from then on.
@Controller
@ForRoles({Role.ANALYST, Role.ADMINISTRATOR})
@RequestMapping(ReviewFrames.LIST + "/{review}/protocol")
class ProtocolPages {

    private static final Map<String, String> TOLD =
            Map.of(
                    "written", "The protocol is kept. Start it when it is whole.",
                    "started", "The protocol is started, and frozen from now on.",
                    "amended", "The amendment is kept. What it said before stands below.");

    private static final String CHANGED =
            "Somebody else changed the protocol since you opened the form. What you typed is still"
                    + " here. Open the protocol in another window, then send yours or cancel.";

    private final Reviews reviews;
    private final Reviewers reviewers;
    private final ReviewFrames frames;
    private final Templates templates;

    ProtocolPages(Reviews reviews, Reviewers reviewers, ReviewFrames frames, Templates templates) {
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.frames = frames;
        this.templates = templates;
    }

    @GetMapping
    @OpenToAll
    Html protocol(@PathVariable("review") UUID id, @RequestParam(defaultValue = "") String done) {
        var review = reviews.get(new Review.Id(id));
        var versions = reviews.protocols(review);
        var standing = versions.getFirst();
        var here = address(review);
        return new Html(
                templates.reviewProtocol(
                        ReviewFrames.frame(review, "Protocol"),
                        new ProtocolSheet(
                                frames.head(review, "Protocol", here),
                                TOLD.get(done),
                                state(standing),
                                ProtocolSheet.said(standing.protocol()),
                                ProtocolSheet.amendments(versions),
                                reviewers.include(review.organisation())
                                        ? orders(standing, here)
                                        : List.of())));
    }

    private static String address(Review review) {
        return ReviewFrames.address(review.id()) + "/protocol";
    }

    private static String state(ProtocolVersion standing) {
        var started = standing.startedAt();
        if (started == null) {
            return "It is being written. Until it is started, it can be changed without a trace.";
        }
        return standing.number() == 1
                ? "It was started on " + Moments.words(started) + ", and is frozen."
                : "This is how it stands since "
                        + Moments.words(started)
                        + ", after "
                        + (standing.number() == 2
                                ? "one amendment."
                                : (standing.number() - 1) + " amendments.");
    }

    private static List<Signpost> orders(ProtocolVersion standing, String here) {
        return standing.isFrozen()
                ? List.of(Signpost.to("Amend it", here + "/amend"))
                : List.of(
                        Signpost.to("Write it", here + "/edit"),
                        Signpost.to("Start it", here + "/start"));
    }

    /// Once it is started, what is written is an amendment.
    @GetMapping("/edit")
    View edit(@PathVariable("review") UUID id) {
        var review = reviews.getOwn(new Review.Id(id));
        var standing = reviews.protocol(review);
        return standing.isFrozen()
                ? amending(review, "Write the protocol as an amendment")
                : new Html(
                        page(
                                review,
                                "Write the protocol",
                                writing(
                                        review,
                                        ProtocolForm.of(standing.protocol()),
                                        standing.revision(),
                                        List.of())));
    }

    @PostMapping("/edit")
    View edit(
            @PathVariable("review") UUID id,
            @RequestParam MultiValueMap<String, String> answers,
            @RequestParam(defaultValue = "0") int revision) {
        var review = reviews.getOwn(new Review.Id(id));
        var form = new ProtocolForm(new Typed(answers));
        var protocol = form.protocol();
        if (form.isFaulty()) {
            return refusedWriting(review, form, revision, List.of());
        }
        try {
            return switch (reviews.write(review.id(), revision, protocol)) {
                case ReviewAnswer.Done _ -> SeeOther.to(address(review) + "?done=written");
                case ReviewAnswer.Refused(var reasons) ->
                        refusedWriting(review, form, revision, reasons);
            };
        } catch (Stale stale) {
            int now = reviews.protocol(review).revision();
            return Html.conflict(
                    page(
                            review,
                            "Write the protocol",
                            writing(review, form, now, List.of()).warning(CHANGED)));
        }
    }

    private Html refusedWriting(
            Review review, ProtocolForm form, int revision, List<ReviewRefusal> reasons) {
        return Html.refused(
                page(review, "Write the protocol", writing(review, form, revision, reasons)));
    }

    private static Act writing(
            Review review, ProtocolForm form, int revision, List<ReviewRefusal> refusals) {
        var act =
                Act.of(
                        "Write the protocol",
                        review.title(),
                        "Say before anybody looks what you look for and how you decide. You can keep"
                                + " half of it and go on later.",
                        address(review) + "/edit",
                        form.fields(refusals),
                        "Keep the protocol",
                        address(review));
        return sendingKeys(act, form).sending("revision", Integer.toString(revision));
    }

    private static Act sendingKeys(Act act, ProtocolForm form) {
        var sending = act;
        for (var hidden : form.hidden().entrySet()) {
            sending = sending.sending(hidden.getKey(), hidden.getValue());
        }
        return sending;
    }

    private JteModel page(Review review, String title, Act act) {
        return templates.pageAct(
                ReviewFrames.frame(review, title).under("Protocol", address(review)), act);
    }

    @GetMapping("/start")
    Html start(@PathVariable("review") UUID id) {
        var review = reviews.getOwn(new Review.Id(id));
        return new Html(
                templates.reviewStart(
                        ReviewFrames.frame(review, "Start the protocol")
                                .under("Protocol", address(review)),
                        starting(review, List.of())));
    }

    @PostMapping("/start")
    View start(@PathVariable("review") UUID id, @RequestParam(defaultValue = "0") int revision) {
        var review = reviews.getOwn(new Review.Id(id));
        try {
            return switch (reviews.start(review.id(), revision)) {
                case ReviewAnswer.Done _ -> SeeOther.to(address(review) + "?done=started");
                case ReviewAnswer.Refused(var reasons) -> notStarted(review, reasons);
            };
        } catch (Stale stale) {
            return Html.conflict(
                    templates.reviewStart(
                            ReviewFrames.frame(review, "Start the protocol")
                                    .under("Protocol", address(review)),
                            starting(
                                    review,
                                    List.of(
                                            "Somebody else changed the protocol since you opened this"
                                                    + " page. Read it once more."))));
        }
    }

    private Html notStarted(Review review, List<ReviewRefusal> reasons) {
        return Html.refused(
                templates.reviewStart(
                        ReviewFrames.frame(review, "Start the protocol")
                                .under("Protocol", address(review)),
                        starting(review, reasons.stream().map(ReviewRefusal::words).toList())));
    }

    private StartSheet starting(Review review, List<String> faults) {
        return new StartSheet(
                frames.head(review, "Start the protocol", address(review)),
                faults,
                address(review) + "/start",
                reviews.protocol(review).revision(),
                address(review));
    }

    @GetMapping("/amend")
    View amend(@PathVariable("review") UUID id) {
        var review = reviews.getOwn(new Review.Id(id));
        return reviews.protocol(review).isFrozen()
                ? amending(review, "Amend the protocol")
                : SeeOther.to(address(review) + "/edit");
    }

    private Html amending(Review review, String title) {
        var standing = reviews.protocol(review);
        return new Html(
                page(
                        review,
                        title,
                        amending(
                                review,
                                ProtocolForm.of(standing.protocol()),
                                "",
                                standing.number(),
                                List.of())));
    }

    @PostMapping("/amend")
    View amend(
            @PathVariable("review") UUID id,
            @RequestParam MultiValueMap<String, String> answers,
            @RequestParam(defaultValue = "0") int seen) {
        var review = reviews.getOwn(new Review.Id(id));
        var typed = new Typed(answers);
        var form = new ProtocolForm(typed);
        var protocol = form.protocol();
        var reason = typed.text("reason");
        if (form.isFaulty()) {
            return refusedAmending(review, form, reason, seen, List.of());
        }
        try {
            return switch (reviews.amend(review.id(), seen, protocol, reason)) {
                case ReviewAnswer.Done _ -> SeeOther.to(address(review) + "?done=amended");
                case ReviewAnswer.Refused(var reasons) ->
                        refusedAmending(review, form, reason, seen, reasons);
            };
        } catch (Stale stale) {
            int now = reviews.protocol(review).number();
            return Html.conflict(
                    page(
                            review,
                            "Amend the protocol",
                            amending(review, form, reason, now, List.of()).warning(CHANGED)));
        }
    }

    private Html refusedAmending(
            Review review,
            ProtocolForm form,
            String reason,
            int seen,
            List<ReviewRefusal> reasons) {
        return Html.refused(
                page(review, "Amend the protocol", amending(review, form, reason, seen, reasons)));
    }

    private static Act amending(
            Review review,
            ProtocolForm form,
            String reason,
            int seen,
            List<ReviewRefusal> refusals) {
        var fields = new ArrayList<>(form.fields(refusals));
        fields.add(
                Field.told("reason", "Why is it amended?", reason)
                        .withFault(
                                refusals.stream()
                                        .filter(it -> it.part() == ReviewRefusal.Part.REASON)
                                        .map(ReviewRefusal::words)
                                        .findFirst()
                                        .orElse(null)));
        var act =
                Act.of(
                        "Amend the protocol",
                        review.title(),
                        "What it said before stays, with your reason. Decisions that were made stay"
                                + " as they are.",
                        address(review) + "/amend",
                        fields,
                        "Keep the amendment",
                        address(review));
        return sendingKeys(act, form).sending("seen", Integer.toString(seen));
    }
}
