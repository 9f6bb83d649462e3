package org.ettle.review.web.screening;

import house.templates.Templates;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.NotFound;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.screening.AtStage;
import org.ettle.review.screening.Decide;
import org.ettle.review.screening.ExcludeTogether;
import org.ettle.review.screening.OwnDecision;
import org.ettle.review.screening.Rankings;
import org.ettle.review.screening.Round;
import org.ettle.review.screening.Screening;
import org.ettle.review.screening.ScreeningAnswer;
import org.ettle.review.screening.ScreeningRefusal;
import org.ettle.review.screening.Together;
import org.ettle.review.screening.Turn;
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

/// Where somebody screens: one record at a time, what they decided, and several at one go.
@Controller
@ForRoles({Role.ANALYST, Role.ADMINISTRATOR})
@RequestMapping(ScreeningAddress.STAGE)
class ScreeningPages {

    private static final int TERMS = 8;
    private static final int ON_A_PAGE = 50;

    private final Screening screening;
    private final Rankings rankings;
    private final Reviews reviews;
    private final People people;
    private final TextsShown texts;
    private final Templates templates;

    ScreeningPages(
            Screening screening,
            Rankings rankings,
            Reviews reviews,
            People people,
            TextsShown texts,
            Templates templates) {
        this.texts = texts;
        this.screening = screening;
        this.rankings = rankings;
        this.reviews = reviews;
        this.people = people;
        this.templates = templates;
    }

    private static AtStage at(UUID review, String stage) {
        return new AtStage(new Review.Id(review), stage);
    }

    @GetMapping
    Html next(@PathVariable("review") UUID review, @PathVariable("stage") String stage) {
        var round = screening.round(at(review, stage));
        return screening
                .next(round.at())
                .map(record -> page(round, record, "Screen the next record", Typed.nothing(), null))
                .orElseGet(() -> over(round));
    }

    private Html over(Round round) {
        var tally = screening.tally(round);
        var last =
                ScreenSheet.last(round, screening.history(round.at(), null, 1).stream().findFirst())
                        .orElse(null);
        return new Html(
                templates.reviewScreeningOver(
                        StageBar.frame(round, "Screen"), OverSheet.of(round, tally, last)));
    }

    @GetMapping("/records/{number}")
    Html record(
            @PathVariable("review") UUID review,
            @PathVariable("stage") String stage,
            @PathVariable("number") int number) {
        return page(
                screening.round(at(review, stage)), number, title(number), Typed.nothing(), null);
    }

    @PostMapping("/records/{number}")
    View decide(
            @PathVariable("review") UUID review,
            @PathVariable("stage") String stage,
            @PathVariable("number") int number,
            @RequestParam MultiValueMap<String, String> answers) {
        var round = screening.round(at(review, stage));
        var form = new DecideForm(round, new Typed(answers));
        var said = form.said();
        if (said.isEmpty()) {
            return page(
                    round,
                    number,
                    title(number),
                    form.typed(),
                    new ScreeningRefusal.VerdictMissing());
        }
        return switch (screening.decide(new Decide(round.at(), number, said.get(), form.note()))) {
            case ScreeningAnswer.Done _ -> SeeOther.to(ScreeningAddress.of(round));
            case ScreeningAnswer.Refused(var reason) ->
                    page(round, number, title(number), form.typed(), reason);
        };
    }

    private static String title(int number) {
        return "Screen record " + number;
    }

    private Html page(
            Round round,
            int number,
            String title,
            Typed typed,
            @Nullable ScreeningRefusal refusal) {
        var at = round.at();
        var record = reviews.record(round.review(), number).record();
        var place = screening.place(round, number);
        var learntFrom = rankings.learntFrom(at);
        var progress = screening.progress(round);
        var sheet =
                new ScreenSheet(
                        StageBar.of(round, StageBar.Page.SCREEN),
                        round.protocol().question(),
                        ScreenSheet.progress(progress.own(), progress.records()),
                        RecordShown.of(
                                record,
                                round.protocol(),
                                texts.of(round.review(), number, round.protocol())),
                        DecideForm.reasons(round),
                        new DecideForm(round, typed).fields(refusal),
                        ScreeningAddress.record(at, number),
                        ScreenSheet.last(round, place.last()).orElse(null),
                        rankings.explain(at, number, TERMS)
                                .map(it -> ScreenSheet.why(it, learntFrom.orElse(0)))
                                .orElse(null),
                        ScreenSheet.shut(place.turn()),
                        place.turn() == Turn.DECIDED,
                        ScreeningAddress.of(at),
                        ScreenSheet.ranking(
                                place.isRanked(), Rankings.fits(progress.records()), learntFrom));
        return new Html(
                templates.reviewScreeningScreen(StageBar.frame(round, title), sheet),
                refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/back")
    View takeBackLast(@PathVariable("review") UUID review, @PathVariable("stage") String stage) {
        var round = screening.round(at(review, stage));
        return back(round, screening.takeBackLast(round.at()));
    }

    @PostMapping("/records/{number}/back")
    View takeBack(
            @PathVariable("review") UUID review,
            @PathVariable("stage") String stage,
            @PathVariable("number") int number) {
        var round = screening.round(at(review, stage));
        return back(round, screening.takeBack(round.at(), number));
    }

    private View back(Round round, ScreeningAnswer answer) {
        return switch (answer) {
            case ScreeningAnswer.Done _ -> SeeOther.to(ScreeningAddress.of(round));
            case ScreeningAnswer.Refused(var reason) -> history(round, null, reason);
        };
    }

    @PostMapping("/ranking")
    View rank(
            @PathVariable("review") UUID review,
            @PathVariable("stage") String stage,
            @RequestParam MultiValueMap<String, String> answers) {
        var at = at(review, stage);
        screening.rank(at, !new Typed(answers).text("likeliest").equals("off"));
        return SeeOther.to(ScreeningAddress.of(at));
    }

    @GetMapping("/history")
    Html history(
            @PathVariable("review") UUID review,
            @PathVariable("stage") String stage,
            @RequestParam MultiValueMap<String, String> query) {
        return history(
                screening.round(at(review, stage)),
                moment(new Typed(query).text("before")).orElse(null),
                null);
    }

    private static Optional<Instant> moment(String words) {
        try {
            return words.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(words));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private Html history(
            Round round, @Nullable Instant before, @Nullable ScreeningRefusal refusal) {
        var own = screening.history(round.at(), before, ON_A_PAGE + 1);
        return new Html(
                templates.reviewScreeningHistory(
                        StageBar.frame(round, "My decisions"),
                        OwnDecisionsSheet.of(
                                round,
                                own.subList(0, Math.min(ON_A_PAGE, own.size())),
                                own.size() > ON_A_PAGE
                                        ? own.get(ON_A_PAGE - 1)
                                        : (OwnDecision) null,
                                refusal)),
                refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/together")
    Html several(@PathVariable("review") UUID review, @PathVariable("stage") String stage) {
        return several(
                screening.round(at(review, stage)), Typed.nothing(), OptionalCount.NONE, null);
    }

    /// First it tells how many records are like that, and excludes nothing. Sent again with that
    /// number it excludes them; where there are more or fewer by then, it tells anew.
    @PostMapping("/together")
    View excludeSeveral(
            @PathVariable("review") UUID review,
            @PathVariable("stage") String stage,
            @RequestParam MultiValueMap<String, String> answers) {
        var round = screening.round(at(review, stage));
        var typed = new Typed(answers);
        var order = order(round, typed);
        int count = screening.countAlike(order);
        if (count > 0 && !typed.text("seen").equals(String.valueOf(count))) {
            return several(round, typed, new OptionalCount(count), null);
        }
        return switch (screening.excludeTogether(order)) {
            case ScreeningAnswer.Done _ -> SeeOther.to(ScreeningAddress.together(round.at()));
            case ScreeningAnswer.Refused(var reason) ->
                    several(round, typed, OptionalCount.NONE, reason);
        };
    }

    @PostMapping("/together/back")
    View takeBackSeveral(
            @PathVariable("review") UUID review,
            @PathVariable("stage") String stage,
            @RequestParam(required = false) @Nullable UUID together) {
        var round = screening.round(at(review, stage));
        if (together == null) {
            throw new NotFound("what was excluded at one go");
        }
        return switch (screening.takeBackTogether(round.at(), together)) {
            case ScreeningAnswer.Done _ -> SeeOther.to(ScreeningAddress.together(round.at()));
            case ScreeningAnswer.Refused(var reason) ->
                    several(round, Typed.nothing(), OptionalCount.NONE, reason);
        };
    }

    /// @param records how many are like that; none before anybody asked
    private record OptionalCount(int records) {
        static final OptionalCount NONE = new OptionalCount(0);
    }

    private static ExcludeTogether order(Round round, Typed typed) {
        var reason = typed.text("reason");
        return new ExcludeTogether(
                round.at(),
                typed.text("holding"),
                typed.text("before").matches("\\d{1,4}")
                        ? Integer.valueOf(typed.text("before"))
                        : null,
                reason.isEmpty() ? null : reason,
                typed.text("note"));
    }

    private Html several(
            Round round, Typed typed, OptionalCount count, @Nullable ScreeningRefusal refusal) {
        var log = screening.together(round);
        var names = people.names(log.stream().map(Together::by).distinct().toList());
        return new Html(
                templates.reviewScreeningTogether(
                        StageBar.frame(round, "Exclude several"),
                        TogetherSheet.of(
                                round,
                                blamed(fields(round, typed), refusal),
                                count.records(),
                                log,
                                names)),
                refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<Field> fields(Round round, Typed typed) {
        var fields = new ArrayList<Field>();
        fields.add(
                Field.typed("holding", "Words in title or abstract", typed.text("holding"))
                        .withHint("As they stand there, in whatever case."));
        fields.add(
                Field.typed("before", "Published before the year", typed.text("before"))
                        .withHint("For example 2010. Leave it empty if the year does not matter."));
        if (!round.stage().reasons().isEmpty()) {
            fields.add(
                    Field.oneOf(
                            "reason",
                            "Reason",
                            round.stage().reasons().stream()
                                    .map(it ->
                                            new Field.Choice(
                                                    it.key(),
                                                    it.words(),
                                                    typed.text("reason").equals(it.key()),
                                                    true))
                                    .toList()));
        }
        fields.add(
                Field.told("note", "Why this is safe", typed.text("note"))
                        .withHint("It is kept with each decision."));
        return fields;
    }

    private static List<Field> blamed(List<Field> fields, @Nullable ScreeningRefusal refusal) {
        if (refusal == null) {
            return fields;
        }
        var name =
                switch (refusal) {
                    case ScreeningRefusal.ReasonMissing _ -> "reason";
                    case ScreeningRefusal.WordsMissing _, ScreeningRefusal.NoteTooLong _ -> "note";
                    default -> "holding";
                };
        return fields.stream()
                .map(it -> it.name().equals(name) ? it.withFault(refusal.words()) : it)
                .toList();
    }
}
