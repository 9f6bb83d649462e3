package org.ettle.review.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LearnerTest {

    private static final SyntheticRecords RECORDS = new SyntheticRecords(240, 0.1, 5);
    private static final Corpus CORPUS = Corpus.of(RECORDS.texts, Model.HOUSE);

    @Test
    void what_is_relevant_comes_before_the_rest_after_a_few_decisions() {
        var replay = Replay.of(CORPUS, RECORDS.isRelevant, List.of(0, 239), 1);

        assertThat(replay.order()).doesNotHaveDuplicates().hasSize(240);
        assertThat(replay.curve().workSaved(0.95)).isGreaterThan(0.6);
    }

    /// With labels that have nothing to do with the records nothing can be saved: had it looked at
    /// decisions not yet made, it would.
    @Test
    void labels_drawn_by_lot_save_nothing() {
        var dice = new Random(8);
        double saved = 0;
        for (int world = 0; world < 5; world++) {
            var lot = new boolean[240];
            for (int record = 0; record < lot.length; record++) {
                lot[record] = record == 0 || dice.nextInt(10) == 0;
            }
            lot[239] = false;
            saved += Replay.of(CORPUS, lot, List.of(0, 239), 1).curve().workSaved(0.95) / 5;
        }

        assertThat(saved).isBetween(-0.06, 0.15);
    }

    @Test
    void the_pulls_meet_the_equations_of_the_machine() {
        var decisions = decided(120);
        var exact = new Model(true, 2, 0.11, 9.8, 1e-9, false);
        var corpus = Corpus.of(RECORDS.texts, exact);

        var ranking = new Learner(corpus, 1).learn(decisions, () -> false).orElseThrow();

        double relevant = decisions.relevantCount();
        double others = decisions.count() - relevant;
        double share = relevant / (9.8 * others);
        double scale = decisions.count() / (relevant + share * others);
        for (int i = 0; i < decisions.count(); i++) {
            int record = decisions.record(i);
            double aim = decisions.isRelevant(i) ? 1 : -1;
            double cost = 0.11 * scale * (decisions.isRelevant(i) ? 1 : share);
            double pull = 2 * cost * Math.max(0, 1 - aim * ranking.score(record));

            assertThat(aim * ranking.pull(record)).isCloseTo(pull, within(1e-6));
        }
    }

    @Test
    void a_new_learner_comes_to_the_same_whatever_the_order_of_the_decisions() {
        var order =
                new ArrayList<>(Replay.of(CORPUS, RECORDS.isRelevant, List.of(0, 239), 1).order());
        var one = new Learner(CORPUS, 1);
        var decisions = Decisions.none();
        for (int record : order.subList(0, 60)) {
            decisions = decisions.with(record, RECORDS.isRelevant[record]);
            one.learn(decisions, () -> false);
        }
        var early = new ArrayList<>(order.subList(0, 60));
        Collections.reverse(early);
        var reversed = Decisions.none();
        for (int record : early) {
            reversed = reversed.with(record, RECORDS.isRelevant[record]);
        }

        var fresh = new Learner(CORPUS, 2).learn(reversed, () -> false).orElseThrow();
        var again = new Learner(CORPUS, 3).learn(decisions, () -> false).orElseThrow();
        var warm = one.learn(decisions, () -> false).orElseThrow();

        assertThat(fresh.order()).isEqualTo(again.order());
        for (int record = 0; record < CORPUS.size(); record++) {
            assertThat(warm.score(record)).isCloseTo(fresh.score(record), within(0.02));
        }
    }

    @Test
    void a_decision_taken_back_leaves_no_trace() {
        var before = decided(40);
        var learner = new Learner(CORPUS, 1);
        learner.learn(
                before.with(100, true).with(101, true).with(3, !RECORDS.isRelevant[3]),
                () -> false);

        var after = learner.learn(before, () -> false).orElseThrow();
        var never = new Learner(CORPUS, 1).learn(before, () -> false).orElseThrow();

        for (int record = 0; record < CORPUS.size(); record++) {
            assertThat(after.score(record)).isCloseTo(never.score(record), within(0.02));
        }
        assertThat(after.order()).contains(100, 101);
    }

    @Test
    void before_both_kinds_of_decision_the_order_is_drawn_by_the_seed() {
        var one = new Learner(CORPUS, 7).learn(Decisions.none(), () -> false).orElseThrow();
        var same = new Learner(CORPUS, 7).learn(Decisions.none(), () -> false).orElseThrow();
        var other = new Learner(CORPUS, 8).learn(Decisions.none(), () -> false).orElseThrow();

        assertThat(one.isLearnt()).isFalse();
        assertThat(one.order()).isEqualTo(same.order()).isNotEqualTo(other.order());
        assertThat(one.order()).hasSize(240).doesNotHaveDuplicates();
        assertThat(one.explain(5, 3)).isEqualTo(Explanation.NONE);
    }

    @Test
    void what_is_stopped_gives_nothing_and_goes_on_the_next_time() {
        var learner = new Learner(CORPUS, 1);
        var asked = new AtomicInteger();

        assertThat(learner.learn(decided(100), () -> asked.incrementAndGet() > 1)).isEmpty();
        assertThat(asked).hasValue(2);
        var later = learner.learn(decided(100), () -> false).orElseThrow();

        var never = new Learner(CORPUS, 1).learn(decided(100), () -> false).orElseThrow();
        for (int record = 0; record < CORPUS.size(); record++) {
            assertThat(later.score(record)).isCloseTo(never.score(record), within(0.02));
        }
    }

    @Test
    void an_explanation_adds_up_to_the_score() {
        var ranking = new Learner(CORPUS, 1).learn(decided(100), () -> false).orElseThrow();
        int first = ranking.order().getFirst();
        int last = ranking.order().getLast();

        var why = ranking.explain(first, 8);

        assertThat(why.terms()).hasSize(8);
        assertThat(why.terms().getFirst().words()).contains("subject");
        assertThat(why.terms().getFirst().weight()).isPositive();
        double named = why.terms().stream().mapToDouble(Explanation.Term::weight).sum();
        assertThat(named + why.others() + why.base()).isCloseTo(why.score(), within(1e-9));
        assertThat(ranking.explain(first, 100_000).others()).isCloseTo(0, within(1e-6));
        assertThat(ranking.explain(last, 8).score()).isLessThan(why.score());
    }

    @Test
    void records_without_words_do_no_harm() {
        var texts = new ArrayList<>(RECORDS.texts.subList(0, 50));
        texts.add(new Corpus.Text("", ""));
        texts.add(new Corpus.Text("unheard", ""));
        var corpus = Corpus.of(texts, Model.HOUSE);
        var decisions = Decisions.none().with(50, true).with(51, false).with(3, false);

        var ranking = new Learner(corpus, 1).learn(decisions, () -> false).orElseThrow();

        assertThat(ranking.order()).hasSize(49);
        assertThat(ranking.score(50)).isFinite();
    }

    @Test
    void the_likeliest_are_the_beginning_of_the_order_equals_by_number() {
        var texts = new ArrayList<>(RECORDS.texts);
        // Records without words all score the same.
        texts.addAll(Collections.nCopies(20, new Corpus.Text("", "")));
        var corpus = Corpus.of(texts, Model.HOUSE);
        var ranking = new Learner(corpus, 1).learn(decided(60), () -> false).orElseThrow();

        for (int most : List.of(1, 7, 150, 1_000)) {
            assertThat(ranking.likeliest(most, record -> record % 3 != 0))
                    .containsExactly(
                            ranking.order().stream()
                                    .filter(record -> record % 3 != 0)
                                    .limit(most)
                                    .mapToInt(Integer::intValue)
                                    .toArray());
        }
    }

    @Test
    void decisions_by_record_are_those_that_were_made_one_after_another() {
        byte[] sides = new byte[240];
        var decisions = decided(60);
        for (int i = 0; i < decisions.count(); i++) {
            sides[decisions.record(i)] = (byte) (decisions.isRelevant(i) ? 1 : -1);
        }

        assertThat(Decisions.of(sides)).usingRecursiveComparison().isEqualTo(decisions);
        assertThat(Decisions.of(new byte[3]).count()).isZero();
    }

    private static Decisions decided(int count) {
        var decisions = Decisions.none().with(0, true).with(239, false);
        for (int record = 1; record < count; record++) {
            decisions = decisions.with(record, RECORDS.isRelevant[record]);
        }
        return decisions;
    }
}
