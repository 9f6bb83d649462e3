package org.ettle.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ettle.platform.page.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

class PickTest {

    private static final List<Pick.Option> OPTIONS =
            List.of(
                    new Pick.Option("1", "People are heard"),
                    new Pick.Option("1b", "People are heard early"),
                    new Pick.Option("2", "Workers are trusted"),
                    new Pick.Option("12", "Workers have time"));

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1B, 1b",
        "2 Workers are trusted, 2",
        "people are heard, 1",
        "early, 1b",
        "trusted workers, 2",
        "TIME, 12"
    })
    void one_is_named_by_its_number_its_line_or_words_that_only_it_has(String typed, String key) {
        assertThat(pick(typed).chosen()).map(Pick.Option::key).contains(key);
        assertThat(pick(typed).fault()).isNull();
    }

    @Test
    void several_that_fit_are_told_and_what_was_typed_stays() {
        var field = pick("workers").field("Outcome");

        assertThat(field.value()).isEqualTo("workers");
        assertThat(field.fault())
                .contains("fit 2", "“2 Workers are trusted”", "“12 Workers have time”");
    }

    @Test
    void what_fits_none_is_said_and_nothing_typed_is_no_fault() {
        assertThat(pick("money").fault()).contains("No outcome has these words");
        assertThat(pick("").fault()).isNull();
        assertThat(pick("").chosen()).isEmpty();
    }

    @Test
    void the_one_that_was_chosen_is_shown_in_full() {
        assertThat(pick("early").field("Outcome").value()).isEqualTo("1b People are heard early");
    }

    private static Pick pick(String typed) {
        var answers = new LinkedMultiValueMap<String, String>();
        answers.add("outcome", typed);
        return Pick.of(new Typed(answers), "outcome", "outcome", "its number", OPTIONS);
    }
}
