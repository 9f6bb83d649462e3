package org.ettle.review.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.ettle.review.ReviewVectors;
import org.junit.jupiter.api.Test;

class StoppingTest {

    private static final Target USUAL = new Target(0.95, 0.95);

    @Test
    void chances_of_draws_are_those_of_other_programs() throws IOException {
        for (var it : ReviewVectors.read("review_statistics.json").get("hypergeom_cdf")) {
            int population = it.get("pop").asInt();

            double chance =
                    new Hypergeometric(population)
                            .atMost(
                                    it.get("x").asInt(),
                                    population,
                                    it.get("rel").asInt(),
                                    it.get("draw").asInt());

            assertThat(chance).as(it.toString()).isCloseTo(it.get("p").asDouble(), within(1e-10));
        }
    }

    @Test
    void the_plain_test_gives_the_figures_of_other_programs() throws IOException {
        for (var it : ReviewVectors.read("review_statistics.json").get("callaghan")) {
            var screening =
                    screening(it.get("N").asInt(), it.get("relevant_then_irrelevant").asString());

            assertThat(RankedDraws.PLAIN.chance(screening, USUAL))
                    .isCloseTo(it.get("p_min_95").asDouble(), within(1e-10));
            assertThat(RankedDraws.PLAIN.chance(screening, new Target(0.9, 0.95)))
                    .isCloseTo(it.get("p_min_90").asDouble(), within(1e-10));
        }
    }

    @Test
    void what_may_be_left_and_whether_to_stop_say_the_same() {
        var dice = new Random(3);
        for (int world = 0; world < 60; world++) {
            var order = ranked(300, 5 + dice.nextInt(30), 1 + dice.nextInt(20), dice);
            for (var rule :
                    new StoppingRule[] {
                        RankedDraws.PLAIN, new RankedDraws(3), new RandomDraws(90)
                    }) {
                for (int screened = 100; screened <= 300; screened += 40) {
                    var screening = new Screening(300, Arrays.copyOf(order, screened));
                    boolean reached =
                            rule.recallAtLeast(screening, USUAL.confidence()) >= USUAL.recall();

                    assertThat(rule.mayStop(screening, USUAL)).isEqualTo(reached);
                }
            }
        }
    }

    @Test
    void a_ranking_with_odds_of_one_is_a_draw() {
        var screening = screening(400, "1101001000010000" + "0".repeat(150));

        double weighted = new RankedDraws(1 + 1e-12).chance(screening, USUAL);

        assertThat(weighted).isCloseTo(RankedDraws.PLAIN.chance(screening, USUAL), within(1e-6));
        assertThat(new RankedDraws(2).chance(screening, USUAL)).isLessThan(weighted);
    }

    /// The order of another program, and the decisions of those who screened.
    @Test
    void replayed_the_tests_keep_their_promise_and_odds_save_reading() throws IOException {
        var order =
                ReviewVectors.read("screening_order_kitchenham.json").at("/Kitchenham_2010/order");
        var relevant = new ArrayList<Boolean>();
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var rows =
                CSVParser.parse(
                        ReviewVectors.screened("Kitchenham_2010.csv"),
                        StandardCharsets.UTF_8,
                        format)) {
            rows.forEach(row -> relevant.add(row.get("label_included").equals("1")));
        }
        var decided = new boolean[order.size()];
        for (int place = 0; place < decided.length; place++) {
            decided[place] = relevant.get(order.get(place).asInt());
        }

        var plain = stop(decided, RankedDraws.PLAIN);
        var odds = stop(decided, new RankedDraws(2));

        assertThat(plain.found()).isGreaterThanOrEqualTo(43);
        assertThat(odds.found()).isGreaterThanOrEqualTo(43);
        assertThat((double) plain.screened() / decided.length).isBetween(0.7, 0.85);
        assertThat((double) odds.screened() / decided.length).isBetween(0.4, 0.6);
    }

    private static Screening stop(boolean[] decided, StoppingRule rule) {
        int screened = 10;
        var screening = new Screening(decided.length, Arrays.copyOf(decided, screened));
        while (screened < decided.length && !rule.mayStop(screening, USUAL)) {
            screened = Math.min(decided.length, screened + 10);
            screening = new Screening(decided.length, Arrays.copyOf(decided, screened));
        }
        return screening;
    }

    @Test
    void whoever_screened_everything_may_stop() {
        var all = screening(40, "0".repeat(30) + "1".repeat(10));

        assertThat(RankedDraws.PLAIN.recallAtLeast(all, 0.95)).isEqualTo(1);
        assertThat(new RandomDraws(5).recallAtLeast(all, 0.95)).isEqualTo(1);
        assertThat(RankedDraws.PLAIN.recallAtLeast(screening(40, ""), 0.95)).isZero();
    }

    /// The promise itself, with an adversary: what is left is the worst there can be for the rule,
    /// and it is looked at after every draw.
    @Test
    void draws_by_lot_keep_their_promise_whenever_one_looks() {
        double missed = missedOf(new RandomDraws(100));

        assertThat(missed).isLessThan(0.05);
    }

    /// The planted fault: the plain chance of the same draws, looked at again and again until it
    /// says what one wants to hear.
    @Test
    void looking_again_and_again_at_a_plain_chance_breaks_the_promise() {
        var plain =
                new StoppingRule() {
                    @Override
                    public int mostRelevant(Screening screening, double confidence) {
                        int most = screening.found();
                        var draws = new Hypergeometric(screening.total());
                        int before = found(screening, 100);
                        while (screening.screened() > 100
                                && draws.atMost(
                                                screening.found() - before,
                                                screening.total() - 100,
                                                most + 1 - before,
                                                screening.screened() - 100)
                                        >= 1 - confidence
                                && most < screening.found() + screening.left()) {
                            most++;
                        }
                        return screening.screened() > 100 ? most : screening.total();
                    }

                    @Override
                    public String condition() {
                        return "";
                    }
                };

        assertThat(missedOf(plain)).isGreaterThan(0.05);
    }

    private static final Target MODEST = new Target(0.8, 0.95);

    /// How often the rule stops too early where 24 of 64 were left and at most twelve may be
    /// missed.
    private static double missedOf(StoppingRule rule) {
        var dice = new Random(7);
        int missed = 0;
        int worlds = 400;
        for (int world = 0; world < worlds; world++) {
            var order = new boolean[400];
            Arrays.fill(order, 0, 40, true);
            for (int left = 0; left < 24; ) {
                int place = 100 + dice.nextInt(300);
                left += order[place] ? 0 : 1;
                order[place] = true;
            }
            for (int screened = 101; screened <= 400; screened++) {
                var screening = new Screening(400, Arrays.copyOf(order, screened));
                if (rule.mayStop(screening, MODEST)) {
                    missed += screening.found() < 0.8 * 64 ? 1 : 0;
                    break;
                }
            }
        }
        return (double) missed / worlds;
    }

    private static int found(Screening screening, int until) {
        int found = 0;
        for (int place = 0; place < until; place++) {
            found += screening.isRelevant()[place] ? 1 : 0;
        }
        return found;
    }

    private static boolean[] ranked(int total, int relevant, double odds, Random dice) {
        var order = new boolean[total];
        double left = relevant;
        for (int place = 0; place < total; place++) {
            double others = total - place - left;
            order[place] = dice.nextDouble() < odds * left / (odds * left + others);
            left -= order[place] ? 1 : 0;
        }
        return order;
    }

    private static Screening screening(int total, String decisions) {
        var isRelevant = new boolean[decisions.length()];
        for (int i = 0; i < isRelevant.length; i++) {
            isRelevant[i] = decisions.charAt(i) == '1';
        }
        return new Screening(total, isRelevant);
    }
}
