package org.ettle.review.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTest {

    private static final Model PLAIN = Model.REFERENCE;

    @Test
    void words_are_runs_of_two_letters_and_more_in_lower_case() {
        var words = new ArrayList<String>();

        Tokens.each("A Café's β-test_1 of x² (e.g. Self-Directed\nSUPPORT)", words::add);

        assertThat(words)
                .containsExactly("café", "test_1", "of", "x²", "self", "directed", "support");
    }

    @ParameterizedTest
    @CsvSource({
        "caresses, caress",
        "ponies, poni",
        "cats, cat",
        "feed, feed",
        "agreed, agre",
        "plastered, plaster",
        "motoring, motor",
        "sing, sing",
        "conflated, conflat",
        "troubled, troubl",
        "sized, size",
        "hopping, hop",
        "falling, fall",
        "hissing, hiss",
        "filing, file",
        "happy, happi",
        "sky, sky",
        "relational, relat",
        "conditional, condit",
        "vietnamization, vietnam",
        "operator, oper",
        "hopefulness, hope",
        "formality, formal",
        "triplicate, triplic",
        "formative, form",
        "electrical, electr",
        "goodness, good",
        "revival, reviv",
        "adjustable, adjust",
        "replacement, replac",
        "adoption, adopt",
        "effective, effect",
        "probate, probat",
        "rate, rate",
        "cease, ceas",
        "controll, control",
        "roll, roll",
        "outsourcing, outsourc",
        "outsourced, outsourc",
        "as, as",
        "co2, co2"
    })
    void forms_of_a_word_have_their_stem_in_common(String word, String stem) {
        assertThat(Stem.of(word)).isEqualTo(stem);
    }

    /// Each weight by hand: two records, one term in common.
    @Test
    void rare_words_weigh_more_and_all_weights_have_the_length_one() {
        var corpus =
                Corpus.of(
                        List.of(
                                new Corpus.Text("blue", "whale whale"),
                                new Corpus.Text("grey", "whale"),
                                new Corpus.Text("green", "frog")),
                        PLAIN);
        double once = Math.log(4.0 / 2) + 1;
        double whale = (1 + Math.log(2)) * (Math.log(4.0 / 3) + 1);
        double length = Math.sqrt(3 * once * once + whale * whale);

        assertThat(corpus.termCount()).isEqualTo(1);
        assertThat(corpus.term(0)).isEqualTo("whale");
        assertThat(corpus.dot(new double[] {1}, 0)).isCloseTo(whale / length, within(1e-6));
        assertThat(corpus.own(0))
                .isCloseTo((float) (3 * once * once / (length * length)), within(1e-6f));
        assertThat(corpus.own(2)).isEqualTo(1);
    }

    @Test
    void what_nearly_every_record_has_tells_nothing() {
        var texts = new ArrayList<Corpus.Text>();
        for (int record = 0; record < 40; record++) {
            texts.add(new Corpus.Text("support", record < 20 ? "option" : "budget"));
        }

        var corpus = Corpus.of(texts, PLAIN);

        var terms = new ArrayList<String>();
        for (int term = 0; term < corpus.termCount(); term++) {
            terms.add(corpus.term(term));
        }
        assertThat(terms)
                .containsExactlyInAnyOrder("option", "support option", "budget", "support budget");
    }

    @Test
    void forms_count_together_beside_each_form() {
        var corpus =
                Corpus.of(
                        List.of(
                                new Corpus.Text("budget", ""),
                                new Corpus.Text("budgets", ""),
                                new Corpus.Text("carer budget", ""),
                                new Corpus.Text("respite", "")),
                        Model.HOUSE);

        assertThat(List.of(corpus.term(0), corpus.term(1)))
                .containsExactlyInAnyOrder("budget", "any form of budget");
        assertThat(corpus.termCount()).isEqualTo(2);
    }
}
