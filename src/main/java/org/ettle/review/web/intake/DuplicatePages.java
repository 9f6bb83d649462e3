package org.ettle.review.web.intake;

import gg.jte.models.runtime.JteModel;
import house.templates.Templates;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ettle.access.ForMembers;
import org.ettle.access.ForRoles;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.page.Typed;
import org.ettle.review.Review;
import org.ettle.review.Reviewers;
import org.ettle.review.Reviews;
import org.ettle.review.intake.DuplicateAnswer;
import org.ettle.review.intake.DuplicatePair;
import org.ettle.review.intake.DuplicatePair.Standing;
import org.ettle.review.intake.Duplicates;
import org.ettle.review.intake.Intake;
import org.ettle.review.intake.Intakes;
import org.ettle.review.web.ReviewFrames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What may be there twice: one pair at a time, and what was decided, which can be undone.
@Controller
@ForMembers
@RequestMapping(ReviewFrames.LIST + "/{review}/duplicates")
class DuplicatePages {

    private static final int ON_A_PAGE = 25;

    private static final Map<String, String> TOLD =
            Map.of(
                    "SAME", "They are one record now. You can undo it.",
                    "NOT_SAME", "They stay two records, and will not be asked about again.",
                    "LINKED", "They stay two records, and each names the other.",
                    "undone", "The merge is undone. Both records are there again.");

    private final Reviews reviews;
    private final Reviewers reviewers;
    private final Duplicates duplicates;
    private final Intakes intakes;
    private final People people;
    private final ReviewFrames frames;
    private final Templates templates;

    DuplicatePages(
            Reviews reviews,
            Reviewers reviewers,
            Duplicates duplicates,
            Intakes intakes,
            People people,
            ReviewFrames frames,
            Templates templates) {
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.duplicates = duplicates;
        this.intakes = intakes;
        this.people = people;
        this.frames = frames;
        this.templates = templates;
    }

    static String address(Review review) {
        return ReviewFrames.address(review.id()) + "/duplicates";
    }

    @GetMapping
    Html queue(
            @PathVariable("review") UUID id,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "") String done) {
        var review = reviews.getOwn(new Review.Id(id));
        return new Html(page(review, Math.max(0, skip), TOLD.get(done), null));
    }

    private JteModel page(Review review, int skip, @Nullable String told, @Nullable String fault) {
        var counts = reviews.counts(review);
        var waiting = duplicates.open(review, skip, 2);
        return templates.reviewIntakeDuplicates(
                ReviewFrames.frame(review, "Duplicates"),
                new DuplicatesSheet(
                        frames.head(review, "Duplicates", address(review)),
                        told,
                        fault,
                        intakes.notCompared(review).map(DuplicatePages::notCompared).orElse(null),
                        waiting.isEmpty() || !reviewers.include(review.organisation())
                                ? null
                                : pair(review, waiting.getFirst(), skip, waiting.size() > 1),
                        Words.count(counts.toLookAt()),
                        Words.count(counts.merged()),
                        address(review),
                        ImportPages.address(review),
                        Signpost.to("What was decided", address(review) + "/decided")));
    }

    private static String notCompared(Intake intake) {
        return "Import %d stopped before its end. %s".formatted(intake.number(), intake.remarks());
    }

    private DuplicatesSheet.Pair pair(
            Review review, DuplicatePair pair, int skip, boolean hasMore) {
        return new DuplicatesSheet.Pair(
                pair.one(),
                pair.other(),
                skip,
                Math.round(pair.likelihood() / 10.0) + " in 100",
                List.of(pair.reason().split("(?<=\\)), |; (?:but: )?")),
                Difference.between(
                        duplicates.recordOf(review, pair.one()),
                        duplicates.recordOf(review, pair.other())),
                hasMore ? address(review) + "?skip=" + (skip + 1) : null);
    }

    @PostMapping
    @ForRoles({Role.ANALYST, Role.ADMINISTRATOR})
    View decide(
            @PathVariable("review") UUID id,
            @RequestParam MultiValueMap<String, String> answers,
            @RequestParam(defaultValue = "0") int one,
            @RequestParam(defaultValue = "0") int other,
            @RequestParam(defaultValue = "0") int skip) {
        var review = reviews.getOwn(new Review.Id(id));
        var standing = new Typed(answers).choice("standing", Standing.class).orElse(Standing.OPEN);
        return switch (duplicates.decide(review.id(), one, other, standing)) {
            case DuplicateAnswer.Done _ ->
                    SeeOther.to(address(review) + "?skip=" + skip + "&done=" + standing);
            case DuplicateAnswer.Refused(var words) ->
                    Html.refused(page(review, Math.max(0, skip), null, words));
        };
    }

    @GetMapping("/decided")
    Html decided(
            @PathVariable("review") UUID id,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "") String done) {
        var review = reviews.getOwn(new Review.Id(id));
        return new Html(decided(review, Math.max(0, skip), TOLD.get(done), null));
    }

    private JteModel decided(
            Review review, int skip, @Nullable String told, @Nullable String fault) {
        var pairs = duplicates.decided(review, skip, ON_A_PAGE + 1);
        var shown = pairs.subList(0, Math.min(ON_A_PAGE, pairs.size()));
        var who = new HashSet<UUID>();
        shown.forEach(it -> {
            add(who, it.decidedBy());
            add(who, it.undoneBy());
        });
        var names = people.names(who);
        var here = address(review) + "/decided";
        return templates.reviewIntakeDecided(
                ReviewFrames.frame(review, "Decided duplicates")
                        .under("Duplicates", address(review)),
                new DecidedSheet(
                        frames.head(review, "Decided duplicates", address(review)),
                        told,
                        fault,
                        shown.stream().map(it -> line(review, it, names)).toList(),
                        here,
                        reviewers.include(review.organisation()),
                        skip == 0
                                ? null
                                : Signpost.to(
                                        "Later decisions",
                                        here + "?skip=" + Math.max(0, skip - ON_A_PAGE)),
                        pairs.size() > ON_A_PAGE
                                ? Signpost.to(
                                        "Earlier decisions", here + "?skip=" + (skip + ON_A_PAGE))
                                : null));
    }

    private static void add(HashSet<UUID> who, @Nullable UUID person) {
        if (person != null) {
            who.add(person);
        }
    }

    private DecidedSheet.Line line(Review review, DuplicatePair pair, Map<UUID, String> names) {
        var one = reviews.record(review, pair.one()).record();
        var other = reviews.record(review, pair.other()).record();
        var record = duplicates.recordOf(review, pair.one()).record();
        return new DecidedSheet.Line(
                pair.one(),
                pair.other(),
                one.number() + ". " + one.title(),
                other.number() + ". " + other.title(),
                ReviewFrames.address(review.id()) + "/records/" + record.number(),
                switch (pair.standing()) {
                    case OPEN -> "Open";
                    case SAME -> "One work";
                    case NOT_SAME -> pair.undoneAt() == null ? "Two works" : "Undone: two works";
                    case LINKED -> "Linked";
                },
                switch (pair.standing()) {
                    case OPEN -> "grey";
                    case SAME -> "green";
                    case NOT_SAME -> "red";
                    case LINKED -> "blue";
                },
                pair.reason(),
                who(pair, names),
                pair.isMerge());
    }

    private static String who(DuplicatePair pair, Map<UUID, String> names) {
        var undone = pair.undoneAt();
        var decided = pair.decidedAt();
        var undoer = pair.undoneBy();
        var decider = pair.decidedBy();
        if (undone != null) {
            return "Undone on "
                    + Moments.words(undone)
                    + (undoer == null ? "" : ", by " + names.getOrDefault(undoer, ""));
        }
        return decided == null
                ? ""
                : Moments.words(decided)
                        + (decider == null
                                ? ", by the rules"
                                : ", by " + names.getOrDefault(decider, ""));
    }

    @PostMapping("/decided")
    @ForRoles({Role.ANALYST, Role.ADMINISTRATOR})
    View undo(
            @PathVariable("review") UUID id,
            @RequestParam(defaultValue = "0") int one,
            @RequestParam(defaultValue = "0") int other) {
        var review = reviews.getOwn(new Review.Id(id));
        return switch (duplicates.undo(review.id(), one, other)) {
            case DuplicateAnswer.Done _ -> SeeOther.to(address(review) + "/decided?done=undone");
            case DuplicateAnswer.Refused(var words) ->
                    Html.refused(decided(review, 0, null, words));
        };
    }
}
