package org.ettle.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ettle.theory.TheoryRoom.OURS;
import static org.ettle.theory.TheoryRoom.THEIRS;
import static org.ettle.theory.TheoryRoom.as;
import static org.ettle.theory.TheoryRoom.asThePublic;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final TheoryRoom ROOM = TheoryRoom.open();

    private final ChangeMaps maps = ROOM.maps();

    @BeforeAll
    static void two_versions_are_published_and_one_is_a_draft() {
        FullMapFixtures.fill(ROOM.maps(), OURS, "filled");
    }

    @Test
    void the_beginning_of_a_word_finds_it() {
        assertThat(search("advoc"))
                .extracting(Hit::kind, Hit::map, Hit::version, hit -> String.valueOf(hit.code()))
                .contains(
                        tuple(Hit.Kind.OUTCOME, "filled", "first", "1"),
                        tuple(Hit.Kind.OUTCOME, "filled", "second", "1"));
    }

    @Test
    void another_form_of_the_word_finds_it() {
        assertThat(search("listening worker"))
                .extracting(hit -> hit.label().text())
                .contains("Workers listen");
    }

    @Test
    void the_words_that_were_found_are_marked() {
        assertThat(search("advocacy").getFirst().label().segments())
                .containsExactly(
                        new Hit.Segment("Advocacy", true), new Hit.Segment(" is there", false));
    }

    @Test
    void every_kind_of_place_is_searched() {
        assertThat(kindsOf("About the version")).contains(Hit.Kind.VERSION);
        assertThat(kindsOf("fully")).containsOnly(Hit.Kind.OUTCOME);
        assertThat(kindsOf("aim")).containsOnly(Hit.Kind.OUTCOME);
        assertThat(kindsOf("voice helps")).containsOnly(Hit.Kind.LINK);
        assertThat(kindsOf("held in part")).containsOnly(Hit.Kind.ASSUMPTION);
        assertThat(kindsOf("luck")).containsOnly(Hit.Kind.RIVAL);
        assertThat(kindsOf("digital")).containsOnly(Hit.Kind.TAG);
    }

    @Test
    void a_hit_about_a_link_names_both_its_outcomes() {
        assertThat(search("luck"))
                .extracting(Hit::code, Hit::to)
                .containsOnly(tuple(new Outcome.Code("1"), new Outcome.Code("V")));
    }

    @Test
    void the_code_of_an_outcome_finds_it() {
        assertThat(search("V")).extracting(Hit::code).contains(new Outcome.Code("V"));
    }

    @Test
    void words_in_quotation_marks_are_found_together_only() {
        assertThat(search("\"outcomes are met\"")).isNotEmpty();
        assertThat(search("\"met are outcomes\"")).isEmpty();
    }

    @Test
    void a_draft_is_found_by_its_organisation_alone() {
        assertThat(as(OURS, () -> maps.search("advocacy")))
                .extracting(Hit::version)
                .contains("draft");
        assertThat(as(THEIRS, () -> maps.search("advocacy")))
                .isNotEmpty()
                .extracting(Hit::version)
                .doesNotContain("draft");
        assertThat(search("advocacy"))
                .isNotEmpty()
                .extracting(Hit::version)
                .doesNotContain("draft");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "'",
                "&|!():*<->",
                "-",
                "or",
                "the",
                "a\0b",
                "' or 1=1 --",
                "\\",
                "advocacy:*",
                "%",
                "\uE000\uE001",
                "🙂"
            })
    void whatever_is_typed_is_answered(String typed) {
        assertThat(search(typed)).allMatch(hit -> !hit.label().isEmpty());
    }

    @Test
    void very_many_words_are_answered() {
        assertThat(search("advocacy ".repeat(10_000))).isNotEmpty();
    }

    @Test
    void a_text_keeps_its_own_marks_and_angle_brackets() {
        assertThat(search("fully").getFirst().label().segments())
                .containsExactly(
                        new Hit.Segment("People's outcomes are met “", false),
                        new Hit.Segment("fully", true),
                        new Hit.Segment("” <b>& soon</b>", false));
    }

    @Test
    void typographic_quotation_marks_hold_words_together_too() {
        assertThat(search("“outcomes are met”")).isNotEmpty();
        assertThat(search("“met are outcomes”")).isEmpty();
    }

    @Test
    void a_text_that_came_back_otherwise_is_shown_unmarked() {
        assertThat(Hit.Marked.parted("Advocacy", "\uE000Advoc\uE001").segments())
                .containsExactly(new Hit.Segment("Advocacy", false));
    }

    private List<Hit> search(String words) {
        return asThePublic(() -> maps.search(words));
    }

    private List<Hit.Kind> kindsOf(String words) {
        return search(words).stream().map(Hit::kind).distinct().toList();
    }
}
