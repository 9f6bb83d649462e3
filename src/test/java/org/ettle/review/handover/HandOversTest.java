package org.ettle.review.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.evidence.Appraisals;
import org.ettle.evidence.Bearings;
import org.ettle.evidence.Consent;
import org.ettle.evidence.EvidenceFact;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Sources;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Texts;
import org.ettle.evidence.document.Documents;
import org.ettle.evidence.document.Sent;
import org.ettle.platform.store.NotFound;
import org.ettle.review.Review;
import org.ettle.review.ReviewFact;
import org.ettle.review.ReviewRoom;
import org.ettle.review.content.InventedFixtures;
import org.ettle.review.flow.FlowParts;
import org.ettle.review.flow.FlowRecord;
import org.ettle.review.flow.Flows;
import org.ettle.review.flow.Shown;
import org.ettle.review.fulltext.FullTextAnswer;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.reading.Answered;
import org.ettle.review.reading.ReadingAnswer;
import org.ettle.review.reading.Readings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HandOversTest {

    private static final ReviewRoom ROOM = new ReviewRoom(FlowParts.class);
    private static final Review.Id REVIEW = InventedFixtures.REVIEW;

    @BeforeAll
    static void load() {
        InventedFixtures.load(ROOM);
    }

    @Test
    void an_included_record_becomes_a_source_whose_words_stay_inside() {
        var record = included(0);

        var source = handed(record.number());

        var told = ROOM.ours(() -> ROOM.door(Sources.class).get(source));
        assertThat(told.description().title()).isEqualTo(record.title());
        assertThat(told.description().kind()).isEqualTo(SourceKind.MEETING_NOTE);
        assertThat(told.description().permission().consent()).isEqualTo(Consent.NOT_ASKED);
        assertThat(told.demonstration()).isTrue();
        assertThat(told.isPublished()).isFalse();
        assertThat(ROOM.facts())
                .filteredOn(HandOverFact.class::isInstance)
                .last()
                .satisfies(it ->
                        assertThat(it.subjects())
                                .contains(
                                        EvidenceFact.subject(source),
                                        ReviewFact.subject(REVIEW),
                                        ReviewFact.record(REVIEW, record.number())));
    }

    @Test
    void the_appraisal_and_the_outcomes_of_the_record_go_along() {
        int number = included(3).number();
        var ratings =
                Stream.of(Criterion.values())
                        .collect(Collectors.toMap(it -> it, _ -> new Rated(Rating.HIGH, "Why")));
        ROOM.ours(() -> {
            ROOM.door(Readings.class).appraise(REVIEW, number, ratings);
            return ROOM.door(Readings.class)
                    .code(REVIEW, number, Map.of(Readings.OUTCOME, List.of("sds/2018/K1")));
        });

        var source = handed(number);

        var told = ROOM.ours(() -> ROOM.door(Sources.class).get(source));
        assertThat(ROOM.ours(() -> ROOM.door(Appraisals.class).of(told)).shown())
                .singleElement()
                .satisfies(it -> assertThat(it.ratings()).isEqualTo(ratings));
        assertThat(ROOM.ours(() -> ROOM.door(Bearings.class).listOf(told)))
                .singleElement()
                .satisfies(it -> assertThat(it.stance()).isEqualTo(Stance.CONTEXT));
    }

    @Test
    void the_document_goes_along_with_the_passages_that_were_found_in_it() {
        int number = included(4).number();
        var words = "Before. People chose who supports them. After.";
        ROOM.ours(() -> attached(number, words));
        var question =
                ROOM.ours(() -> ROOM.reviews().protocol(review()).protocol())
                        .extraction()
                        .getFirst()
                        .key();
        assertThat(
                        ROOM.ours(() ->
                                ROOM.door(Readings.class)
                                        .answer(
                                                REVIEW,
                                                number,
                                                List.of(
                                                        new Answered(
                                                                question,
                                                                "They chose",
                                                                "People chose who supports them")))))
                .isInstanceOf(ReadingAnswer.Done.class);

        var source = handed(number);

        assertThat(ROOM.ours(() -> ROOM.door(Documents.class).list(source)))
                .singleElement()
                .satisfies(it -> assertThat(it.name()).isEqualTo("whole.txt"));
        var text = ROOM.ours(() -> ROOM.door(Texts.class).findNewest(source)).orElseThrow();
        assertThat(text.words()).isEqualTo(words);
        var told = ROOM.ours(() -> ROOM.door(Sources.class).get(source));
        assertThat(ROOM.ours(() -> ROOM.door(Passages.class).listOf(told)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.quote()).isEqualTo("People chose who supports them");
                    assertThat(it.text()).isEqualTo(text.hash());
                    assertThat(it.begins()).isEqualTo(8);
                    assertThat(it.reuse()).isEqualTo(Reuse.ORGANISATION);
                });
    }

    private static FullTextAnswer attached(int number, String words) {
        try {
            return ROOM.door(FullTexts.class).attach(REVIEW, number, Sent.text("whole.txt", words));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void a_record_becomes_one_source_only() {
        int number = included(1).number();
        handed(number);

        assertThat(ROOM.ours(() -> handOvers().hand(REVIEW, number, SourceKind.DOCUMENT)))
                .isEqualTo(
                        new HandOverAnswer.Refused("It is in the register of evidence already."));
    }

    @Test
    void what_is_not_included_becomes_none() {
        var excluded =
                Shown.read(
                                ROOM.ours(() -> flows().find(review()).orElseThrow()).stages(),
                                "left",
                                "extraction",
                                null,
                                null,
                                null)
                        .orElseThrow();
        int number = ROOM.ours(() -> flows().records(review(), excluded, 0, 1)).getFirst().number();

        assertThat(ROOM.ours(() -> handOvers().hand(REVIEW, number, SourceKind.DOCUMENT)))
                .isInstanceOf(HandOverAnswer.Refused.class);
    }

    @Test
    void a_source_that_is_no_longer_included_is_told() throws SQLException {
        int number = included(2).number();
        var source = handed(number);
        assertThat(ROOM.ours(() -> handOvers().leftSince(review()))).isEmpty();

        InventedFixtures.exclude(ROOM, number);

        assertThat(ROOM.ours(() -> handOvers().leftSince(review())))
                .singleElement()
                .satisfies(it -> assertThat(it.source()).isEqualTo(source));
    }

    @Test
    void another_organisation_hands_nothing_over() {
        assertThatThrownBy(
                        () -> ROOM.theirs(() -> handOvers().hand(REVIEW, 1, SourceKind.DOCUMENT)))
                .isInstanceOf(NotFound.class);
    }

    private static Source.Id handed(int number) {
        return InventedFixtures.handed(ROOM, number, SourceKind.MEETING_NOTE);
    }

    private static FlowRecord included(int place) {
        return InventedFixtures.included(ROOM, place);
    }

    private static Review review() {
        return ROOM.reviews().get(REVIEW);
    }

    private static Flows flows() {
        return ROOM.door(Flows.class);
    }

    private static HandOvers handOvers() {
        return ROOM.door(HandOvers.class);
    }
}
