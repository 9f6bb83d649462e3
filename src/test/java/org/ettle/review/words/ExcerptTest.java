package org.ettle.review.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

    private static final String FAR = "Nothing of note was said. ".repeat(40);

    @Test
    void the_place_where_the_words_stand_together_comes_before_the_first_of_one() {
        var text = FAR + "Carers spoke. " + FAR + "Rural councils heard the\ncarer. " + FAR;

        var excerpt = Excerpt.of(text, Lexemes.of("rural CARERS")).orElseThrow();

        assertThat(marked(excerpt)).isEqualTo("Rural|carer");
        assertThat(excerpt.words())
                .startsWith("… ")
                .contains("Rural councils heard the carer. Nothing")
                .endsWith(" …")
                .hasSizeLessThan(400);
        assertThat(text.substring(excerpt.begins())).contains("Rural").doesNotContain("Carers");
    }

    @Test
    void accents_endings_and_letters_of_two_halves_do_no_harm() {
        var text = "𝔘𝔘 Une étude. " + "𝔘".repeat(300) + " The Étude of assessments";

        var excerpt = Excerpt.of(text, Lexemes.of("assessment etude")).orElseThrow();

        assertThat(marked(excerpt)).isEqualTo("Étude|assessments");
        assertThat(excerpt.words()).endsWith("assessments");
        assertThat(excerpt.begins()).isLessThan(text.codePointCount(0, text.length()));
    }

    @Test
    void a_text_that_has_none_of_the_words_has_no_place() {
        assertThat(Excerpt.of("Carefully", Lexemes.of("care"))).isEmpty();
        assertThat(Excerpt.of("", Lexemes.of("care"))).isEmpty();
        assertThat(Excerpt.of("Care", Lexemes.of("the"))).isEmpty();
    }

    /// By every word that a search finds it by, whatever its ending.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "possibility",
                "possibly",
                "communities",
                "Relational",
                "operators",
                "hoping",
                "skies",
                "dying",
                "happiness",
                "agreed",
                "CARE",
                "2018",
                "naïveté",
                "a11y",
                "responsibilities",
                "generalisations",
                "Ångström",
                "is",
                "ties",
                "oscillate"
            })
    void a_word_is_found_by_its_lexeme(String word) {
        var text = "x (" + word + ")! " + word;
        var lexemes = Lexemes.of(word);

        assertThat(Excerpt.of(text, lexemes).map(Excerpt::found))
                .isEqualTo(lexemes.isEmpty() ? Optional.empty() : Optional.of(lexemes));
    }

    private static String marked(Excerpt excerpt) {
        return excerpt.pieces().stream()
                .filter(Excerpt.Piece::isFound)
                .map(Excerpt.Piece::words)
                .collect(Collectors.joining("|"));
    }
}
