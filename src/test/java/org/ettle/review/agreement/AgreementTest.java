package org.ettle.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.ettle.review.ReviewVectors;
import org.ettle.review.agreement.TwoReaders.Weights;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AgreementTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void the_figures_of_two_readers_are_those_of_other_programs() throws IOException {
        var vectors = ReviewVectors.read("review_statistics.json");
        var two = new TwoReaders(table(vectors.at("/cohen/table")));
        var ac1 = new TwoReaders(table(vectors.at("/gwet_ac1/table")));

        assertThat(two.kappa(Weights.NONE).value())
                .isCloseTo(vectors.at("/cohen/kappa").asDouble(), EXACT);
        assertThat(ac1.ac1().value()).isCloseTo(vectors.at("/gwet_ac1/ac1").asDouble(), EXACT);
        assertThat(two.adjusted()).isCloseTo(vectors.at("/pabak").asDouble(), EXACT);
    }

    @Test
    void answers_with_an_order_are_weighted_as_other_programs_do() throws IOException {
        var weighted = ReviewVectors.read("review_statistics.json").get("weighted");
        var two = TwoReaders.of(row(weighted.get("a")), row(weighted.get("b")), 4);

        assertThat(two.kappa(Weights.NONE).value())
                .isCloseTo(weighted.get("unweighted").asDouble(), EXACT);
        assertThat(two.kappa(Weights.LINEAR).value())
                .isCloseTo(weighted.get("linear").asDouble(), EXACT);
        assertThat(two.kappa(Weights.QUADRATIC).value())
                .isCloseTo(weighted.get("quadratic").asDouble(), EXACT);
    }

    @Test
    void the_figures_of_many_readers_are_those_of_other_programs() throws IOException {
        var vectors = ReviewVectors.read("review_statistics.json");
        var fleiss = new ManyReaders(List.of(table(vectors.at("/fleiss/table"))));
        var alpha = new ArrayList<int[]>();
        for (var unit : vectors.at("/krippendorff_nominal/units")) {
            var counts = new int[5];
            unit.forEach(answer ->
                    counts[answer.isNull() ? 0 : answer.asInt() - 1] += answer.isNull() ? 0 : 1);
            alpha.add(counts);
        }

        assertThat(fleiss.fleiss().value())
                .isCloseTo(vectors.at("/fleiss/kappa").asDouble(), EXACT);
        assertThat(new ManyReaders(alpha).alpha().value())
                .isCloseTo(vectors.at("/krippendorff_nominal/alpha").asDouble(), EXACT);
    }

    /// Fleiss, Cohen and Everitt's own example (1969): kappa 0.429, standard error 0.054.
    @Test
    void the_interval_of_kappa_is_that_of_its_authors() {
        var two = new TwoReaders(new int[][] {{106, 10, 4}, {22, 28, 10}, {2, 12, 6}});

        var kappa = two.kappa(Weights.NONE);

        assertThat(kappa.value()).isCloseTo(0.429, within(0.0005));
        assertThat((kappa.high() - kappa.low()) / 2 / 1.96).isCloseTo(0.054, within(0.0005));
    }

    @Test
    void intervals_hold_the_true_agreement_in_nearly_all_samples() {
        var dice = new Random(11);
        int samples = 400;
        double truth = new TwoReaders(new int[][] {{45, 10}, {15, 30}}).kappa(Weights.NONE).value();
        int two = 0;
        int many = 0;
        for (int sample = 0; sample < samples; sample++) {
            var counts = new int[2][2];
            var records = new ArrayList<int[]>();
            for (int record = 0; record < 120; record++) {
                int drawn = dice.nextInt(100);
                int first = drawn < 55 ? 0 : 1;
                int second = drawn < 45 || drawn >= 55 && drawn < 70 ? 0 : 1;
                counts[first][second]++;
                var answers = new int[2];
                answers[first]++;
                answers[second]++;
                records.add(answers);
            }
            two += holds(new TwoReaders(counts).kappa(Weights.NONE), truth) ? 1 : 0;
            // Of two readers whose answers are nearly as frequent Fleiss' kappa is nearly Cohen's.
            many += holds(new ManyReaders(records).fleiss(), truth) ? 1 : 0;
        }

        assertThat(two).isBetween(360, 396);
        assertThat(many).isBetween(360, 396);
    }

    private static boolean holds(Agreement agreement, double truth) {
        return agreement.low() <= truth && truth <= agreement.high();
    }

    @Test
    void where_all_decided_one_and_the_same_no_coefficient_is_known() {
        assertThat(new TwoReaders(new int[][] {{9, 0}, {0, 0}}).kappa(Weights.NONE).isKnown())
                .isFalse();
        assertThat(new TwoReaders(new int[][] {{9, 0}, {0, 0}}).ac1().value()).isEqualTo(1);
    }

    @Test
    void kappa_of_fleiss_refuses_gaps() {
        var gaps = new ManyReaders(List.of(new int[] {2, 1}, new int[] {1, 1}));

        assertThatThrownBy(gaps::fleiss).hasMessageContaining("Krippendorff");
    }

    private static int[][] table(JsonNode rows) {
        var table = new int[rows.size()][];
        for (int i = 0; i < table.length; i++) {
            table[i] = row(rows.get(i));
        }
        return table;
    }

    private static int[] row(JsonNode cells) {
        var row = new int[cells.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = cells.get(i).asInt();
        }
        return row;
    }
}
