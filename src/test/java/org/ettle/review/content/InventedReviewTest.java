package org.ettle.review.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Sources;
import org.ettle.review.Review;
import org.ettle.review.ReviewRoom;
import org.ettle.review.archive.Archives;
import org.ettle.review.flow.Flow;
import org.ettle.review.flow.FlowParts;
import org.ettle.review.flow.Flows;
import org.ettle.review.flow.Shown;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.handover.HandOvers;
import org.ettle.review.reading.Readings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InventedReviewTest {

    private static final ReviewRoom ROOM = new ReviewRoom(FlowParts.class);

    @BeforeAll
    static void load() {
        loaded();
    }

    private static Review loaded() {
        return ROOM.ours(() -> {
            ReviewAtStart.load(ROOM.reviews(), ROOM.door(Archives.class));
            return ROOM.reviews().get(ReviewAtStart.REVIEW);
        });
    }

    @Test
    void its_decisions_come_to_what_the_report_has() {
        assertThat(table(ROOM.ours(InventedReviewTest::flow)))
                .contains(
                        "Documents identified 709",
                        "Documents removed 318",
                        "Documents eligible 391",
                        "Documents removed on reading 9",
                        "Documents included 382")
                .doesNotContain("Still to be decided");
    }

    @Test
    void everybody_sees_the_same_flow_and_what_was_included() {
        var flow = ROOM.thePublic(InventedReviewTest::flow);

        assertThat(table(flow)).isEqualTo(table(ROOM.ours(InventedReviewTest::flow)));
        assertThat(flow.isLearning()).isTrue();
        var included = shown(flow, "included");
        assertThat(ROOM.thePublic(() -> flows().records(review(), included, 0, 500)))
                .hasSize(382)
                .allSatisfy(it -> assertThat(it.title()).startsWith("Invented"));
        var duplicates = shown(flow, "duplicate");
        assertThat(ROOM.thePublic(() -> flows().records(review(), duplicates, 0, 500))).isEmpty();
        assertThat(ROOM.ours(() -> flows().records(review(), duplicates, 0, 500))).hasSize(127);
    }

    @Test
    void it_is_loaded_once() {
        var before = loaded();
        long told = ROOM.facts().size();

        assertThat(loaded()).isEqualTo(before);
        assertThat(ROOM.facts()).hasSize((int) told);
    }

    @Test
    void everything_in_it_says_that_it_is_invented() {
        var review = loaded();

        assertThat(review.demonstration()).isTrue();
        assertThat(review.title()).startsWith("Invented");
        var protocol = ROOM.thePublic(() -> ROOM.reviews().protocol(review)).protocol();
        assertThat(protocol.scope())
                .contains("every document in it is invented", "does not give it");
    }

    @Test
    void each_included_document_is_appraised_and_coded_and_says_that_it_is_invented() {
        var readings = ROOM.door(Readings.class);
        var included = ROOM.ours(() -> readings.included(ReviewAtStart.REVIEW, 0, 500));

        assertThat(included).hasSize(382);
        for (var record : included) {
            var codes = ROOM.ours(() -> readings.codes(ReviewAtStart.REVIEW, record.number()));
            assertThat(codes).containsKeys("type", "topic");
            assertThat(ROOM.ours(() -> readings.appraisals(ReviewAtStart.REVIEW, record.number())))
                    .singleElement()
                    .satisfies(it ->
                            assertThat(it.ratings().values())
                                    .hasSize(4)
                                    .allSatisfy(rated ->
                                            assertThat(rated.note()).startsWith("Invented: ")));
        }
    }

    /// The reader of the demonstration is nobody in this room, so whoever hands over is the analyst
    /// of the room; their own appraisal would go along.
    @Test
    void one_document_of_each_topic_leads_to_the_evidence_with_its_passages() {
        var texts = ROOM.door(FullTexts.class);
        var handOvers = ROOM.door(HandOvers.class);
        for (int time = 0; time < 2; time++) {
            ROOM.ours(() -> {
                ReviewAtStart.handOver(ReviewAtStart.read(), ROOM.reviews(), texts, handOvers);
                return true;
            });
        }

        var sources = ROOM.ours(() -> handOvers.sources(review()));
        assertThat(sources).hasSize(6);
        sources.forEach((record, id) -> {
            var source = ROOM.ours(() -> ROOM.door(Sources.class).get(id));
            assertThat(source.demonstration()).isTrue();
            assertThat(ROOM.ours(() -> ROOM.door(Passages.class).listOf(source))).hasSize(2);
            assertThat(ROOM.ours(() -> texts.get(ReviewAtStart.REVIEW, record, document(record))))
                    .satisfies(it -> assertThat(it.words()).startsWith("This text is invented."));
            assertThat(
                            ROOM.ours(() ->
                                    ROOM.door(Readings.class)
                                            .answers(ReviewAtStart.REVIEW, record)))
                    .hasSize(2)
                    .allSatisfy((_, it) -> assertThat(it.support().isChecked()).isTrue());
        });
    }

    private static String document(int record) {
        return ROOM.ours(() -> ROOM.door(FullTexts.class).list(ReviewAtStart.REVIEW, record))
                .getFirst()
                .document();
    }

    @Test
    void no_two_works_have_one_name_and_copies_have_that_of_their_work() {
        var documents = new InventedWorks(ReviewAtStart.read()).list();
        var names = new HashSet<String>();

        documents.forEach(it ->
                assertThat(names.add(it.name())).isEqualTo(documents.indexOf(it) == it.first()));
        assertThat(documents).hasSize(709);
    }

    @Test
    void its_words_can_be_found() throws SQLException {
        try (var connection = ROOM.database().superuser();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from review.word where lexeme = 'minut'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isPositive();
        }
    }

    private static Flow flow() {
        return flows().find(review()).orElseThrow();
    }

    private static Shown shown(Flow flow, String part) {
        return Shown.read(flow.stages(), part, null, null, null, null).orElseThrow();
    }

    private static Flows flows() {
        return ROOM.door(Flows.class);
    }

    private static Review review() {
        return ROOM.reviews().get(ReviewAtStart.REVIEW);
    }

    private static List<String> table(Flow flow) {
        return flow.stepsTable().lines().stream()
                .map(it -> it.words() + " " + it.boxes().getFirst().count())
                .toList();
    }
}
