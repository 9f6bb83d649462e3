package org.ettle.review.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.evidence.EvidenceRoom.OURS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.ettle.access.Role;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.evidence.EvidenceRoom;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.document.Sent;
import org.ettle.platform.store.NotFound;
import org.ettle.review.Review;
import org.ettle.review.ReviewRoom;
import org.ettle.review.fulltext.FullTextAnswer;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.screening.AtStage;
import org.ettle.review.screening.ScreeningFixtures;
import org.junit.jupiter.api.Test;

/// Records 1 and 2 are included at the last stage, at which two people decide; record 3 is not.
class ReadingsTest {

    private static final ReviewRoom ROOM =
            new ReviewRoom(Readings.class, ReadingStore.class, ReadingSheets.class);
    private static final UUID ANN = ROOM.somebody(Role.ANALYST);
    private static final UUID BOB = ROOM.somebody(Role.ANALYST);
    private static final String NOTE = "siskin: nobody signed it";

    private final Review.Id review = aReview();

    private static Review.Id aReview() {
        var at =
                ROOM.ours(() ->
                        ScreeningFixtures.aReview(
                                ROOM.reviews(),
                                ROOM.intakes(),
                                "A review",
                                2,
                                List.of("Direct payments", "Choice of carers", "A poem")));
        ROOM.ours(() -> include(at, 1));
        ROOM.ours(() -> include(at, 2));
        return at.review();
    }

    /// Straight into the table: how records are included is tested elsewhere.
    private static boolean include(AtStage at, int record) {
        try (var connection = ROOM.database().superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into review.standing (organisation_id, review_id, stage, record_number,
                        state, revealed_at)
                    values ('%s', '%s', 'whole', %d, 'INCLUDED', now())
                    """
                            .formatted(OURS, at.review(), record));
            return true;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static <T> T as(UUID person, Supplier<T> work) {
        return EvidenceRoom.as(OURS, person, work);
    }

    private static Readings readings() {
        return ROOM.door(Readings.class);
    }

    @Test
    void two_people_appraise_without_knowing_of_each_other() {
        done(as(ANN, () -> readings().appraise(review, 1, rated(Rating.LOW, NOTE))));

        assertThat(as(BOB, () -> readings().appraisals(review, 1))).isEmpty();
        assertThat(as(BOB, () -> readings().included(review, 0, 10)).getFirst().appraised())
                .isZero();
        assertThat(as(ANN, () -> readings().appraisals(review, 1)).toString()).contains(NOTE);
        assertThat(ROOM.facts().toString()).doesNotContain("siskin", "LOW");

        assertThat(left(ANN, Left.APPRAISAL)).containsExactly(2);
        assertThat(left(BOB, Left.APPRAISAL)).containsExactly(1, 2);

        done(as(BOB, () -> readings().appraise(review, 1, rated(Rating.HIGH, "Plain"))));
        assertThat(left(BOB, Left.APPRAISAL)).containsExactly(2);
        assertThat(as(BOB, () -> readings().appraisals(review, 1)))
                .extracting(RecordAppraisal::appraiser)
                .containsExactly(ANN, BOB);
    }

    private List<Integer> left(UUID person, Left left) {
        return as(person, () -> readings().included(review, left, 0, 10)).stream()
                .map(IncludedRecord::number)
                .toList();
    }

    @Test
    void only_what_is_included_is_read() {
        assertThat(as(ANN, () -> readings().appraise(review, 3, rated(Rating.LOW, NOTE))))
                .isEqualTo(new ReadingAnswer.Refused(new ReadingRefusal.NotIncluded()));
        assertThat(as(ANN, () -> readings().included(review, 0, 10)))
                .extracting(IncludedRecord::number)
                .containsExactly(1, 2);
        assertThatThrownBy(() -> ROOM.theirs(() -> readings().included(review, 0, 10)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void records_are_counted_by_two_frames_of_codes_as_they_are_coded_now() {
        done(code(1, Map.of("topic", List.of("choice"), "outcome", List.of("sds/2018/5"))));
        assertThat(left(ANN, Left.CODES)).containsExactly(2);
        done(code(2, Map.of("topic", List.of("choice"), "outcome", List.of("sds/2018/1"))));
        done(
                code(
                        2,
                        Map.of(
                                "topic",
                                List.of("choice"),
                                "outcome",
                                List.of("sds/2018/5", "sds/2018/6"))));

        assertThat(as(ANN, () -> readings().crossed(review, "topic", "outcome")))
                .containsExactly(
                        new CrossCount("choice", "sds/2018/5", 2),
                        new CrossCount("choice", "sds/2018/6", 1));
        assertThat(code(1, Map.of("topic", List.of("weather"))))
                .isEqualTo(new ReadingAnswer.Refused(new ReadingRefusal.UnknownCode("topic")));
        assertThat(code(2, as(ANN, () -> readings().codes(review, 2))))
                .isEqualTo(new ReadingAnswer.Refused(new ReadingRefusal.NothingChanged()));
    }

    private ReadingAnswer code(int record, Map<String, List<String>> codes) {
        return as(ANN, () -> readings().code(review, record, codes));
    }

    @Test
    void an_answer_needs_the_passage_that_bears_it() {
        assertThat(answer("In Fife", ""))
                .isEqualTo(new ReadingAnswer.Refused(new ReadingRefusal.PassageMissing("setting")));
        done(answer("In Fife", "“We asked people in Fife” (p. 3)"));
        done(answer("In Fife and Moray", "“Fife and Moray” (p. 4)"));

        assertThat(as(BOB, () -> readings().answers(review, 1)))
                .containsEntry(
                        "setting",
                        new Answered("setting", "In Fife and Moray", "“Fife and Moray” (p. 4)"));
        assertThat(answer("In Fife and Moray", "“Fife and Moray” (p. 4)"))
                .isEqualTo(new ReadingAnswer.Refused(new ReadingRefusal.NothingChanged()));
    }

    @Test
    void where_the_record_has_a_document_a_passage_must_stand_in_it() {
        var text = "We asked\npeople in “Fife” – 🏴 and elsewhere.\nThey said: it’s ours.";
        done(answer("In Perth", "We asked people in Perth"));
        assertThat(kept().isChecked()).isFalse();
        as(ANN, () -> attached("whole.txt", text));

        assertThat(answer("In Fife", "people in \"Perth\""))
                .isEqualTo(
                        new ReadingAnswer.Refused(new ReadingRefusal.NotInTheDocument("setting")));
        assertThat(kept().words()).isEqualTo("We asked people in Perth");
        done(answer("In Fife", "we asked people in \"Fife\" - 🏴 and"));

        // The words of the document, at their place in code points, and not those that were typed.
        assertThat(kept().words()).isEqualTo("We asked\npeople in “Fife” – 🏴 and");
        assertThat(kept().begins()).isZero();
        assertThat(kept().text()).isEqualTo(SourceText.hash(text));
        assertThat(answer("In Fife", kept().words()))
                .isEqualTo(new ReadingAnswer.Refused(new ReadingRefusal.NothingChanged()));
        done(answer("In Fife", "it's ours"));
        assertThat(text.substring(text.offsetByCodePoints(0, kept().begins())))
                .startsWith("it’s ours");
        assertThat(kept().ends()).isEqualTo(text.codePointCount(0, text.length()) - 1);
    }

    @Test
    void a_passage_that_bears_a_rating_is_as_blind_as_the_rating() {
        as(ANN, () -> attached("whole.txt", "Nobody signed it. It has no date."));
        var rated = rated(Rating.LOW, "Why");

        assertThat(appraised(ANN, rated, "Somebody signed it"))
                .isEqualTo(
                        new ReadingAnswer.Refused(
                                new ReadingRefusal.NotInTheDocument("AUTHENTICITY")));
        done(appraised(ANN, rated, "Nobody signed it."));

        assertThat(as(BOB, () -> readings().appraisals(review, 1))).isEmpty();
        assertThat(as(ANN, () -> readings().appraisals(review, 1)).getFirst().passages())
                .containsEntry(
                        Criterion.AUTHENTICITY,
                        new Support(
                                "Nobody signed it.",
                                SourceText.hash("Nobody signed it. It has no date."),
                                0));
    }

    private ReadingAnswer appraised(UUID person, Map<Criterion, Rated> rated, String passage) {
        return as(
                person,
                () ->
                        readings()
                                .appraise(
                                        review, 1, rated, Map.of(Criterion.AUTHENTICITY, passage)));
    }

    private FullTextAnswer attached(String name, String words) {
        try {
            return texts().attach(review, 1, Sent.text(name, words));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Support kept() {
        return as(
                ANN,
                () ->
                        Objects.requireNonNull(readings().answers(review, 1).get("setting"))
                                .support());
    }

    private static FullTexts texts() {
        return ROOM.door(FullTexts.class);
    }

    private ReadingAnswer answer(String words, String passage) {
        return as(
                ANN,
                () ->
                        readings()
                                .answer(
                                        review,
                                        1,
                                        List.of(new Answered("setting", words, passage))));
    }

    private static Map<Criterion, Rated> rated(Rating rating, String note) {
        return Map.of(
                Criterion.AUTHENTICITY,
                new Rated(rating, note),
                Criterion.CREDIBILITY,
                new Rated(rating, note),
                Criterion.REPRESENTATIVENESS,
                new Rated(rating, note),
                Criterion.MEANING,
                new Rated(rating, note));
    }

    private static void done(ReadingAnswer answer) {
        assertThat(answer).isInstanceOf(ReadingAnswer.Done.class);
    }
}
