package org.ettle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.THEIRS;
import static org.ettle.evidence.EvidenceRoom.as;
import static org.ettle.evidence.EvidenceRoom.asThePublic;
import static org.ettle.evidence.EvidenceRoom.done;
import static org.ettle.evidence.EvidenceRoom.refused;
import static org.ettle.evidence.SourceFixtures.aConversation;
import static org.ettle.evidence.SourceFixtures.aReport;

import java.util.List;
import org.ettle.evidence.Claim.Factor;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private static final EvidenceRoom ROOM = EvidenceRoom.open();
    private static final String WORDS = "First 😀 line.\nShe asked me what I wanted.\nLast line.";

    private final Passages passages = ROOM.passages();

    @Test
    void a_passage_is_found_again_by_code_points() {
        var source = ROOM.published(aReport("With a face"), WORDS);

        var passage = ROOM.selected(source, "She asked me", Reuse.PUBLIC);

        assertThat(passage.begins()).isEqualTo(14);
        assertThat(passage.ends()).isEqualTo(26);
        assertThat(passage.quote()).isEqualTo("She asked me");
        var face = ROOM.selected(source, "😀", Reuse.PUBLIC);
        assertThat(face.ends() - face.begins()).isEqualTo(1);
    }

    @Test
    void words_are_normalised_before_anything_counts_in_them() {
        assertThat(SourceText.normalised("\uFEFF cafe\u0301\r\nnext\u0000\fpage \uD800 \t."))
                .isEqualTo("caf\u00e9\nnext\npage \ufffd  .");
        assertThat(SourceText.normalised(SourceText.normalised(WORDS)))
                .isEqualTo(SourceText.normalised(WORDS));
    }

    @Test
    void the_same_words_are_one_text_and_one_passage() {
        var source = ROOM.published(aReport("Twice"), WORDS);
        var passage = ROOM.selected(source, "Last line", Reuse.PUBLIC);

        assertThat(
                        refused(
                                as(
                                        OURS,
                                        () ->
                                                ROOM.texts()
                                                        .add(
                                                                source.id(),
                                                                WORDS,
                                                                SourceText.Reading.typedIn()))))
                .isEqualTo(new EvidenceRefusal.TextIsThere(passage.text()));
        var again =
                new Selection(
                        source.id(),
                        passage.text(),
                        passage.begins(),
                        passage.ends(),
                        Reuse.PUBLIC,
                        null);
        assertThat(refused(as(OURS, () -> passages.select(again))))
                .isEqualTo(new EvidenceRefusal.SelectedAlready(passage.id()));
        done(as(OURS, () -> passages.withdraw(passage.id(), "too short")));
        done(as(OURS, () -> passages.select(again)));
    }

    @Test
    void a_selection_stands_in_the_text_and_says_something() {
        var source = ROOM.published(aReport("Places"), WORDS);
        var text = as(OURS, () -> ROOM.texts().findNewest(source.id())).orElseThrow();

        for (var ends : List.of(List.of(-1, 4), List.of(4, 4), List.of(5, 4), List.of(0, 999))) {
            assertThat(select(source, text, ends.get(0), ends.get(1)))
                    .isInstanceOf(EvidenceRefusal.NotInTheText.class);
        }
        assertThat(select(source, text, 13, 14))
                .isInstanceOf(EvidenceRefusal.PassageSaysNothing.class);
        var long1 = ROOM.published(aReport("Long"), "word ".repeat(2_000));
        var words = as(OURS, () -> ROOM.texts().findNewest(long1.id())).orElseThrow();
        assertThat(select(long1, words, 0, Passages.LONGEST + 1))
                .isEqualTo(
                        new EvidenceRefusal.PassageTooLong(Passages.LONGEST + 1, Passages.LONGEST));
    }

    private EvidenceRefusal select(Source source, SourceText text, int begins, int ends) {
        var selection = new Selection(source.id(), text.hash(), begins, ends, Reuse.PUBLIC, null);
        return refused(as(OURS, () -> passages.select(selection)));
    }

    @Test
    void words_leave_only_where_source_passage_and_publication_allow_it() {
        var lent = ROOM.published(aConversation("Lent"), WORDS);
        var kept = ROOM.selected(lent, "First", Reuse.ORGANISATION);
        var passage = ROOM.selected(lent, "She asked me", Reuse.PUBLIC);
        var inside =
                ROOM.published(
                        aConversation("Inside", Consent.NOT_ASKED, Reuse.ORGANISATION), WORDS);

        assertThat(asThePublic(() -> passages.get(passage.id())).quote()).isEqualTo("She asked me");
        assertThat(asThePublic(() -> passages.find(kept.id()))).isEmpty();
        assertThat(as(THEIRS, () -> ROOM.texts().list(lent.id()))).isEmpty();
        var text = as(OURS, () -> ROOM.texts().findNewest(inside.id())).orElseThrow();
        assertThat(select(inside, text, 0, 5)).isEqualTo(new EvidenceRefusal.SourceStaysInside());
        done(as(OURS, () -> ROOM.sources().takeBack(lent.id(), "not yet")));
        assertThat(asThePublic(() -> passages.find(passage.id()))).isEmpty();
    }

    @Test
    void who_takes_consent_back_is_quoted_no_more() {
        var source = ROOM.published(aConversation("Taken back"), WORDS);
        var passage = ROOM.selected(source, "She asked me", Reuse.PUBLIC);
        var bearing = bears(passage, "S1", null);
        claims(passage, "S1");
        assertThat(asThePublic(() -> ROOM.claims().listOf(passage))).hasSize(1);

        done(
                as(
                        OURS,
                        () ->
                                ROOM.sources()
                                        .permit(
                                                source.id(),
                                                0,
                                                new Source.Permission(
                                                        Consent.WITHDRAWN,
                                                        null,
                                                        Reuse.ORGANISATION),
                                                "they rang and said so")));

        for (var elsewhere : List.of(THEIRS)) {
            assertThat(as(elsewhere, () -> passages.find(passage.id()))).isEmpty();
            assertThat(as(elsewhere, () -> ROOM.bearings().find(bearing))).isEmpty();
            assertThat(as(elsewhere, () -> ROOM.claims().listOf(passage))).isEmpty();
        }
        assertThat(asThePublic(() -> passages.find(passage.id()))).isEmpty();
        assertThat(asThePublic(() -> ROOM.bearings().find(bearing))).isEmpty();
        assertThat(asThePublic(() -> ROOM.claims().listOf(passage))).isEmpty();
        assertThat(as(OURS, () -> passages.get(passage.id())).quote()).isEqualTo("She asked me");
        assertThat(
                        refused(
                                as(
                                        OURS,
                                        () ->
                                                passages.changeReuse(
                                                        ROOM.selected(
                                                                        source,
                                                                        "Last line",
                                                                        Reuse.ORGANISATION)
                                                                .id(),
                                                        Reuse.PUBLIC,
                                                        "please"))))
                .isEqualTo(new EvidenceRefusal.SourceStaysInside());
    }

    /// The journal keeps facts for ever, and words may be withdrawn.
    @Test
    void no_fact_holds_the_words_of_people() {
        var source = ROOM.published(aConversation("Facts"), "xqspoken words");
        var passage = ROOM.selected(source, "xqspoken", Reuse.PUBLIC);
        claims(passage, "S1");
        bears(passage, "S1", "xqnoted");
        done(as(OURS, () -> passages.withdraw(passage.id(), "wrong place")));

        assertThat(ROOM.facts())
                .filteredOn(fact -> fact.toString().contains(passage.id().toString()))
                .hasSizeGreaterThan(4);
        assertThat(ROOM.facts().toString()).doesNotContain("xqspoken", "xqnoted", "Being asked");
    }

    @Test
    void what_rests_on_a_passage_is_withdrawn_with_it() {
        var source = ROOM.published(aReport("Rests"), WORDS);
        var passage = ROOM.selected(source, "She asked me", Reuse.PUBLIC);
        var bearing = bears(passage, "S1", "Asked first");
        claims(passage, "S1");

        done(as(OURS, () -> passages.withdraw(passage.id(), "wrong place")));

        assertThat(asThePublic(() -> passages.find(passage.id()))).isEmpty();
        assertThat(as(OURS, () -> ROOM.bearings().get(bearing)).withdrawn()).isNotNull();
        assertThat(as(OURS, () -> ROOM.claims().listOf(passage)))
                .allSatisfy(claim -> assertThat(claim.withdrawn()).isNotNull());
        assertThat(ROOM.facts()).filteredOn(fact -> fact.reason().equals("wrong place")).hasSize(3);
        assertThat(refused(as(OURS, () -> passages.withdraw(passage.id(), "again"))))
                .isInstanceOf(EvidenceRefusal.WithdrawnAlready.class);
        assertThat(refused(bear(passage, "S2", null)))
                .isInstanceOf(EvidenceRefusal.WithdrawnAlready.class);
    }

    @Test
    void evidence_bears_on_what_is_there_and_once() {
        var source = ROOM.published(aReport("Bears"), WORDS);
        var passage = ROOM.selected(source, "She asked me", Reuse.PUBLIC);
        var bearing = bears(passage, "S1", null);

        assertThat(refused(bear(passage, "S1", null)))
                .isEqualTo(new EvidenceRefusal.BearsAlready(bearing));
        assertThat(refused(bear(passage, "S99", null)))
                .isEqualTo(new EvidenceRefusal.NotInTheVersion("S99"));
        done(
                as(
                        OURS,
                        () ->
                                ROOM.bearings()
                                        .bear(
                                                source.id(),
                                                ROOM.link("S1", "K1"),
                                                Stance.MIXED,
                                                Directness.PARTIAL,
                                                "As a whole")));
        assertThat(as(THEIRS, () -> ROOM.bearings().listOn(OURS, ROOM.version().id())))
                .filteredOn(it -> it.source().equals(source.id()))
                .hasSize(2);
        done(as(OURS, () -> ROOM.bearings().withdraw(bearing, "it was another outcome")));
        assertThat(as(THEIRS, () -> ROOM.bearings().find(bearing))).isEmpty();
        bears(passage, "S1", "Anew");
        assertThatThrownBy(() -> as(THEIRS, () -> ROOM.bearings().withdraw(bearing, "mine")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_claim_names_outcomes_of_its_version_or_the_speakers_own_words() {
        var source = ROOM.published(aReport("Claims"), WORDS);
        var passage = ROOM.selected(source, "She asked me", Reuse.PUBLIC);
        claims(passage, null);

        assertThat(refused(code(passage, "S1", "S1")))
                .isEqualTo(new EvidenceRefusal.CauseIsEffect());
        assertThat(refused(code(passage, "S1", "X")))
                .isEqualTo(new EvidenceRefusal.NotInTheVersion("X"));
        var claim = as(OURS, () -> ROOM.claims().listOf(passage)).getFirst();
        assertThat(claim.cause().code()).isNull();
        assertThat(claim.mechanism()).isEqualTo("Being listened to");
        done(as(OURS, () -> ROOM.claims().withdraw(claim.id(), "read too much into it")));
        assertThat(as(THEIRS, () -> ROOM.claims().listOf(passage))).isEmpty();
    }

    private Bearing.Id bears(Passage passage, String code, @Nullable String note) {
        return ((SourceFact.BearingMade) done(bear(passage, code, note))).bearing();
    }

    private static Answer bear(Passage passage, String code, @Nullable String note) {
        return as(
                OURS,
                () ->
                        ROOM.bearings()
                                .bear(
                                        passage.id(),
                                        ROOM.outcome(code),
                                        Stance.SUPPORTS,
                                        Directness.DIRECT,
                                        note));
    }

    private static void claims(Passage passage, @Nullable String cause) {
        done(code(passage, cause, "K1"));
    }

    private static Answer code(Passage passage, @Nullable String cause, String effect) {
        return as(
                OURS,
                () ->
                        ROOM.claims()
                                .code(
                                        new Coding(
                                                passage.id(),
                                                OURS,
                                                ROOM.version().id(),
                                                new Factor(
                                                        cause == null
                                                                ? null
                                                                : new Outcome.Code(cause),
                                                        "Being asked"),
                                                new Factor(new Outcome.Code(effect), "Being heard"),
                                                Claim.Direction.MORE,
                                                Claim.Attribution.EXPLICIT,
                                                null,
                                                "Being listened to")));
    }
}
