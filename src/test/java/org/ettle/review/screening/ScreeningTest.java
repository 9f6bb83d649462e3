package org.ettle.review.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.review.screening.ScreeningRoom.IN;
import static org.ettle.review.screening.ScreeningRoom.OUT;
import static org.ettle.review.screening.ScreeningRoom.UNSURE;
import static org.ettle.review.screening.ScreeningRoom.done;
import static org.ettle.review.screening.ScreeningRoom.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.ettle.platform.store.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScreeningTest {

    private static final ScreeningRoom ROOM = new ScreeningRoom();
    private static final String NOTE = "siskin: it tells of wages only";
    private static final UUID ANN = ROOM.ann;
    private static final UUID BOB = ROOM.bob;
    private static final UUID CAT = ROOM.cat;

    @Test
    void nobody_sees_what_another_decided_before_all_have() {
        var at = ROOM.review(2, "One", "Two");
        int told = ROOM.room.facts().size();
        ROOM.says(ANN, at, 1, OUT, NOTE);
        done(ROOM.as(ANN, () -> ROOM.screening().excludeTogether(two(at))));

        for (var person : new @Nullable UUID[] {BOB, CAT, null}) {
            assertThat(everythingRead(person, at)).doesNotContain("siskin", "not-sds", "EXCLUDE");
        }
        assertThat(everythingRead(ANN, at)).contains(NOTE, "not-sds", "siskin again");
        assertThat(ROOM.room.facts().subList(told, ROOM.room.facts().size()).toString())
                .doesNotContain("siskin", "not-sds");

        ROOM.said(BOB, at, 1, IN);
        assertThat(everythingRead(BOB, at)).contains(NOTE).doesNotContain("siskin again");
        ROOM.said(BOB, at, 2, IN);
        assertThat(everythingRead(BOB, at)).contains("siskin again");
        assertThat(ROOM.standing(at, 1)).isEqualTo(Standing.CONFLICT);
    }

    /// The planted fault: decisions without the policy that blinds them.
    @Test
    void decisions_that_are_not_blind_are_found() {
        var at = ROOM.review(2, "One");
        ROOM.says(ANN, at, 1, OUT, NOTE);
        ROOM.superuser("alter policy blind on review.decision using (true)");
        try {
            assertThat(everythingRead(BOB, at)).contains("siskin");
        } finally {
            ROOM.superuser(
                    """
                    alter policy blind on review.decision
                        using (
                            person_id = platform.asker_person()
                                or exists (
                                    select from review.standing s
                                     where s.organisation_id = decision.organisation_id
                                       and s.review_id = decision.review_id
                                       and s.stage = decision.stage
                                       and s.record_number = decision.record_number
                                       and s.revealed_at is not null))
                    """);
        }
        assertThat(everythingRead(BOB, at)).doesNotContain("siskin");
    }

    private static ExcludeTogether two(AtStage at) {
        return new ExcludeTogether(at, "two", null, "not-sds", "siskin again");
    }

    /// What every read of the door tells.
    private static String everythingRead(@Nullable UUID person, AtStage at) {
        return ROOM.as(
                person,
                () -> {
                    var door = ROOM.screening();
                    var round = door.round(at);
                    var read =
                            new ArrayList<Object>(
                                    List.of(
                                            door.toResolve(round, 0, 10),
                                            door.history(at, null, 10),
                                            door.together(round),
                                            door.both(round),
                                            door.each(round, 10).size(),
                                            door.screened(round).found(),
                                            door.progress(round)));
                    for (int record : List.of(1, 2)) {
                        read.add(door.place(round, record));
                        if (door.turn(round, record) != Turn.NOT_HERE) {
                            read.add(decided(round, record));
                        }
                    }
                    return read.toString();
                });
    }

    private static Object decided(Round round, int record) {
        try {
            return ROOM.screening().decided(round, record);
        } catch (NotFound notOpened) {
            return "";
        }
    }

    @Test
    void facts_tell_what_was_decided_once_all_have() {
        var at = ROOM.review(2, "One");
        int before = ROOM.room.facts().size();
        ROOM.said(ANN, at, 1, OUT);
        assertThat(ROOM.room.facts().subList(before, ROOM.room.facts().size()))
                .hasOnlyElementsOfType(ScreeningFact.RecordDecided.class);

        ROOM.said(BOB, at, 1, OUT);
        assertThat(ROOM.room.facts().getLast())
                .isInstanceOfSatisfying(
                        ScreeningFact.RecordRevealed.class,
                        it -> {
                            assertThat(it.standing()).isEqualTo(Standing.EXCLUDED);
                            assertThat(it.decisions())
                                    .extracting(ScreeningFact.Told::person)
                                    .containsExactly(ANN, BOB);
                        });
    }

    @Test
    void an_exclusion_needs_a_reason_of_the_stage() {
        var at = ROOM.review(1, "One");
        var none = new Said(Verdict.EXCLUDE, null);
        var unknown = new Said(Verdict.EXCLUDE, "dull");

        assertThat(refused(ROOM.says(ANN, at, 1, none, "")))
                .isEqualTo(new ScreeningRefusal.ReasonMissing());
        assertThat(refused(ROOM.says(ANN, at, 1, unknown, "")))
                .isEqualTo(new ScreeningRefusal.ReasonMissing());
        assertThat(refused(ROOM.says(ANN, at, 9, OUT, "")))
                .isEqualTo(new ScreeningRefusal.NotHere());
        assertThat(refused(ROOM.says(ANN, at, 1, OUT, "a".repeat(2_001))))
                .isEqualTo(new ScreeningRefusal.NoteTooLong(2_000));
        ROOM.said(ANN, at, 1, OUT);
        assertThat(refused(ROOM.says(ANN, at, 1, IN, "")))
                .isEqualTo(new ScreeningRefusal.DecidedAlready());
    }

    @Test
    void people_are_given_different_records_where_one_decides_and_keep_theirs() {
        var at = ROOM.review(1, "One", "Two", "Three");

        assertThat(next(ANN, at)).contains(1);
        assertThat(next(BOB, at)).contains(2);
        assertThat(next(ANN, at)).contains(1);
        ROOM.said(ANN, at, 1, IN);
        assertThat(next(ANN, at)).contains(3);
        assertThat(next(CAT, at)).isEmpty();

        // Bob went home.
        ROOM.superuser("update review.seat set taken_at = taken_at - interval '31 minutes'");
        assertThat(next(CAT, at)).contains(2);
    }

    @Test
    void two_who_both_decide_are_given_the_same_records() {
        var at = ROOM.review(2, "One", "Two");

        assertThat(next(ANN, at)).contains(1);
        assertThat(next(BOB, at)).contains(1);
        assertThat(next(CAT, at)).contains(2);
        ROOM.said(ANN, at, 1, IN);
        assertThat(next(ANN, at)).contains(2);
    }

    private static Optional<Integer> next(UUID person, AtStage at) {
        return ROOM.as(person, () -> ROOM.screening().next(at));
    }

    @Test
    void two_who_decide_at_the_same_moment_lose_nothing() throws Exception {
        var two = ROOM.review(2, "One", "Two", "Three", "Four", "Five");
        var one = ROOM.review(1, "One");
        for (int record = 1; record <= 5; record++) {
            atOnce(two, record);
            assertThat(ROOM.standing(two, record)).isEqualTo(Standing.CONFLICT);
            assertThat(ROOM.decided(CAT, two, record).decisions()).hasSize(2);
        }
        atOnce(one, 1);
        assertThat(ROOM.decided(CAT, one, 1).decisions()).hasSize(2);
        assertThat(ROOM.standing(one, 1)).isEqualTo(Standing.CONFLICT);
    }

    private static void atOnce(AtStage at, int record) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<ScreeningFact> ann =
                    () -> {
                        barrier.await();
                        return ROOM.said(ANN, at, record, IN);
                    };
            Callable<ScreeningFact> bob =
                    () -> {
                        barrier.await();
                        return ROOM.said(BOB, at, record, OUT);
                    };
            for (var it : both.invokeAll(List.of(ann, bob))) {
                it.get();
            }
        }
    }

    @Test
    void what_is_taken_back_is_covered_again_and_what_follows_is_not_blind() {
        var at = ROOM.review(2, "One");
        ROOM.said(ANN, at, 1, OUT);
        ROOM.said(BOB, at, 1, IN);
        done(ROOM.as(BOB, () -> ROOM.screening().takeBackLast(at)));

        assertThat(ROOM.standing(at, 1)).isEqualTo(Standing.WAITING);
        assertThat(ROOM.decided(BOB, at, 1).decisions()).isEmpty();
        assertThat(next(BOB, at)).contains(1);
        ROOM.said(BOB, at, 1, OUT);

        assertThat(ROOM.standing(at, 1)).isEqualTo(Standing.EXCLUDED);
        assertThat(ROOM.decided(CAT, at, 1).decisions())
                .extracting(Decision::blind)
                .containsExactly(true, false);
        assertThat(history(BOB, at))
                .extracting(OwnDecision::stands)
                .containsExactly(true, false, false);
        // How far they agree is told of what was decided blind.
        assertThat(ROOM.as(CAT, () -> ROOM.screening().both(ROOM.screening().round(at))))
                .singleElement()
                .satisfies(it -> assertThat(it.ofOne()).isNotEqualTo(it.ofOther()));
    }

    private static List<OwnDecision> history(UUID person, AtStage at) {
        return ROOM.as(person, () -> ROOM.screening().history(at, null, 10));
    }

    @Test
    void a_slip_is_taken_back_while_nothing_rests_on_it() {
        var at = ROOM.review(1, "One", "Two");
        var later = new AtStage(at.review(), "whole");
        assertThat(refused(ROOM.as(ANN, () -> ROOM.screening().takeBackLast(at))))
                .isEqualTo(new ScreeningRefusal.NothingToTakeBack());
        ROOM.said(ANN, at, 1, IN);
        assertThat(next(BOB, later)).contains(1);

        assertThat(refused(ROOM.as(ANN, () -> ROOM.screening().takeBack(at, 1))))
                .isEqualTo(new ScreeningRefusal.LaterStageBegan());
        assertThat(refused(ROOM.says(BOB, later, 2, IN, "")))
                .isEqualTo(new ScreeningRefusal.NotHere());
    }

    @Test
    void people_who_differ_settle_it_by_a_third_or_by_talking() {
        var at = ROOM.review(2, "One", "Two");
        ROOM.said(ANN, at, 1, OUT);
        assertThat(refused(resolved(CAT, at, 1, IN, Resolve.Way.THIRD, "Clear.")))
                .isEqualTo(new ScreeningRefusal.NotInConflict());
        ROOM.said(BOB, at, 1, IN);
        ROOM.said(ANN, at, 2, UNSURE);
        ROOM.said(BOB, at, 2, IN);
        assertThat(toResolve(at)).extracting(Disputed::record).containsExactly(1, 2);

        assertThat(refused(resolved(ANN, at, 1, IN, Resolve.Way.THIRD, "Clear.")))
                .isEqualTo(new ScreeningRefusal.NotAThird());
        assertThat(refused(resolved(CAT, at, 1, IN, Resolve.Way.THIRD, " ")))
                .isEqualTo(new ScreeningRefusal.WordsMissing());
        done(resolved(CAT, at, 1, IN, Resolve.Way.THIRD, "It is about budgets."));
        done(resolved(ANN, at, 2, OUT, Resolve.Way.DISCUSSION, "It is a poem."));

        assertThat(toResolve(at)).isEmpty();
        assertThat(ROOM.standing(at, 1)).isEqualTo(Standing.INCLUDED);
        assertThat(ROOM.standing(at, 2)).isEqualTo(Standing.EXCLUDED);
        assertThat(refused(ROOM.as(ANN, () -> ROOM.screening().takeBack(at, 1))))
                .isEqualTo(new ScreeningRefusal.SettledTogether());
        done(resolved(BOB, at, 1, OUT, Resolve.Way.DISCUSSION, "We read it again."));
        assertThat(ROOM.standing(at, 1)).isEqualTo(Standing.EXCLUDED);
        assertThat(ROOM.decided(CAT, at, 1).resolution())
                .satisfies(it -> assertThat(it).isNotNull().extracting("number").isEqualTo(2));
    }

    private static ScreeningAnswer resolved(
            UUID person, AtStage at, int record, Said said, Resolve.Way way, String words) {
        return ROOM.as(
                person, () -> ROOM.screening().resolve(new Resolve(at, record, said, way, words)));
    }

    private static List<Disputed> toResolve(AtStage at) {
        return ROOM.as(CAT, () -> ROOM.screening().toResolve(ROOM.screening().round(at), 0, 10));
    }

    @Test
    void what_is_alike_is_excluded_at_one_go_for_oneself_with_a_reason() {
        var at = ROOM.review(2, "A poem", "Poems", "A study", "The last poem");
        var order = new ExcludeTogether(at, "POEM", 2003, "no-study", "Poems are no studies.");
        ROOM.said(BOB, at, 1, IN);
        ROOM.said(BOB, at, 2, new Said(Verdict.EXCLUDE, "no-study"));

        assertThat(ROOM.as(ANN, () -> ROOM.screening().countAlike(order))).isEqualTo(2);
        assertThat(refused(together(ANN, new ExcludeTogether(at, " ", null, "no-study", "Why"))))
                .isEqualTo(new ScreeningRefusal.NothingAskedFor());
        assertThat(refused(together(ANN, new ExcludeTogether(at, "poem", null, "no-study", ""))))
                .isEqualTo(new ScreeningRefusal.WordsMissing());
        done(together(ANN, order));

        assertThat(ROOM.standing(at, 1)).isEqualTo(Standing.CONFLICT);
        assertThat(ROOM.standing(at, 2)).isEqualTo(Standing.EXCLUDED);
        assertThat(history(ANN, at))
                .extracting(it -> it.decision().note())
                .containsOnly("Holds “POEM”. Before 2003. Poems are no studies.");
        assertThat(ROOM.as(BOB, () -> ROOM.screening().together(ROOM.screening().round(at))))
                .singleElement()
                .extracting(Together::records)
                .isEqualTo(2);
        assertThat(refused(together(ANN, order))).isEqualTo(new ScreeningRefusal.NothingFound());
    }

    @Test
    void what_was_excluded_at_one_go_is_taken_back_at_one_go_as_far_as_it_stands() {
        var at = ROOM.review(1, "A poem", "Poems", "A study", "The last poem");
        done(together(ANN, new ExcludeTogether(at, "poem", null, "no-study", "No studies.")));
        done(ROOM.as(ANN, () -> ROOM.screening().takeBack(at, 4)));
        ROOM.said(ANN, at, 4, IN);
        var log = ROOM.as(ANN, () -> ROOM.screening().together(ROOM.screening().round(at)));
        var order = log.getFirst().id();

        assertThat(refused(ROOM.as(BOB, () -> ROOM.screening().takeBackTogether(at, order))))
                .isEqualTo(new ScreeningRefusal.NothingToTakeBack());
        done(ROOM.as(ANN, () -> ROOM.screening().takeBackTogether(at, order)));

        assertThat(ROOM.standing(at, 1)).isEqualTo(Standing.WAITING);
        assertThat(ROOM.standing(at, 2)).isEqualTo(Standing.WAITING);
        assertThat(ROOM.standing(at, 4)).isEqualTo(Standing.INCLUDED);
        assertThat(ROOM.as(ANN, () -> ROOM.screening().progress(ROOM.screening().round(at)).own()))
                .isEqualTo(1);
        assertThat(ROOM.as(BOB, () -> ROOM.screening().next(at))).contains(1);
        assertThat(refused(ROOM.as(ANN, () -> ROOM.screening().takeBackTogether(at, order))))
                .isEqualTo(new ScreeningRefusal.NothingToTakeBack());
        ROOM.said(ANN, at, 1, OUT);
        assertThat(ROOM.standing(at, 1)).isEqualTo(Standing.EXCLUDED);
    }

    private static ScreeningAnswer together(UUID person, ExcludeTogether order) {
        return ROOM.as(person, () -> ROOM.screening().excludeTogether(order));
    }

    @Test
    void a_stage_is_counted_and_told_to_a_stopping_rule_as_far_as_it_came() {
        var at = ROOM.review(1, "One", "Two", "Three", "Four");
        ROOM.said(ANN, at, 2, IN);
        ROOM.said(BOB, at, 3, OUT);

        ROOM.as(
                ANN,
                () -> {
                    var round = ROOM.screening().round(at);
                    var tally = ROOM.screening().tally(round);
                    assertThat(tally.records()).isEqualTo(4);
                    assertThat(tally.own()).isEqualTo(1);
                    assertThat(tally.count(Standing.WAITING)).isEqualTo(2);
                    assertThat(tally.decided()).isEqualTo(2);
                    assertThat(ROOM.screening().screened(round).isRelevant())
                            .containsExactly(true, false);
                    assertThat(ROOM.screening().screened(round).left()).isEqualTo(2);
                    return tally;
                });
    }

    @Test
    void nobody_screens_for_another_organisation_or_at_a_stage_that_is_none() {
        var at = ROOM.review(1, "One");
        assertThatThrownBy(() -> ROOM.room.theirs(() -> ROOM.screening().round(at)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> next(ANN, new AtStage(at.review(), "dance")))
                .isInstanceOf(NotFound.class);
    }
}
