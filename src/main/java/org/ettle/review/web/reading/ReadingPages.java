package org.ettle.review.web.reading;

import house.templates.Templates;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.access.ForRoles;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.Askers;
import org.ettle.review.Protocol;
import org.ettle.review.Review;
import org.ettle.review.ReviewRecord;
import org.ettle.review.Reviews;
import org.ettle.review.reading.Answered;
import org.ettle.review.reading.Left;
import org.ettle.review.reading.ReadingAnswer;
import org.ettle.review.reading.ReadingRefusal;
import org.ettle.review.reading.Readings;
import org.ettle.review.reading.RecordAppraisal;
import org.ettle.review.web.ReviewFrames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where included records are appraised, coded and read for the protocol's questions, and counted
/// by two frames of codes.
@Controller
@ForRoles({Role.ANALYST, Role.ADMINISTRATOR})
@RequestMapping("/reviews/{review}")
class ReadingPages {

    private static final int ON_A_PAGE = 50;
    private static final String SAME = "same";

    private final Readings readings;
    private final Reviews reviews;
    private final MapOutcomes outcomes;
    private final PassagesShown passages;
    private final People people;
    private final ReviewFrames frames;
    private final Templates templates;

    ReadingPages(
            Readings readings,
            Reviews reviews,
            MapOutcomes outcomes,
            PassagesShown passages,
            People people,
            ReviewFrames frames,
            Templates templates) {
        this.readings = readings;
        this.reviews = reviews;
        this.outcomes = outcomes;
        this.passages = passages;
        this.people = people;
        this.frames = frames;
        this.templates = templates;
    }

    /// What is done with an included record.
    private enum Doing {
        APPRAISE(
                "Appraise",
                "appraisal",
                Left.APPRAISAL,
                "appraised",
                "Your appraisal of record %d is kept."),
        CODE("Code", "coding", Left.CODES, "coded", "The codes of record %d are kept."),
        READ("Read", "extraction", Left.ANSWERS, "read", "The answers on record %d are kept.");

        private final String verb;
        private final String page;
        private final Left left;
        private final String done;
        private final String told;

        Doing(String verb, String page, Left left, String done, String told) {
            this.verb = verb;
            this.page = page;
            this.left = left;
            this.done = done;
            this.told = told;
        }
    }

    /// A record of a review with the protocol as it stands.
    private record Read(Review review, Protocol protocol, ReviewRecord record) {

        Review.Id id() {
            return review.id();
        }

        int number() {
            return record.number();
        }

        String address(String page) {
            return "/reviews/" + id() + "/records/" + number() + "/" + page;
        }
    }

    private static String included(Review review) {
        return "/reviews/" + review.id() + "/included";
    }

    /// The list where the record is its first, so that nobody has to look for the place again.
    private static String included(Read read) {
        return included(read.review()) + "?after=" + (read.number() - 1);
    }

    private static String included(Read read, String done) {
        return included(read) + "&done=" + done + "&record=" + read.number();
    }

    private Read read(UUID id, int number) {
        var review = reviews.getOwn(new Review.Id(id));
        return new Read(
                review,
                reviews.protocol(review).protocol(),
                reviews.record(review, number).record());
    }

    @GetMapping("/included")
    Html included(
            @PathVariable("review") UUID id, @RequestParam MultiValueMap<String, String> query) {
        var review = reviews.getOwn(new Review.Id(id));
        var protocol = reviews.protocol(review).protocol();
        var typed = new Typed(query);
        int after = number(typed.text("after"));
        var left = left(typed.text("left"));
        var found = readings.included(review.id(), left, after, ON_A_PAGE);
        return new Html(
                templates.reviewReadingIncluded(
                        ReviewFrames.frame(review, "Included records"),
                        IncludedSheet.of(
                                frames.head(review, "Included records", included(review)),
                                told(typed.text("done"), number(typed.text("record"))),
                                next(review, typed.text("done"), number(typed.text("record"))),
                                "/reviews/" + id,
                                protocol,
                                left,
                                after,
                                found,
                                found.size() == ON_A_PAGE)));
    }

    private static @Nullable Left left(String typed) {
        return Stream.of(Left.values())
                .filter(it -> IncludedSheet.key(it).equals(typed))
                .findFirst()
                .orElse(null);
    }

    /// After one record was read, the next with which the same is left to do; behind the last comes
    /// the first.
    private @Nullable Signpost next(Review review, String done, int record) {
        return Stream.of(Doing.values())
                .filter(it -> it.done.equals(done))
                .findFirst()
                .flatMap(doing ->
                        Stream.of(record, 0)
                                .flatMap(after ->
                                        readings
                                                .included(review.id(), doing.left, after, 1)
                                                .stream())
                                .findFirst()
                                .map(it ->
                                        Signpost.to(
                                                "%s the next: record %d"
                                                        .formatted(doing.verb, it.number()),
                                                "/reviews/%s/records/%d/%s"
                                                        .formatted(
                                                                review.id(),
                                                                it.number(),
                                                                doing.page))))
                .orElse(null);
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static @Nullable String told(String done, int record) {
        if (done.equals(SAME)) {
            return "Nothing was different on record " + record + ", so it stays as it was.";
        }
        return Stream.of(Doing.values())
                .filter(it -> it.done.equals(done))
                .map(it -> it.told.formatted(record))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/included/crossed")
    Html crossed(
            @PathVariable("review") UUID id, @RequestParam MultiValueMap<String, String> query) {
        var review = reviews.getOwn(new Review.Id(id));
        var codes = frames(reviews.protocol(review).protocol());
        var typed = new Typed(query);
        var rows = chosen(codes, typed.text("rows"), 0);
        var columns = chosen(codes, typed.text("columns"), 1);
        return new Html(
                templates.reviewReadingCrossed(
                        ReviewFrames.frame(review, "Codes counted")
                                .under("Included records", included(review)),
                        CrossedSheet.of(
                                frames.head(review, "Codes counted", included(review)),
                                included(review),
                                codes,
                                rows,
                                columns,
                                readings.crossed(review.id(), rows.key(), columns.key()))));
    }

    private static Protocol.Codes chosen(List<Protocol.Codes> frames, String key, int usual) {
        return frames.stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElse(frames.get(Math.min(usual, frames.size() - 1)));
    }

    /// Those of the protocol, and the outcomes of the map.
    private List<Protocol.Codes> frames(Protocol protocol) {
        return Stream.concat(protocol.coding().stream(), Stream.of(outcomes.together())).toList();
    }

    @GetMapping("/records/{number}/appraisal")
    Html appraise(@PathVariable("review") UUID id, @PathVariable("number") int number) {
        var read = read(id, number);
        return page(read, Doing.APPRAISE, appraisal(read, own(read)), HttpStatus.OK);
    }

    /// As the asker appraised the record before, so that one rating is changed without typing all
    /// of them anew.
    private Typed own(Read read) {
        var kept = new LinkedMultiValueMap<String, String>();
        var asker = Askers.get().person();
        readings.appraisals(read.id(), read.number()).stream()
                .filter(it -> it.appraiser().equals(asker))
                .forEach(it -> {
                    it.ratings()
                            .forEach((criterion, rated) -> {
                                kept.set(key(criterion), rated.rating().name());
                                kept.set(noteKey(criterion), rated.note());
                            });
                    it.passages()
                            .forEach((criterion, support) ->
                                    kept.set(passageKey(key(criterion)), support.words()));
                });
        return new Typed(kept);
    }

    @PostMapping("/records/{number}/appraisal")
    View appraised(
            @PathVariable("review") UUID id,
            @PathVariable("number") int number,
            @RequestParam MultiValueMap<String, String> answers) {
        var read = read(id, number);
        var typed = new Typed(answers);
        var act = appraisal(read, typed);
        var ratings = new EnumMap<Criterion, Rated>(Criterion.class);
        var supports = new EnumMap<Criterion, String>(Criterion.class);
        for (var criterion : Criterion.values()) {
            var title = criterion.title().toLowerCase(Locale.UK);
            var rating = typed.choice(key(criterion), Rating.class);
            var note = typed.text(noteKey(criterion));
            supports.put(criterion, typed.text(passageKey(key(criterion))));
            if (rating.isEmpty()) {
                act = act.faulty(key(criterion), "Choose a rating for " + title + ".");
            }
            if (note.isEmpty()) {
                act = act.faulty(noteKey(criterion), "Say why you rate " + title + " so.");
            }
            if (rating.isPresent() && !note.isEmpty()) {
                ratings.put(criterion, new Rated(rating.get(), note));
            }
        }
        if (ratings.size() < Criterion.values().length) {
            return page(read, Doing.APPRAISE, act, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var answer = readings.appraise(read.id(), number, ratings, supports);
        return answered(
                read, Doing.APPRAISE, act, blamed(answer, noteKey(Criterion.MEANING)), answer);
    }

    /// The question beside which a refusal stands.
    private static String blamed(ReadingAnswer answer, String otherwise) {
        return answer instanceof ReadingAnswer.Refused(var reason)
                ? switch (reason) {
                    case ReadingRefusal.PassageMissing(var question) -> passageKey(question);
                    case ReadingRefusal.NotInTheDocument(var of) -> passageKey(lower(of));
                    case ReadingRefusal.TooLong(var question, var most) ->
                            most == Readings.LONGEST_PASSAGE
                                    ? passageKey(lower(question))
                                    : question;
                    default -> otherwise;
                }
                : otherwise;
    }

    private static String lower(String name) {
        return Stream.of(Criterion.values()).anyMatch(it -> it.name().equals(name))
                ? name.toLowerCase(Locale.ROOT)
                : name;
    }

    private Act appraisal(Read read, Typed typed) {
        var fields = new ArrayList<Field>();
        for (var criterion : Criterion.values()) {
            fields.add(
                    Field.oneOf(
                                    key(criterion),
                                    criterion.title(),
                                    Stream.of(Rating.values())
                                            .map(it ->
                                                    new Field.Choice(
                                                            it.name(),
                                                            it.title(),
                                                            typed.text(key(criterion))
                                                                    .equals(it.name())))
                                            .toList())
                            .withHint(criterion.question()));
            fields.add(
                    Field.told(
                            noteKey(criterion),
                            "Why you rate " + criterion.title().toLowerCase(Locale.UK) + " so",
                            typed.text(noteKey(criterion))));
            fields.add(
                    Field.told(
                                    passageKey(key(criterion)),
                                    "Words of the document that bear it ("
                                            + criterion.title().toLowerCase(Locale.UK)
                                            + ")",
                                    typed.text(passageKey(key(criterion))))
                            .withHint(
                                    "If there are some. "
                                            + passages.hint(read.id(), read.number())));
        }
        return act(
                read,
                "Appraise record " + read.number(),
                lead(read),
                "appraisal",
                fields,
                "Save my appraisal");
    }

    /// What was appraised before, as far as the asker may see it.
    private String lead(Read read) {
        var seen = readings.appraisals(read.id(), read.number());
        var names = people.names(seen.stream().map(RecordAppraisal::appraiser).toList());
        var told = new ArrayList<String>();
        for (var it : seen) {
            told.add(
                    names.getOrDefault(it.appraiser(), "Somebody who left")
                            + ": "
                            + Stream.of(Criterion.values())
                                    .map(criterion -> words(criterion, it.ratings()))
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return Readings.appraisers(read.protocol()) > 1 && seen.size() < 2
                ? "Two people appraise each record. You see what another found once both have."
                : told.isEmpty()
                        ? "Rate it on the four criteria for documents, and say why."
                        : String.join(" ", told);
    }

    private static String words(Criterion criterion, Map<Criterion, Rated> ratings) {
        var rated = ratings.get(criterion);
        return criterion.title().toLowerCase(Locale.UK)
                + " "
                + (rated == null ? "" : rated.rating().title().toLowerCase(Locale.UK));
    }

    private static String key(Criterion criterion) {
        return criterion.name().toLowerCase(Locale.ROOT);
    }

    private static String noteKey(Criterion criterion) {
        return key(criterion) + "-note";
    }

    @GetMapping("/records/{number}/coding")
    Html code(@PathVariable("review") UUID id, @PathVariable("number") int number) {
        var read = read(id, number);
        return page(
                read, Doing.CODE, coding(read, readings.codes(read.id(), number)), HttpStatus.OK);
    }

    @PostMapping("/records/{number}/coding")
    View coded(
            @PathVariable("review") UUID id,
            @PathVariable("number") int number,
            @RequestParam MultiValueMap<String, String> answers) {
        var read = read(id, number);
        var typed = new Typed(answers);
        var codes = new LinkedHashMap<String, List<String>>();
        frames(read.protocol()).forEach(it -> codes.put(it.key(), typed.all(it.key())));
        return answered(
                read,
                Doing.CODE,
                coding(read, codes),
                Readings.OUTCOME,
                readings.code(read.id(), number, codes));
    }

    private Act coding(Read read, Map<String, List<String>> codes) {
        var fields = new ArrayList<Field>();
        read.protocol().coding().forEach(it -> fields.add(choices(it, codes)));
        int group = 0;
        for (var lane : outcomes.byLane()) {
            // The first keeps the plain name, to which a refusal leads.
            var field = choices(lane, codes);
            fields.add(group++ == 0 ? field : field.in("group-" + group));
        }
        fields.removeIf(it -> it.choices().isEmpty());
        return act(
                read,
                "Code record " + read.number(),
                "Say what it is about. What was chosen before stays in the history.",
                "coding",
                fields,
                "Save the codes");
    }

    private static Field choices(Protocol.Codes frame, Map<String, List<String>> codes) {
        var chosen = codes.getOrDefault(frame.key(), List.of());
        return Field.anyOf(
                frame.key(),
                frame.name(),
                frame.codes().stream()
                        .map(it ->
                                new Field.Choice(
                                        it.key(), it.words(), chosen.contains(it.key()), true))
                        .toList());
    }

    @GetMapping("/records/{number}/extraction")
    Html extract(@PathVariable("review") UUID id, @PathVariable("number") int number) {
        var read = read(id, number);
        return page(
                read,
                Doing.READ,
                extraction(read, readings.answers(read.id(), number)),
                HttpStatus.OK);
    }

    @PostMapping("/records/{number}/extraction")
    View extracted(
            @PathVariable("review") UUID id,
            @PathVariable("number") int number,
            @RequestParam MultiValueMap<String, String> answers) {
        var read = read(id, number);
        var typed = new Typed(answers);
        var given = new LinkedHashMap<String, Answered>();
        for (var ask : read.protocol().extraction()) {
            given.put(
                    ask.key(),
                    new Answered(
                            ask.key(), typed.text(ask.key()), typed.text(passageKey(ask.key()))));
        }
        var answer = readings.answer(read.id(), number, List.copyOf(given.values()));
        var act = extraction(read, given);
        return answered(read, Doing.READ, act, blamed(answer, ""), answer);
    }

    private Act extraction(Read read, Map<String, Answered> answers) {
        var fields = new ArrayList<Field>();
        for (var ask : read.protocol().extraction()) {
            var given = answers.getOrDefault(ask.key(), new Answered(ask.key(), "", ""));
            fields.add(Field.told(ask.key(), ask.words(), given.words()));
            fields.add(
                    Field.told(
                                    passageKey(ask.key()),
                                    "The passage that bears it: " + ask.words(),
                                    given.support().words())
                            .withHint(passages.hint(read.id(), read.number())));
        }
        return act(
                read,
                "Read record " + read.number(),
                "Answer the questions of the protocol, each with the passage that bears the"
                        + " answer. Leave empty what it says nothing on.",
                "extraction",
                fields,
                "Save the answers");
    }

    private static String passageKey(String question) {
        return question + "-passage";
    }

    private static Act act(
            Read read, String title, String lead, String page, List<Field> fields, String button) {
        return Act.of(
                title,
                read.record().title(),
                lead,
                read.address(page),
                fields,
                button,
                included(read));
    }

    private Html page(Read read, Doing doing, Act act, HttpStatus status) {
        var known =
                readings.isIncluded(read.id(), read.number())
                        ? act
                        : act.warning(new ReadingRefusal.NotIncluded().words());
        var frame =
                ReviewFrames.frame(read.review(), doing.verb + " record " + read.number())
                        .under("Included records", included(read.review()));
        return new Html(
                templates.reviewReadingRead(
                        frame,
                        new ReadSheet(
                                known,
                                passages.of(read.review(), read.number(), read.protocol()),
                                passages.texts(read.review(), read.number(), read.protocol()))),
                status);
    }

    private View answered(Read read, Doing doing, Act act, String blamed, ReadingAnswer answer) {
        return switch (answer) {
            case ReadingAnswer.Done _ -> SeeOther.to(included(read, doing.done));
            // Whoever looks a record through and finds nothing to change has made no mistake.
            case ReadingAnswer.Refused(ReadingRefusal.NothingChanged _) ->
                    SeeOther.to(included(read, SAME));
            case ReadingAnswer.Refused(var reason) ->
                    page(
                            read,
                            doing,
                            act.fields().isEmpty()
                                    ? act.warning(reason.words())
                                    : act.faulty(blamed, reason.words()),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }
}
