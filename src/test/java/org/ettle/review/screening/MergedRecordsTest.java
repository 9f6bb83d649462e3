package org.ettle.review.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.review.screening.ScreeningRoom.IN;
import static org.ettle.review.screening.ScreeningRoom.OUT;
import static org.ettle.review.screening.ScreeningRoom.UNSURE;
import static org.ettle.review.screening.ScreeningRoom.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ettle.platform.RandomWorlds.Dice;
import org.ettle.review.Review;
import org.ettle.review.flow.FlowParts;
import org.ettle.review.flow.Flows;
import org.ettle.review.intake.DuplicateAnswer;
import org.ettle.review.intake.Duplicates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class MergedRecordsTest {

    private static final ScreeningRoom ROOM = new ScreeningRoom(FlowParts.class);
    private static final UUID ANN = ROOM.ann;
    private static final UUID BOB = ROOM.bob;
    private static final UUID CAT = ROOM.cat;
    private static final Said NO_STUDY = new Said(Verdict.EXCLUDE, "no-study");

    @Test
    void decisions_that_agree_stay() {
        var at = review(2, 2);
        both(at, 1, OUT, OUT);
        both(at, 2, OUT, NO_STUDY);

        join(at, 1, 2);

        assertThat(ROOM.standing(at, 1)).isEqualTo(Standing.EXCLUDED);
        assertThat(said(at, 1)).containsExactly(OUT, OUT);
    }

    @Test
    void who_decided_otherwise_on_the_other_decides_anew_and_undoing_restores_what_stood() {
        var at = review(2, 2);
        both(at, 1, IN, IN);
        ROOM.said(ANN, at, 2, OUT);

        join(at, 1, 2);

        assertThat(ROOM.standing(at, 1)).isEqualTo(Standing.WAITING);
        assertThat(next(ANN, at)).contains(1);
        assertThat(next(BOB, at)).isEmpty();
        assertThat(notes(ANN, at, 1))
                .contains("Merged with record 2, on which something else was decided.");
        assertThat(notes(BOB, at, 1)).doesNotContain("Merged with record 2");
        // What Ann said on the other record is still hidden from Bob.
        assertThat(all(BOB, at, 2)).isEmpty();

        undo(at, 1, 2);

        assertThat(ROOM.standing(at, 1)).isEqualTo(Standing.INCLUDED);
        assertThat(said(at, 1)).containsExactly(IN, IN);
        assertThat(next(BOB, at)).contains(2);
    }

    @Test
    void what_only_the_merged_record_had_is_history_until_the_merge_is_undone() {
        var at = review(1, 2);
        ROOM.said(ANN, at, 2, IN);

        join(at, 1, 2);

        assertThat(next(BOB, at)).contains(1);
        assertThat(all(BOB, at, 1, 2)).extracting(OnRecord::record).containsExactly(2);
        undo(at, 1, 2);
        assertThat(ROOM.standing(at, 2)).isEqualTo(Standing.INCLUDED);
    }

    @Test
    void another_person_who_said_otherwise_of_the_merged_record_counts_too() {
        var at = review(1, 3);
        ROOM.said(ANN, at, 1, IN);
        ROOM.said(BOB, at, 3, OUT);
        join(at, 2, 3);

        // Record 2 speaks with what it took up.
        join(at, 1, 2);

        assertThat(ROOM.standing(at, 1)).isEqualTo(Standing.WAITING);
        ROOM.said(ANN, at, 1, UNSURE);
        undo(at, 1, 2);
        // What somebody said since stands.
        assertThat(ROOM.standing(at, 1)).isEqualTo(Standing.UNSURE);
    }

    @Test
    void what_people_came_to_together_is_put_aside_and_restored() {
        var at = review(2, 2);
        both(at, 1, IN, OUT);
        done(
                ROOM.as(
                        CAT,
                        () ->
                                ROOM.screening()
                                        .resolve(
                                                new Resolve(
                                                        at,
                                                        1,
                                                        IN,
                                                        Resolve.Way.THIRD,
                                                        "It has a chapter on it."))));
        both(at, 2, OUT, OUT);

        join(at, 1, 2);
        assertThat(ROOM.standing(at, 1)).isEqualTo(Standing.WAITING);
        undo(at, 1, 2);

        assertThat(ROOM.standing(at, 1)).isEqualTo(Standing.INCLUDED);
        assertThat(ROOM.decided(ANN, at, 1).resolution()).isNotNull();
    }

    /// Whatever people do, the flow counts each reference once, what was counted before is what is
    /// counted anew, and once all merges are undone every record stands as if none had been.
    @Test
    void the_flow_adds_up_whatever_is_decided_merged_and_undone() {
        for (long seed = 1; seed <= 6; seed++) {
            var dice = new Dice(new Random(seed));
            int records = dice.between(4, 8);
            var at = review(dice.between(1, 2), records);
            var merges = new ArrayList<int[]>();
            for (int act = 0; act < 40; act++) {
                decide(dice, at, records);
                if (act % 4 == 0) {
                    int one = dice.between(1, records);
                    int other = dice.between(1, records);
                    if (one != other && joined(at, one, other)) {
                        merges.add(new int[] {Math.min(one, other), Math.max(one, other)});
                    }
                }
                if (!merges.isEmpty() && dice.chance(3)) {
                    var last = merges.removeLast();
                    undo(at, last[0], last[1]);
                }
                assertFlow("seed " + seed + ", act " + act, at, records);
            }
            var before = standings(at, records);
            var still = new ArrayList<int[]>();
            for (int act = 0; act < 4; act++) {
                int one = dice.between(1, records);
                int other = dice.between(1, records);
                if (one != other && joined(at, one, other)) {
                    still.add(new int[] {Math.min(one, other), Math.max(one, other)});
                }
            }
            still.reversed().forEach(it -> undo(at, it[0], it[1]));
            assertThat(standings(at, records)).as("seed " + seed).isEqualTo(before);
            assertFlow("seed " + seed, at, records);
        }
    }

    /// The planted fault: something that moves a record and tells nobody.
    @Test
    void a_count_that_is_kept_too_long_is_found() {
        var at = review(1, 3);
        ROOM.said(ANN, at, 1, IN);
        assertThat(kept(at)).isEqualTo(anew(at));

        ROOM.superuser(
                "update review.standing set state = 'EXCLUDED' where review_id = '"
                        + at.review()
                        + "'");

        assertThat(kept(at)).isNotEqualTo(anew(at));
        ROOM.said(BOB, at, 2, IN);
        assertThat(kept(at)).isEqualTo(anew(at));
    }

    /// The same of how far somebody came.
    @Test
    void how_far_somebody_came_is_found_where_it_is_kept_too_long() {
        var at = review(1, 3);
        ROOM.said(ANN, at, 1, IN);
        assertThat(keptTallies(at)).isEqualTo(talliesAnew(at));

        ROOM.superuser(
                "update review.seat set decided = false where review_id = '" + at.review() + "'");
        assertThat(keptTallies(at)).isNotEqualTo(talliesAnew(at));
        ROOM.said(ANN, at, 2, IN);
        assertThat(keptTallies(at)).isEqualTo(talliesAnew(at));

        ROOM.superuser(
                "update review.record set merged_into = 1 where number = 2 and review_id = '"
                        + at.review()
                        + "'");
        assertThat(keptTallies(at)).isNotEqualTo(talliesAnew(at));
        join(at, 1, 3);
        assertThat(keptTallies(at)).isEqualTo(talliesAnew(at));
    }

    /// Nobody is told how far another came.
    @Test
    void each_is_told_how_far_they_came_themselves() {
        var at = review(2, 3);
        ROOM.said(ANN, at, 1, IN);
        ROOM.said(ANN, at, 2, IN);
        ROOM.said(BOB, at, 1, IN);

        assertThat(keptTallies(at)).extracting(Tally::own).containsExactly(2, 1, 0);
    }

    private static void decide(Dice dice, AtStage at, int records) {
        var person = dice.oneOf(List.of(ANN, BOB, CAT));
        var stage = new AtStage(at.review(), dice.oneOf(List.of("title", "title", "whole")));
        int record = dice.between(1, records);
        switch (dice.between(1, 5)) {
            case 1 -> ROOM.as(person, () -> ROOM.screening().takeBack(stage, record));
            case 2 ->
                    ROOM.as(
                            person,
                            () ->
                                    ROOM.screening()
                                            .excludeTogether(
                                                    new ExcludeTogether(
                                                            stage,
                                                            "title " + record,
                                                            null,
                                                            "not-sds",
                                                            "Why")));
            case 3 ->
                    ROOM
                            .as(
                                    person,
                                    () -> ROOM.screening().together(ROOM.screening().round(stage)))
                            .stream()
                            .filter(Together::isOwn)
                            .findFirst()
                            .ifPresent(it ->
                                    ROOM.as(
                                            person,
                                            () ->
                                                    ROOM.screening()
                                                            .takeBackTogether(stage, it.id())));
            default ->
                    ROOM.says(
                            person,
                            stage,
                            record,
                            dice.oneOf(List.of(IN, IN, OUT, NO_STUDY, UNSURE)),
                            "");
        }
    }

    private static void assertFlow(String when, AtStage at, int records) {
        assertThat(kept(at)).as(when).isEqualTo(anew(at));
        assertThat(keptTallies(at)).as(when).isEqualTo(talliesAnew(at));
        var flow = ROOM.room.ours(() -> flows().find(review(at))).orElseThrow();
        assertThat(flow.identified()).as(when).isEqualTo(records);
    }

    private static List<String> kept(AtStage at) {
        return lines(ROOM.room.ours(() -> flows().find(review(at))));
    }

    /// In a transaction nothing that is kept is used.
    private static List<String> anew(AtStage at) {
        return lines(transaction(() -> flows().find(review(at))));
    }

    private static List<Tally> keptTallies(AtStage at) {
        return Stream.of(ANN, BOB, CAT).map(it -> ROOM.as(it, () -> tally(at))).toList();
    }

    private static List<Tally> talliesAnew(AtStage at) {
        return Stream.of(ANN, BOB, CAT)
                .map(it ->
                        ROOM.as(
                                it,
                                () ->
                                        ROOM.room
                                                .door(TransactionOperations.class)
                                                .execute(_ -> tally(at))))
                .toList();
    }

    private static Tally tally(AtStage at) {
        return ROOM.screening().tally(ROOM.screening().round(at));
    }

    private static <T> T transaction(Supplier<T> work) {
        return ROOM.room.ours(
                () -> ROOM.room.door(TransactionOperations.class).execute(_ -> work.get()));
    }

    private static List<String> lines(Optional<org.ettle.review.flow.Flow> flow) {
        return flow.orElseThrow().prismaTable().csv().lines().toList();
    }

    private static Flows flows() {
        return ROOM.room.door(Flows.class);
    }

    private static Review review(AtStage at) {
        return ROOM.room.ours(() -> ROOM.room.reviews().get(at.review()));
    }

    private static TreeMap<String, String> standings(AtStage at, int records) {
        var standings = new TreeMap<String, String>();
        for (var stage : List.of("title", "whole")) {
            for (int record = 1; record <= records; record++) {
                var here = new AtStage(at.review(), stage);
                int number = record;
                var standing =
                        transaction(
                                () -> ROOM.room.door(ScreeningSheets.class).standing(here, number));
                standings.put(stage + record, standing.map(Enum::name).orElse(""));
            }
        }
        return standings;
    }

    private static AtStage review(int people, int records) {
        var titles =
                IntStream.rangeClosed(1, records)
                        .mapToObj(it -> "A title " + it + " of " + "abcdefghij".charAt(it))
                        .toArray(String[]::new);
        var at = ROOM.review(people, titles);
        ROOM.superuser(
                """
                insert into review.reference (organisation_id, review_id, number, intake_number, line,
                    fingerprint, occurrence, said, verbatim, record_number)
                select organisation_id, review_id, number, 1, number, gen_random_uuid(), 1,
                       '{"id": "1", "kind": "ARTICLE", "said": []}', title, number
                  from review.record
                 where review_id = '%s'
                """
                        .formatted(at.review()));
        ROOM.as(ANN, () -> ROOM.screening().rank(at, false));
        ROOM.as(BOB, () -> ROOM.screening().rank(at, false));
        return at;
    }

    private static void both(AtStage at, int record, Said ann, Said bob) {
        ROOM.said(ANN, at, record, ann);
        ROOM.said(BOB, at, record, bob);
    }

    private static void join(AtStage at, int one, int other) {
        assertThat(joined(at, one, other)).isTrue();
    }

    private static boolean joined(AtStage at, int one, int other) {
        return ROOM.as(ANN, () -> duplicates().join(at.review(), one, other, "The same words."))
                instanceof DuplicateAnswer.Done;
    }

    private static void undo(AtStage at, int one, int other) {
        assertThat(ROOM.as(BOB, () -> duplicates().undo(at.review(), one, other)))
                .isInstanceOf(DuplicateAnswer.Done.class);
    }

    private static Duplicates duplicates() {
        return ROOM.room.door(Duplicates.class);
    }

    private static List<Said> said(AtStage at, int record) {
        return ROOM.decided(null, at, record).decisions().stream()
                .map(Decision::said)
                .flatMap(it -> Optional.ofNullable(it).stream())
                .toList();
    }

    private static Optional<Integer> next(UUID person, AtStage at) {
        return ROOM.as(person, () -> ROOM.screening().next(at));
    }

    private static List<OnRecord> all(@Nullable UUID person, AtStage at, Integer... records) {
        return ROOM.as(person, () -> ROOM.screening().onRecords(at.review(), List.of(records)));
    }

    private static String notes(UUID person, AtStage at, int record) {
        return all(person, at, record).stream().map(OnRecord::words).toList().toString();
    }
}
