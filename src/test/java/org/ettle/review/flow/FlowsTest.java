package org.ettle.review.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.evidence.EvidenceRoom.OURS;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.ettle.platform.RandomWorlds.Dice;
import org.ettle.review.Review;
import org.ettle.review.ReviewRoom;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FlowsTest {

    private static final ReviewRoom ROOM = new ReviewRoom(FlowParts.class);
    private static final List<String> STATES =
            List.of("WAITING", "INCLUDED", "EXCLUDED", "CONFLICT", "UNSURE");

    /// The database counts and lists what somebody counts who looks at one record after another.
    @Test
    void every_box_counts_what_its_list_shows_whatever_was_decided() {
        for (long seed = 1; seed <= 8; seed++) {
            var world = new World(new Dice(new Random(seed)));
            var flow = ROOM.ours(() -> flows().find(world.review)).orElseThrow();

            assertThat(flow.included()).as("seed " + seed).isEqualTo(world.included());
            assertThat(flow.identified()).isEqualTo(world.records);
            for (var line : flow.prismaTable().lines()) {
                line.boxes()
                        .forEach(box -> {
                            if (box != null) {
                                assertThat(list(world.review, box.shown()))
                                        .as(box.shown().query())
                                        .hasSize((int) box.count());
                            }
                        });
            }
            flow.stepsTable()
                    .lines()
                    .forEach(it ->
                            assertThat(list(world.review, it.boxes().getFirst().shown()))
                                    .hasSize((int) it.boxes().getFirst().count()));
        }
    }

    @Test
    void a_list_goes_on_after_the_last_number_seen() {
        var world = new World(new Dice(new Random(1)));
        var all = Shown.of(Shown.Part.IDENTIFIED);

        var first = ROOM.ours(() -> flows().records(world.review, all, 0, 3));
        var next = ROOM.ours(() -> flows().records(world.review, all, first.getLast().number(), 3));

        assertThat(first).extracting(FlowRecord::number).containsExactly(1, 2, 3);
        assertThat(next).extracting(FlowRecord::number).containsExactly(4, 5, 6);
    }

    @Test
    void what_was_published_stays_as_it_was() {
        var world = new World(new Dice(new Random(2)));
        ROOM.ours(() -> ReviewRoom.done(ROOM.reviews().publish(world.review.id(), "To show it")));
        var review = ROOM.ours(() -> ROOM.reviews().get(world.review.id()));
        var before = lines(ROOM.thePublic(() -> flows().find(review)).orElseThrow());

        assertThat(before).isEqualTo(lines(ROOM.ours(() -> flows().find(review)).orElseThrow()));
        superuser("delete from review.standing where review_id = '" + review.id() + "'");

        assertThat(lines(ROOM.thePublic(() -> flows().find(review)).orElseThrow()))
                .isEqualTo(before);
        assertThat(lines(anew(review))).isNotEqualTo(before);
    }

    /// In a transaction nothing is used that was counted before.
    private static Flow anew(Review review) {
        var transaction = new TransactionTemplate(ROOM.door(PlatformTransactionManager.class));
        return ROOM.ours(() -> transaction.execute(_ -> flows().find(review))).orElseThrow();
    }

    @Test
    void a_review_without_a_stage_has_no_flow() {
        var review = ROOM.begun("Nothing yet");

        assertThat(ROOM.ours(() -> flows().find(review))).isEmpty();
    }

    private static List<String> lines(Flow flow) {
        return flow.prismaTable().csv().lines().toList();
    }

    private static List<FlowRecord> list(Review review, Shown shown) {
        return ROOM.ours(() -> flows().records(review, shown, 0, 1_000));
    }

    private static Flows flows() {
        return ROOM.door(Flows.class);
    }

    private static void superuser(String sql) {
        try (var connection = ROOM.database().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /// Records straight in the tables, in every state and in any combination.
    private static final class World {

        private final Review review = ROOM.started("A world");
        private final int records;
        private final List<Integer> merged = new ArrayList<>();
        private final HashMap<String, String> states = new HashMap<>();

        World(Dice dice) {
            records = dice.between(8, 40);
            var sql = new StringBuilder();
            for (int file = 1; file <= 3; file++) {
                sql.append(
                        """
                        insert into review.intake (organisation_id, review_id, number, name, source,
                            format, columns, sha256, state)
                        values ('%s', '%s', %d, 'a', 'Source %d', '%s', '{}',
                            decode(repeat('00', 32), 'hex'), 'DONE');
                        """
                                .formatted(
                                        OURS,
                                        review.id(),
                                        file,
                                        file % 2,
                                        file == 3 ? "FILE_LIST" : "RIS"));
            }
            for (int number = 1; number <= records; number++) {
                boolean isMerged = number > 1 && dice.chance(2);
                if (isMerged) {
                    merged.add(number);
                }
                sql.append(
                        """
                        insert into review.record (organisation_id, review_id, number, intake_number,
                            kind, title, authors, container, abstract, doi, merged_into)
                        values ('%s', '%s', %d, %d, 'ARTICLE', 'A', '', '', '', '', %s);
                        """
                                .formatted(
                                        OURS,
                                        review.id(),
                                        number,
                                        dice.between(1, 3),
                                        isMerged ? dice.between(1, number - 1) : null));
                for (var stage : List.of("title", "full-text")) {
                    if (dice.chance(8)) {
                        stand(dice, sql, number, stage);
                    }
                }
            }
            superuser(sql.toString());
        }

        private void stand(Dice dice, StringBuilder sql, int number, String stage) {
            var state = dice.chance(5) ? "INCLUDED" : dice.oneOf(STATES);
            states.put(stage + number, state);
            var reason = dice.oneOf(List.of("'not-sds'", "'no-study'", "null"));
            sql.append(
                    """
                    insert into review.standing (organisation_id, review_id, stage, record_number,
                        state, reason_key)
                    values ('%s', '%s', '%s', %d, '%s', %s);
                    """
                            .formatted(OURS, review.id(), stage, number, state, reason));
        }

        long included() {
            long included = 0;
            for (int number = 1; number <= records; number++) {
                if (!merged.contains(number)
                        && "INCLUDED".equals(states.get("title" + number))
                        && "INCLUDED".equals(states.get("full-text" + number))) {
                    included++;
                }
            }
            return included;
        }
    }
}
