package org.ettle.review.content;

import java.sql.SQLException;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.ettle.review.Review;
import org.ettle.review.ReviewRoom;
import org.ettle.review.archive.Archives;
import org.ettle.review.flow.FlowRecord;
import org.ettle.review.flow.Flows;
import org.ettle.review.handover.HandOverAnswer;
import org.ettle.review.handover.HandOvers;

/// The invented review, for tests that need a large one, and what is done with its included
/// records.
public final class InventedFixtures {

    public static final Review.Id REVIEW = ReviewAtStart.REVIEW;

    private InventedFixtures() {}

    public static void load(ReviewRoom room) {
        room.ours(() -> {
            ReviewAtStart.load(room.reviews(), room.door(Archives.class));
            return "";
        });
    }

    /// By its place among those that are included now.
    public static FlowRecord included(ReviewRoom room, int place) {
        return room.ours(() ->
                        room.door(Flows.class).included(room.reviews().get(REVIEW), 0, place + 1))
                .get(place);
    }

    public static Source.Id handed(ReviewRoom room, int number, SourceKind kind) {
        var answer = room.ours(() -> room.door(HandOvers.class).hand(REVIEW, number, kind));
        if (answer instanceof HandOverAnswer.Done(var source)) {
            return source;
        }
        throw new AssertionError(answer.toString());
    }

    /// What was included at the last stage is not any more.
    public static void exclude(ReviewRoom room, int number) throws SQLException {
        try (var connection = room.database().superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update review.standing set state = 'EXCLUDED', reason_key = 'other'"
                            + " where stage = 'extraction' and record_number = "
                            + number);
        }
    }
}
