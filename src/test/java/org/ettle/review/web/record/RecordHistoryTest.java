package org.ettle.review.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.ettle.review.Review;
import org.ettle.review.ReviewRoom;
import org.ettle.review.content.InventedFixtures;
import org.ettle.review.flow.FlowParts;
import org.ettle.review.intake.DuplicateAnswer;
import org.ettle.review.intake.Duplicates;
import org.ettle.review.reading.Readings;
import org.ettle.review.report.ReportParts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the page of a record says of the source that it became; each test on a record of its own.
class RecordHistoryTest {

    private static final ReviewRoom ROOM =
            new ReviewRoom(FlowParts.class, ReportParts.class, RecordHistory.class);
    private static final Review.Id REVIEW = InventedFixtures.REVIEW;

    @BeforeAll
    static void load() {
        InventedFixtures.load(ROOM);
    }

    @Test
    void a_record_leads_to_the_source_that_it_became_and_nothing_changed_since() {
        int number = included(0);
        assertThat(ROOM.ours(() -> history().became(review(), number) == null)).isTrue();

        var source = handed(number);

        assertThat(became(number).address()).isEqualTo("/evidence/sources/" + source);
        assertThat(became(number).since()).isNotBlank();
        assertThat(became(number).changes()).isEmpty();
    }

    @Test
    void that_it_was_appraised_since_is_told() {
        int number = included(1);
        handed(number);
        var ratings =
                Stream.of(Criterion.values())
                        .collect(Collectors.toMap(it -> it, _ -> new Rated(Rating.LOW, "Why")));

        ROOM.ours(() -> ROOM.door(Readings.class).appraise(REVIEW, number, ratings));

        assertThat(became(number).changes())
                .singleElement()
                .asString()
                .startsWith("It was appraised on ");
    }

    @Test
    void that_it_was_found_to_be_another_work_too_is_told_and_that_it_was_none() {
        int number = included(2);
        int other = included(3);
        handed(number);
        var duplicates = ROOM.door(Duplicates.class);

        assertThat(ROOM.ours(() -> duplicates.join(REVIEW, number, other, "One work.")))
                .isInstanceOf(DuplicateAnswer.Done.class);
        assertThat(became(number).changes())
                .singleElement()
                .asString()
                .startsWith("Another record was found to be the same work on ");

        assertThat(ROOM.ours(() -> duplicates.undo(REVIEW, number, other)))
                .isInstanceOf(DuplicateAnswer.Done.class);
        assertThat(became(number).changes())
                .singleElement()
                .asString()
                .startsWith("A merge with it was undone on ");
    }

    @Test
    void that_it_was_decided_on_again_and_is_not_included_any_more_is_told() throws SQLException {
        int number = included(4);
        handed(number);

        InventedFixtures.exclude(ROOM, number);
        try (var connection = ROOM.database().superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update review.decision set decided_at = now() + interval '1 minute'"
                            + " where stage = 'extraction' and record_number = "
                            + number);
        }

        assertThat(became(number).changes())
                .satisfiesExactly(
                        it -> assertThat(it).isEqualTo("It is not included any more."),
                        it -> assertThat(it).startsWith("It was decided on again, last on "));
    }

    private static Source.Id handed(int number) {
        return InventedFixtures.handed(ROOM, number, SourceKind.DOCUMENT);
    }

    private static RecordPageSheet.Became became(int number) {
        return ROOM.ours(() -> Objects.requireNonNull(history().became(review(), number)));
    }

    /// The numbers are taken before anything is changed.
    private static int included(int place) {
        return InventedFixtures.included(ROOM, 300 + 10 * place).number();
    }

    private static RecordHistory history() {
        return ROOM.door(RecordHistory.class);
    }

    private static Review review() {
        return ROOM.reviews().get(REVIEW);
    }
}
