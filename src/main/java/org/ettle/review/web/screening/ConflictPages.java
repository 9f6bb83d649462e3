package org.ettle.review.web.screening;

import house.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ettle.access.ForRoles;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.screening.AtStage;
import org.ettle.review.screening.Decision;
import org.ettle.review.screening.Disputed;
import org.ettle.review.screening.Resolve;
import org.ettle.review.screening.Round;
import org.ettle.review.screening.Said;
import org.ettle.review.screening.Screening;
import org.ettle.review.screening.ScreeningAnswer;
import org.ettle.review.screening.ScreeningRefusal;
import org.ettle.review.screening.Verdict;
import org.ettle.review.web.fulltext.TextsShown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where people settle together what they see otherwise.
@Controller
@ForRoles({Role.ANALYST, Role.ADMINISTRATOR})
@RequestMapping(ScreeningAddress.STAGE + "/conflicts")
class ConflictPages {

    private static final int ON_A_PAGE = 20;

    private final Screening screening;
    private final Reviews reviews;
    private final People people;
    private final Templates templates;
    private final TextsShown texts;

    ConflictPages(
            Screening screening,
            Reviews reviews,
            People people,
            Templates templates,
            TextsShown texts) {
        this.texts = texts;
        this.screening = screening;
        this.reviews = reviews;
        this.people = people;
        this.templates = templates;
    }

    @GetMapping
    Html list(
            @PathVariable("review") UUID review,
            @PathVariable("stage") String stage,
            @RequestParam MultiValueMap<String, String> query) {
        var round = round(review, stage);
        var after = new Typed(query).text("after");
        var found =
                screening.toResolve(
                        round, after.matches("\\d{1,9}") ? Integer.parseInt(after) : 0, ON_A_PAGE);
        return new Html(
                templates.reviewScreeningConflicts(
                        StageBar.frame(round, "To settle"),
                        DisputesSheet.of(round, found, names(found), found.size() == ON_A_PAGE)));
    }

    private Round round(UUID review, String stage) {
        return screening.round(new AtStage(new Review.Id(review), stage));
    }

    private Map<UUID, String> names(List<Disputed> disputed) {
        return people.names(
                disputed.stream()
                        .flatMap(it ->
                                Stream.concat(
                                        it.decisions().stream().map(Decision::person),
                                        Optional.ofNullable(it.resolution()).stream()
                                                .flatMap(by ->
                                                        Optional.ofNullable(by.by()).stream())))
                        .distinct()
                        .toList());
    }

    @GetMapping("/{number}")
    Html one(
            @PathVariable("review") UUID review,
            @PathVariable("stage") String stage,
            @PathVariable("number") int number) {
        return page(round(review, stage), number, Typed.nothing(), null);
    }

    @PostMapping("/{number}")
    View resolve(
            @PathVariable("review") UUID review,
            @PathVariable("stage") String stage,
            @PathVariable("number") int number,
            @RequestParam MultiValueMap<String, String> answers) {
        var round = round(review, stage);
        var typed = new Typed(answers);
        screening.decided(round, number);
        var said = new DecideForm(round, typed).said();
        var way = typed.choice("way", Resolve.Way.class);
        if (said.isEmpty() || way.isEmpty()) {
            return page(round, number, typed, new ScreeningRefusal.VerdictMissing());
        }
        var order = new Resolve(round.at(), number, said.get(), way.get(), typed.text("words"));
        return switch (screening.resolve(order)) {
            case ScreeningAnswer.Done _ -> SeeOther.to(ScreeningAddress.conflicts(round.at()));
            case ScreeningAnswer.Refused(var reason) -> page(round, number, typed, reason);
        };
    }

    private Html page(Round round, int number, Typed typed, @Nullable ScreeningRefusal refusal) {
        var disputed = screening.decided(round, number);
        var record = reviews.record(round.review(), number).record();
        return new Html(
                templates.reviewScreeningConflict(
                        StageBar.frame(round, "Settle record " + number),
                        DisputeSheet.of(
                                round,
                                disputed,
                                RecordShown.of(
                                        record,
                                        round.protocol(),
                                        texts.of(round.review(), number, round.protocol())),
                                blamed(fields(round, typed), refusal, typed),
                                names(List.of(disputed)))),
                refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<Field> fields(Round round, Typed typed) {
        var verdicts = new ArrayList<Field.Choice>();
        verdicts.add(verdict("INCLUDE", "Include", typed, false));
        if (round.stage().reasons().isEmpty()) {
            verdicts.add(verdict("EXCLUDE", "Exclude", typed, false));
        }
        for (var reason : DecideForm.reasons(round)) {
            verdicts.add(verdict(reason.value(), "Exclude: " + reason.words(), typed, true));
        }
        return List.of(
                Field.oneOf("verdict", "What you came to", verdicts),
                Field.oneOf(
                        "way",
                        "How you came to it",
                        Stream.of(Resolve.Way.values())
                                .map(it ->
                                        new Field.Choice(
                                                it.name(),
                                                it.title(),
                                                typed.text("way").equals(it.name())))
                                .toList()),
                Field.told("words", "Why", typed.text("words"))
                        .withHint("So that others can follow it."));
    }

    private static Field.Choice verdict(String value, String words, Typed typed, boolean quoted) {
        return new Field.Choice(value, words, typed.text("verdict").equals(value), quoted);
    }

    private static List<Field> blamed(
            List<Field> fields, @Nullable ScreeningRefusal refusal, Typed typed) {
        if (refusal == null) {
            return fields;
        }
        boolean isWayMissing = typed.has("verdict") && !typed.has("way");
        var name =
                switch (refusal) {
                    case ScreeningRefusal.WordsMissing _, ScreeningRefusal.NoteTooLong _ -> "words";
                    case ScreeningRefusal.NotAThird _ -> "way";
                    default -> isWayMissing ? "way" : "verdict";
                };
        var words = isWayMissing ? "Say how you came to it." : refusal.words();
        return fields.stream()
                .map(it -> Objects.equals(it.name(), name) ? it.withFault(words) : it)
                .toList();
    }

    /// What one person said, with their name.
    static DisputeSheet.Voice voice(Round round, Decision decision, Map<UUID, String> names) {
        var said = decision.said();
        return new DisputeSheet.Voice(
                names.getOrDefault(decision.person(), "Somebody who left"),
                said == null ? "" : words(round, said),
                colour(said),
                decision.note(),
                !decision.blind());
    }

    private static String words(Round round, Said said) {
        return ScreenSheet.words(round, said);
    }

    private static String colour(@Nullable Said said) {
        return said == null || said.verdict() == Verdict.UNSURE
                ? "grey"
                : said.verdict() == Verdict.INCLUDE ? "green" : "red";
    }
}
