package org.ettle.review.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.ettle.review.Review;
import org.ettle.review.ReviewRoom;
import org.ettle.review.archive.Archives;
import org.ettle.review.flow.Flow;
import org.ettle.review.flow.FlowParts;
import org.ettle.review.flow.Flows;
import org.ettle.review.flow.Shown;
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
