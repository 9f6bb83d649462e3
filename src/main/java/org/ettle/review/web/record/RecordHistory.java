package org.ettle.review.web.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.access.People;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.platform.page.Moments;
import org.ettle.review.KeptReference;
import org.ettle.review.Protocol;
import org.ettle.review.RecordSheet;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.flow.Flows;
import org.ettle.review.flow.Whereabouts;
import org.ettle.review.handover.HandOvers;
import org.ettle.review.intake.DuplicatePair;
import org.ettle.review.intake.Duplicates;
import org.ettle.review.reading.Readings;
import org.ettle.review.reading.RecordAppraisal;
import org.ettle.review.screening.OnRecord;
import org.ettle.review.screening.Screening;
import org.ettle.review.screening.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was said of a record and of those that were merged into it, as far as the asker may see it,
/// and what became of it.
@Component
class RecordHistory {

    private final Screening screening;
    private final Readings readings;
    private final HandOvers handOvers;
    private final Duplicates duplicates;
    private final Flows flows;
    private final Reviews reviews;
    private final People people;

    RecordHistory(
            Screening screening,
            Readings readings,
            HandOvers handOvers,
            Duplicates duplicates,
            Flows flows,
            Reviews reviews,
            People people) {
        this.screening = screening;
        this.readings = readings;
        this.handOvers = handOvers;
        this.duplicates = duplicates;
        this.flows = flows;
        this.reviews = reviews;
        this.people = people;
    }

    boolean isIncluded(Review review, int record) {
        return readings.isIncluded(review.id(), record);
    }

    List<RecordPageSheet.Past> past(Review review, RecordSheet sheet) {
        int number = sheet.record().number();
        var merged = merged(sheet);
        var numbers = Stream.concat(Stream.of(number), merged.stream()).toList();
        var decided = screening.onRecords(review.id(), numbers);
        var who = new HashSet<UUID>();
        decided.forEach(it -> {
            var person = it.person();
            if (person != null) {
                who.add(person);
            }
        });
        var appraised =
                merged.stream()
                        .collect(
                                Collectors.toMap(
                                        it -> it, it -> readings.appraisals(review.id(), it)));
        appraised.values().forEach(all -> all.forEach(it -> who.add(it.appraiser())));
        var names = people.names(who);
        var past = new ArrayList<RecordPageSheet.Past>();
        decided.forEach(it -> past.add(decided(it, number, names)));
        var protocol = reviews.protocol(review).protocol();
        for (int other : merged) {
            appraised
                    .getOrDefault(other, List.of())
                    .forEach(it -> past.add(appraised(it, other, names)));
            past.addAll(read(review, protocol, other));
        }
        return past;
    }

    /// Each reference begins as the record of its own number.
    private static List<Integer> merged(RecordSheet sheet) {
        return sheet.references().stream()
                .map(KeptReference::number)
                .filter(it -> it != sheet.record().number())
                .toList();
    }

    private static String on(int record) {
        return "On record " + record + ", which was merged into this one";
    }

    private static RecordPageSheet.Past decided(OnRecord it, int number, Map<UUID, String> names) {
        var said = it.said();
        var reason = said == null ? null : said.reason();
        var words =
                said == null
                        ? "Taken back"
                        : switch (said.verdict()) {
                                    case INCLUDE -> "Included";
                                    case EXCLUDE -> "Excluded";
                                    case UNSURE -> "Unsure";
                                }
                                + (said.verdict() == Verdict.EXCLUDE && reason != null
                                        ? ": " + it.round().words(reason)
                                        : "");
        return new RecordPageSheet.Past(
                it.round().stage().name()
                        + (it.isTogether() ? ", settled together: " : ": ")
                        + words,
                it.record() == number ? "" : on(it.record()),
                it.words(),
                name(it.person(), names),
                Moments.words(it.at()));
    }

    private static String name(@Nullable UUID person, Map<UUID, String> names) {
        return person == null ? "" : names.getOrDefault(person, "Somebody who left");
    }

    private static RecordPageSheet.Past appraised(
            RecordAppraisal it, int record, Map<UUID, String> names) {
        var ratings =
                Stream.of(Criterion.values())
                        .map(criterion -> criterion.title() + " " + rating(it, criterion))
                        .collect(Collectors.joining(", "));
        return new RecordPageSheet.Past(
                "Appraised: " + ratings,
                on(record),
                Stream.of(Criterion.values())
                        .map(criterion -> it.ratings().get(criterion))
                        .map(rated -> rated == null ? "" : rated.note())
                        .collect(Collectors.joining(" · ")),
                name(it.appraiser(), names),
                Moments.words(it.at()));
    }

    private static String rating(RecordAppraisal it, Criterion criterion) {
        var rated = it.ratings().get(criterion);
        return rated == null ? "not rated" : rated.rating().title().toLowerCase(Locale.UK);
    }

    private List<RecordPageSheet.Past> read(Review review, Protocol protocol, int record) {
        var read = new ArrayList<RecordPageSheet.Past>();
        readings.codes(review.id(), record)
                .forEach((frame, codes) ->
                        read.add(
                                new RecordPageSheet.Past(
                                        "Coded as " + words(protocol, frame, codes),
                                        on(record),
                                        "",
                                        "",
                                        "")));
        var answers = readings.answers(review.id(), record);
        for (var question : protocol.extraction()) {
            var answer = answers.get(question.key());
            if (answer != null && !answer.words().isEmpty()) {
                read.add(
                        new RecordPageSheet.Past(
                                question.words() + " " + answer.words(),
                                on(record),
                                answer.support().words(),
                                "",
                                ""));
            }
        }
        return read;
    }

    private static String words(Protocol protocol, String frame, List<String> codes) {
        var known =
                protocol.coding().stream()
                        .filter(it -> it.key().equals(frame))
                        .flatMap(it -> it.codes().stream())
                        .collect(Collectors.toMap(Protocol.Code::key, Protocol.Code::words));
        return codes.stream()
                .map(it -> known.getOrDefault(it, it))
                .collect(Collectors.joining(", "));
    }

    /// What a record became in the register of evidence, and what happened to it since; null where
    /// it was not handed over.
    RecordPageSheet.@Nullable Became became(Review review, int number) {
        return handOvers
                .ofRecord(review.id(), number)
                .map(it ->
                        new RecordPageSheet.Became(
                                "/evidence/sources/" + it.source(),
                                Moments.words(it.since()),
                                changes(review, number, it.since())))
                .orElse(null);
    }

    private List<String> changes(Review review, int number, Instant since) {
        var changes = new ArrayList<String>();
        flows.record(review, number)
                .filter(it -> !(it.whereabouts() instanceof Whereabouts.Included))
                .ifPresent(_ -> changes.add("It is not included any more."));
        duplicates.ofRecord(review, number).stream()
                .map(it -> change(it, since))
                .flatMap(it -> it == null ? Stream.empty() : Stream.of(it))
                .forEach(changes::add);
        screening.onRecords(review.id(), List.of(number)).stream()
                .map(OnRecord::at)
                .filter(it -> it.isAfter(since))
                .max(Comparator.naturalOrder())
                .ifPresent(it ->
                        changes.add("It was decided on again, last on " + Moments.words(it) + "."));
        readings.appraisals(review.id(), number).stream()
                .map(RecordAppraisal::at)
                .filter(it -> it.isAfter(since))
                .max(Comparator.naturalOrder())
                .ifPresent(it -> changes.add("It was appraised on " + Moments.words(it) + "."));
        return changes;
    }

    private static @Nullable String change(DuplicatePair pair, Instant since) {
        var undone = pair.undoneAt();
        var decided = pair.decidedAt();
        if (undone != null && undone.isAfter(since)) {
            return "A merge with it was undone on " + Moments.words(undone) + ".";
        }
        return pair.isMerge() && decided != null && decided.isAfter(since)
                ? "Another record was found to be the same work on " + Moments.words(decided) + "."
                : null;
    }
}
