package org.ettle.review.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Place;
import org.ettle.evidence.SourceText;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.review.Protocol;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.fulltext.FullTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of what is read out of included records. Each method is one transaction.
@Service
public class Readings {

    /// The frame of codes that name outcomes of a change map.
    public static final String OUTCOME = "outcome";

    public static final int LONGEST = 8_000;

    /// As of a passage of the evidence, which it may become.
    public static final int LONGEST_PASSAGE = Passages.LONGEST;

    private final ReadingStore store;
    private final ReadingSheets sheets;
    private final Reviews reviews;
    private final FullTexts texts;
    private final ApplicationEventPublisher events;

    Readings(
            ReadingStore store,
            ReadingSheets sheets,
            Reviews reviews,
            FullTexts texts,
            ApplicationEventPublisher events) {
        this.texts = texts;
        this.store = store;
        this.sheets = sheets;
        this.reviews = reviews;
        this.events = events;
    }

    /// How many people appraise each record: two, where the protocol has two or more decide on
    /// whole documents.
    public static int appraisers(Protocol protocol) {
        return lastStage(protocol).map(Protocol.Stage::people).orElse(1) > 1 ? 2 : 1;
    }

    private static Optional<Protocol.Stage> lastStage(Protocol protocol) {
        return protocol.stages().isEmpty()
                ? Optional.empty()
                : Optional.of(protocol.stages().getLast());
    }

    private Protocol protocol(Review.Id review) {
        return reviews.protocol(reviews.getOwn(review)).protocol();
    }

    private static String last(Protocol protocol) {
        return lastStage(protocol).map(Protocol.Stage::key).orElse("");
    }

    /// What was included at the last stage, by number.
    ///
    /// @param after the last number that was seen; 0 for the beginning
    /// @throws NotFound when the asker's organisation has no such review
    @Transactional(readOnly = true)
    public List<IncludedRecord> included(Review.Id review, int after, int most) {
        return included(review, null, after, most);
    }

    /// Those of them with which something is left to do.
    ///
    /// @param left null for all of them
    /// @throws NotFound when the asker's organisation has no such review
    @Transactional(readOnly = true)
    public List<IncludedRecord> included(
            Review.Id review, @Nullable Left left, int after, int most) {
        var protocol = protocol(review);
        return sheets.included(review, protocol, last(protocol), left, after, most);
    }

    @Transactional(readOnly = true)
    public boolean isIncluded(Review.Id review, int record) {
        return sheets.isIncluded(review, last(protocol(review)), record);
    }

    /// What stands of each person, the earliest first, as far as the asker may see it yet.
    @Transactional(readOnly = true)
    public List<RecordAppraisal> appraisals(Review.Id review, int record) {
        return sheets.appraisals(review, record).stream()
                .sorted(Comparator.comparing(RecordAppraisal::at))
                .toList();
    }

    /// By frame of the protocol, what the record is about.
    @Transactional(readOnly = true)
    public Map<String, List<String>> codes(Review.Id review, int record) {
        return sheets.codes(review, record);
    }

    /// By question of the protocol.
    @Transactional(readOnly = true)
    public Map<String, Answered> answers(Review.Id review, int record) {
        return sheets.answers(review, record);
    }

    /// How many included records have a code of the one frame and one of the other.
    ///
    /// @throws NotFound when the asker's organisation has no such review
    @Transactional(readOnly = true)
    public List<CrossCount> crossed(Review.Id review, String rows, String columns) {
        return sheets.crossed(review, last(protocol(review)), rows, columns);
    }

    /// Keeps an appraisal of the asker's own; an earlier one of theirs no longer stands, and stays.
    /// With the last that is needed all are revealed.
    ///
    /// @throws NotFound when the asker's organisation has no such review
    @Transactional
    public ReadingAnswer appraise(Review.Id review, int record, Map<Criterion, Rated> ratings) {
        return appraise(review, record, ratings, Map.of());
    }

    /// The same with words of the record that bear ratings.
    ///
    /// @param typed by criterion; where the record has a document, they must stand in it
    /// @throws NotFound when the asker's organisation has no such review
    @Transactional
    public ReadingAnswer appraise(
            Review.Id review,
            int record,
            Map<Criterion, Rated> ratings,
            Map<Criterion, String> typed) {
        var protocol = protocol(review);
        if (Askers.get().person() == null) {
            throw new NotFound("this person");
        }
        if (!sheets.isIncluded(review, last(protocol), record)) {
            return new ReadingAnswer.Refused(new ReadingRefusal.NotIncluded());
        }
        var kept = ownPassages(review, record);
        var passages = new EnumMap<Criterion, Support>(Criterion.class);
        for (var it : typed.entrySet()) {
            var before = kept.getOrDefault(it.getKey(), Support.NONE);
            var found = support(review, record, it.getValue(), before);
            if (found.isEmpty()) {
                return new ReadingAnswer.Refused(
                        new ReadingRefusal.NotInTheDocument(it.getKey().name()));
            }
            if (found.get().words().length() > LONGEST_PASSAGE) {
                return new ReadingAnswer.Refused(
                        new ReadingRefusal.TooLong(it.getKey().name(), LONGEST_PASSAGE));
            }
            if (!found.get().isEmpty()) {
                passages.put(it.getKey(), found.get());
            }
        }
        store.lock(review, record);
        store.appraise(review, record, ratings, passages);
        // Row security shows what others kept only once it is revealed; nobody else sees what is
        // not committed.
        store.reveal(review, record);
        if (sheets.appraisals(review, record).size() < appraisers(protocol)) {
            store.cover(review, record);
        }
        return done(new ReadingFact.RecordAppraised(organisation(), review, record));
    }

    private Map<Criterion, Support> ownPassages(Review.Id review, int record) {
        var asker = Askers.get().person();
        return sheets.appraisals(review, record).stream()
                .filter(it -> it.appraiser().equals(asker))
                .findFirst()
                .map(RecordAppraisal::passages)
                .orElse(Map.of());
    }

    /// Words as they stand in a document of the record; as they were typed where it has none, or
    /// where they are what was kept before.
    ///
    /// @return empty where the record has a document, and the words do not stand in it
    private Optional<Support> support(Review.Id review, int record, String typed, Support before) {
        var words = typed.strip();
        if (words.isEmpty() || words.equals(before.words())) {
            return Optional.of(words.isEmpty() ? Support.NONE : before);
        }
        var documents = texts.list(review, record);
        for (var each : documents) {
            var text = texts.get(review, record, each.document());
            var found = Place.find(text.words(), SourceText.normalised(words));
            if (!found.isEmpty()) {
                var place = found.getFirst();
                return Optional.of(new Support(place.words(), text.text(), place.begins()));
            }
        }
        return documents.isEmpty() ? Optional.of(Support.typed(words)) : Optional.empty();
    }

    /// Keeps what the record is about, in the place of what was kept before.
    ///
    /// @param codes by frame; outcomes of a map under [#OUTCOME]
    /// @throws NotFound when the asker's organisation has no such review
    @Transactional
    public ReadingAnswer code(Review.Id review, int record, Map<String, List<String>> codes) {
        var protocol = protocol(review);
        if (!sheets.isIncluded(review, last(protocol), record)) {
            return new ReadingAnswer.Refused(new ReadingRefusal.NotIncluded());
        }
        var chosen = new TreeMap<String, List<String>>();
        codes.forEach((frame, keys) -> {
            if (!keys.isEmpty()) {
                chosen.put(frame, keys.stream().distinct().sorted().toList());
            }
        });
        for (var frame : chosen.keySet()) {
            if (!isKnown(protocol, frame, chosen.getOrDefault(frame, List.of()))) {
                return new ReadingAnswer.Refused(new ReadingRefusal.UnknownCode(frame));
            }
        }
        store.lock(review, record);
        if (chosen.equals(sheets.codes(review, record))) {
            return new ReadingAnswer.Refused(new ReadingRefusal.NothingChanged());
        }
        store.code(review, record, chosen);
        return done(new ReadingFact.RecordCoded(organisation(), review, record, chosen));
    }

    private static boolean isKnown(Protocol protocol, String frame, List<String> codes) {
        return frame.equals(OUTCOME)
                || protocol.coding().stream()
                        .filter(it -> it.key().equals(frame))
                        .anyMatch(it ->
                                it.codes().stream()
                                        .map(Protocol.Code::key)
                                        .toList()
                                        .containsAll(codes));
    }

    /// Keeps what the record says to questions of the protocol, each with its passage, which must
    /// stand in a document of the record where it has one. What is the same as before is not kept
    /// again.
    ///
    /// @throws NotFound when the asker's organisation has no such review
    @Transactional
    public ReadingAnswer answer(Review.Id review, int record, List<Answered> answers) {
        var protocol = protocol(review);
        if (!sheets.isIncluded(review, last(protocol), record)) {
            return new ReadingAnswer.Refused(new ReadingRefusal.NotIncluded());
        }
        for (var it : answers) {
            if (!it.words().isEmpty() && it.support().isEmpty()) {
                return new ReadingAnswer.Refused(new ReadingRefusal.PassageMissing(it.question()));
            }
            if (it.words().length() > LONGEST) {
                return new ReadingAnswer.Refused(
                        new ReadingRefusal.TooLong(it.question(), LONGEST));
            }
            if (it.support().words().length() > LONGEST_PASSAGE) {
                return new ReadingAnswer.Refused(
                        new ReadingRefusal.TooLong(it.question(), LONGEST_PASSAGE));
            }
        }
        store.lock(review, record);
        var before = sheets.answers(review, record);
        var changed = new HashSet<String>();
        var asked = protocol.extraction().stream().map(Protocol.Extract::key).toList();
        var fresh = new ArrayList<Answered>();
        for (var it : answers) {
            var kept = before.getOrDefault(it.question(), new Answered(it.question(), "", ""));
            var support = support(review, record, it.support().words(), kept.support());
            if (support.isEmpty()) {
                return new ReadingAnswer.Refused(
                        new ReadingRefusal.NotInTheDocument(it.question()));
            }
            var answered = new Answered(it.question(), it.words(), support.get());
            if (asked.contains(it.question()) && !answered.equals(kept)) {
                fresh.add(answered);
            }
        }
        for (var it : fresh) {
            store.answer(review, record, it);
            changed.add(it.question());
        }
        return changed.isEmpty()
                ? new ReadingAnswer.Refused(new ReadingRefusal.NothingChanged())
                : done(
                        new ReadingFact.RecordAnswered(
                                organisation(), review, record, Set.copyOf(changed)));
    }

    private static OrganisationId organisation() {
        return Objects.requireNonNull(
                Askers.get().organisation(), "Somebody of an organisation reads records.");
    }

    private ReadingAnswer done(ReadingFact fact) {
        events.publishEvent(fact);
        return new ReadingAnswer.Done(fact);
    }
}
