package org.ettle.review.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.review.screening.ScreeningRoom.IN;
import static org.ettle.review.screening.ScreeningRoom.OUT;
import static org.ettle.review.screening.ScreeningRoom.UNSURE;
import static org.ettle.review.screening.ScreeningRoom.done;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.ettle.evidence.EvidenceRoom;
import org.ettle.evidence.document.Made;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.ranking.Explanation;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class RankingsTest {

    private static final ScreeningRoom ROOM = new ScreeningRoom();
    private static final UUID ANN = ROOM.ann;
    private static final UUID BOB = ROOM.bob;
    private static final int MANY = 400;

    private static AtStage aReview() {
        return ROOM.review(
                2,
                "Direct payments for carers",
                "Fish of northern lochs",
                "Fish of southern lochs",
                "Trout and other fish",
                "How direct payments changed carers",
                "Fish farms and lochs",
                "Carers who use direct payments");
    }

    @Test
    void the_likeliest_comes_first_and_says_why_and_another_reader_knows_nothing_of_it() {
        var at = aReview();
        taught(ANN, at, IN, OUT);

        assertThat(next(ANN, at)).isIn(5, 7);
        assertThat(ROOM.as(ANN, () -> ROOM.rankings().explain(at, 7, 5)))
                .get()
                .satisfies(it -> {
                    assertThat(it.terms())
                            .extracting(Explanation.Term::words)
                            .anyMatch(words -> words.contains("direct"));
                    assertThat(it.terms().getFirst().weight()).isPositive();
                });

        taught(BOB, at, OUT, IN);
        assertThat(next(BOB, at)).isIn(3, 4, 6);
        // What Bob decided did not change what Ann's decisions teach.
        assertThat(ROOM.as(ANN, () -> ROOM.rankings().learntFrom(at))).contains(2);
        assertThat(likeliest(ANN, at).subList(0, 2)).containsExactlyInAnyOrder(5, 7);
    }

    @Test
    void after_a_start_it_learns_afresh() {
        var at = aReview();
        taught(ANN, at, IN, OUT);
        var afresh = afresh();
        try {
            var round = ROOM.as(ANN, () -> ROOM.screening().round(at));
            begin(afresh, at);
            until(() -> !ROOM.as(ANN, () -> afresh.likeliest(round, 3)).isEmpty());
            assertThat(ROOM.as(ANN, () -> afresh.likeliest(round, 2)))
                    .containsExactlyInAnyOrder(5, 7);
        } finally {
            afresh.close();
        }
    }

    /// The planted fault: decisions of which this program is told nothing, as where another program
    /// works on the same database. With the next that it is told of it finds them.
    @Test
    void decisions_that_were_not_told_are_learnt_from_with_the_next() {
        var at = aReview();
        taught(ANN, at, IN, OUT);
        ROOM.superuser(
                """
                insert into review.standing (organisation_id, review_id, stage, record_number)
                select organisation_id, review_id, stage, record
                  from review.decision, generate_series(3, 4) as record
                 where review_id = '%1$s' and record_number = 1;
                insert into review.decision (organisation_id, review_id, stage, record_number,
                    person_id, number, verdict, note, blind)
                select organisation_id, review_id, stage, record, person_id, 1, 'EXCLUDE', '', true
                  from review.decision, generate_series(3, 4) as record
                 where review_id = '%1$s' and record_number = 1;
                """
                        .formatted(at.review()));
        ROOM.said(ANN, at, 5, IN);

        until(() -> learntFrom(ANN, at) == 5);
        assertThat(likeliest(ANN, at)).containsExactly(7, 6);
    }

    @Test
    void what_was_taken_back_or_decided_of_many_is_learnt_from_no_more_and_no_less() {
        var at = aReview();
        taught(ANN, at, IN, OUT);
        var fish = new ExcludeTogether(at, "fish", null, "not-sds", "All fish.");
        done(ROOM.as(ANN, () -> ROOM.screening().excludeTogether(fish)));
        until(() -> learntFrom(ANN, at) == 5);
        ROOM.said(ANN, at, 5, UNSURE);
        done(ROOM.as(ANN, () -> ROOM.screening().takeBack(at, 4)));
        until(() -> learntFrom(ANN, at) == 4);
        // Of what is unsure nothing is learnt, and it may come again.
        assertThat(likeliest(ANN, at)).containsExactlyInAnyOrder(5, 7, 4);

        done(ROOM.as(ANN, () -> ROOM.screening().takeBack(at, 1)));
        // Without a record that is relevant nothing can be learnt.
        until(() -> learntFrom(ANN, at) == 0);
        assertThat(likeliest(ANN, at)).isEmpty();
    }

    @Test
    void it_can_be_turned_off_and_on_again_by_each_for_themselves() {
        var at = aReview();
        taught(ANN, at, IN, OUT);
        done(ROOM.as(ANN, () -> ROOM.screening().rank(at, false)));

        assertThat(likeliest(ANN, at)).isEmpty();
        assertThat(next(ANN, at)).isEqualTo(3);
        ROOM.said(ANN, at, 3, OUT);
        assertThat(likeliest(ANN, at)).isEmpty();

        done(ROOM.as(ANN, () -> ROOM.screening().rank(at, true)));
        until(() -> !likeliest(ANN, at).isEmpty());
        assertThat(next(ANN, at)).isIn(5, 7);
    }

    /// While the words of so many records are read and learnt from, the program ends or somebody
    /// turns the ranking off.
    @Test
    void learning_that_is_stopped_loses_no_decision_and_begins_again_afterwards() {
        var titles =
                IntStream.range(0, MANY)
                        .mapToObj(it -> (it % 2 == 0 ? "Direct payments " : "Fish of lochs ") + it)
                        .toArray(String[]::new);
        var at = ROOM.review(1, titles);
        ROOM.as(ANN, () -> ROOM.screening().rank(at, false));
        var ending = afresh();
        ROOM.said(ANN, at, 1, IN);
        ROOM.said(ANN, at, 2, OUT);
        done(ROOM.as(ANN, () -> ROOM.screening().rank(at, true)));
        var round = ROOM.as(ANN, () -> ROOM.screening().round(at));

        // The program ends in the middle: it has begun and has nothing yet.
        begin(ending, at);
        assertThat(ROOM.as(ANN, () -> ending.likeliest(round, 3))).isEmpty();
        ending.close();
        assertThat(ending.awaitEnd(Duration.ofSeconds(20))).isTrue();
        assertThat(ROOM.as(ANN, () -> ending.likeliest(round, 3))).isEmpty();

        // Somebody turns it off in the middle, and is served by number meanwhile.
        done(ROOM.as(ANN, () -> ROOM.screening().rank(at, false)));
        assertThat(next(ANN, at)).isEqualTo(3);
        ROOM.said(ANN, at, 3, IN);
        assertThat(likeliest(ANN, at)).isEmpty();
        assertThat(ROOM.as(ANN, () -> ROOM.screening().progress(round).own())).isEqualTo(3);

        // After the next start it learns from all of them.
        done(ROOM.as(ANN, () -> ROOM.screening().rank(at, true)));
        var started = afresh();
        try {
            begin(started, at);
            until(() -> !ROOM.as(ANN, () -> started.likeliest(round, 3)).isEmpty());
            assertThat(ROOM.as(ANN, () -> started.learntFrom(at))).contains(3);
            assertThat(ROOM.as(ANN, () -> started.likeliest(round, 1)).getFirst() % 2).isOne();
        } finally {
            started.close();
        }
    }

    @Test
    void a_record_without_an_abstract_is_ranked_by_the_first_words_of_its_document() {
        var at =
                ROOM.review(
                        1,
                        "Direct payments for carers",
                        "Fish of northern lochs",
                        "Minutes",
                        "Minutes",
                        "Minutes");
        attached(at, 3, "Fish of northern lochs");
        attached(at, 4, "Payments. " + "Nothing. ".repeat(300) + "Direct payments for carers.");
        taught(ANN, at, IN, OUT);

        assertThat(likeliest(ANN, at)).containsExactly(4, 5, 3);

        // What comes later is learnt of, too.
        attached(at, 5, "Direct payments for carers");
        ROOM.said(ANN, at, 3, OUT);
        until(() -> likeliest(ANN, at).equals(List.of(5, 4)));
    }

    private static void begin(Rankings rankings, AtStage at) {
        ROOM.as(
                ANN,
                () -> {
                    rankings.begin(at);
                    return true;
                });
    }

    private static void attached(AtStage at, int record, String words) {
        ROOM.superuser(
                """
                insert into review.reference (organisation_id, review_id, number, intake_number,
                    line, fingerprint, occurrence, said, verbatim, record_number)
                values ('%s', '%s', %d, 1, 1, gen_random_uuid(), 1,
                    '{"id": "1", "kind": "ARTICLE", "said": []}', '', %4$d)
                """
                        .formatted(EvidenceRoom.OURS, at.review(), record, record));
        ROOM.as(
                ANN,
                () -> {
                    var review = ROOM.room.reviews().getOwn(at.review());
                    var texts = ROOM.room.door(FullTexts.class);
                    texts.keep(review, record, "minutes.txt", "", Made.read(words));
                    return record;
                });
    }

    private static Rankings afresh() {
        return new Rankings(
                ROOM.room.reviews(),
                ROOM.room.door(FullTexts.class),
                ROOM.room.door(ScreeningSheets.class),
                ROOM.room.door(TransactionOperations.class));
    }

    /// The first of two records teaches one thing, the second another.
    private static void taught(UUID person, AtStage at, Said first, Said second) {
        ROOM.said(person, at, 1, first);
        ROOM.said(person, at, 2, second);
        until(() -> learntFrom(person, at) == 2);
    }

    private static int learntFrom(UUID person, AtStage at) {
        return ROOM.as(person, () -> ROOM.rankings().learntFrom(at)).orElse(0);
    }

    private static int next(UUID person, AtStage at) {
        return ROOM.as(person, () -> ROOM.screening().next(at)).orElseThrow();
    }

    private static List<Integer> likeliest(UUID person, AtStage at) {
        return ROOM.as(person, () -> ROOM.rankings().likeliest(ROOM.screening().round(at), 10));
    }

    private static void until(BooleanSupplier come) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!come.getAsBoolean()) {
            assertThat(System.nanoTime()).as("It is still not so").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
