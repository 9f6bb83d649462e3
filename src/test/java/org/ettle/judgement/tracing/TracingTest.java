package org.ettle.judgement.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.judgement.tracing.TracedClaim.EVEN;
import static org.ettle.judgement.tracing.TracingFixtures.LOOKED;
import static org.ettle.judgement.tracing.TracingFixtures.REGISTERED;
import static org.ettle.judgement.tracing.TracingFixtures.aClaim;
import static org.ettle.judgement.tracing.TracingFixtures.aClue;
import static org.ettle.judgement.tracing.TracingFixtures.absent;
import static org.ettle.judgement.tracing.TracingFixtures.found;
import static org.ettle.judgement.tracing.TracingFixtures.traced;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ettle.judgement.Band;
import org.ettle.judgement.CanonicalForm;
import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.tracing.Finding.NotLooked;
import org.ettle.platform.RandomWorlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracingTest {

    @ParameterizedTest
    @CsvSource({
        // s, t, kind, after found, after looked for with full effort and absent
        ".60, .50, STRAW_IN_THE_WIND, 0.5455, 0.4444",
        ".95, .60, HOOP,              0.6129, 0.1111",
        ".30, .05, SMOKING_GUN,       0.8571, 0.4242",
        ".95, .05, DOUBLY_DECISIVE,   0.9500, 0.0500"
    })
    void each_kind_of_test_moves_a_claim_as_published(
            double s, double t, TestKind kind, String found, String absent) {
        var clue = aClue("c", s, t);
        assertThat(clue.kind()).isEqualTo(kind);
        var there = traced(EVEN, List.of(clue), found(clue, "o"));
        assertThat(there.range().low()).hasToString(found);
        assertThat(there.range().high()).hasToString(found);
        assertThat(there.middle()).hasToString(found);
        var missing = traced(EVEN, List.of(clue), absent(clue, "o", 1));
        assertThat(missing.range()).hasToString(absent + " to " + absent);
        assertThat(missing.middle()).hasToString(absent);
    }

    @ParameterizedTest
    @CsvSource({
        ".90, .2001, HOOP",
        ".90, .20, STRAW_IN_THE_WIND",
        ".8999, .30, STRAW_IN_THE_WIND",
        ".8999, .10, SMOKING_GUN",
        ".90, .10, DOUBLY_DECISIVE",
        ".90, .1001, STRAW_IN_THE_WIND",
        ".8999, .1001, STRAW_IN_THE_WIND"
    })
    void the_kind_is_told_by_the_numbers(double s, double t, TestKind kind) {
        assertThat(aClue("c", s, t).kind()).isEqualTo(kind);
    }

    @Test
    void a_range_makes_a_test_of_the_kind_that_both_ends_bear() {
        assertThat(aClue("c", ChanceRange.of(.85, .99), ChanceRange.of(.02, .05)).kind())
                .isEqualTo(TestKind.SMOKING_GUN);
        assertThat(aClue("c", ChanceRange.of(.95, .99), ChanceRange.of(.02, .3)).kind())
                .isEqualTo(TestKind.HOOP);
        assertThat(TestKind.HOOP.isNecessary()).isTrue();
        assertThat(TestKind.DOUBLY_DECISIVE.isNecessary()).isTrue();
        assertThat(TestKind.SMOKING_GUN.isNecessary()).isFalse();
        assertThat(TestKind.STRAW_IN_THE_WIND.isNecessary()).isFalse();
        assertThat(TestKind.HOOP.title()).isEqualTo("Hoop");
        assertThat(TestKind.HOOP.words()).startsWith("The claim must pass it");
    }

    @Test
    void a_half_hearted_search_does_not_sink_a_claim() {
        var hoop = aClue("c", .95, .6);
        assertThat(traced(EVEN, List.of(hoop), absent(hoop, "o", .5)).range().low())
                .hasToString("0.4286");
        assertThat(traced(EVEN, List.of(hoop), absent(hoop, "o", 0)).range()).isEqualTo(EVEN);
    }

    @Test
    void what_nobody_looked_for_says_nothing() {
        var clue = aClue("c", .95, .05);
        assertThat(traced(EVEN, List.of(clue)).range()).isEqualTo(EVEN);
        var notLooked = traced(EVEN, List.of(clue), new NotLooked(clue.id()));
        assertThat(notLooked.range()).isEqualTo(EVEN);
        assertThat(notLooked.packages()).isEmpty();
        assertThat(notLooked.band()).isEqualTo(Band.AS_LIKELY_AS_NOT);
    }

    @Test
    void ranges_in_make_a_range_out_and_its_low_end_bears_the_word() {
        var clue = aClue("c", ChanceRange.of(.7, .9), ChanceRange.of(.1, .3));
        var tracing = traced(ChanceRange.of(.4, .6), List.of(clue), found(clue, "o"));
        assertThat(tracing.range()).hasToString("0.6087 to 0.9310");
        assertThat(tracing.middle()).hasToString("0.8000");
        assertThat(tracing.band()).isEqualTo(Band.AS_LIKELY_AS_NOT);
        assertThat(tracing.weight()).isEqualTo(new BigDecimal("0.8473"));
    }

    @Test
    void where_a_clue_is_missing_its_ends_change_places() {
        var clue = aClue("c", ChanceRange.of(.7, .9), ChanceRange.of(.1, .3));
        var tracing = traced(EVEN, List.of(clue), absent(clue, "o", 1));
        assertThat(tracing.range()).hasToString("0.1000 to 0.3000");
        assertThat(tracing.middle()).hasToString("0.2000");
        assertThat(tracing.weight()).isEqualTo(new BigDecimal("-2.1972"));
        assertThat(tracing.band()).isEqualTo(Band.UNLIKELY);
    }

    @Test
    void one_origin_counts_once() {
        var clues =
                List.of(
                        aClue("int1", .6, .3),
                        aClue("int2", .7, .35),
                        aClue("int3", .8, .3),
                        aClue("minutes", .5, .1),
                        aClue("survey", .6, .4));
        var together =
                traced(
                        EVEN,
                        clues,
                        found(clues.get(0), "interview 1"),
                        found(clues.get(1), "interview 1"),
                        found(clues.get(2), "interview 1"),
                        found(clues.get(3), "minutes"),
                        found(clues.get(4), "survey"));
        assertThat(together.range().low()).hasToString("0.9524");
        assertThat(together.packages())
                .extracting(EvidencePackage::origin)
                .containsExactly(
                        new Origin("interview 1"), new Origin("minutes"), new Origin("survey"));
        var interview = together.packages().getFirst();
        assertThat(interview.findings()).isEqualTo(3);
        assertThat(interview.low()).isEqualTo(new BigDecimal("0.9808"));
        assertThat(interview.middle()).isEqualTo(new BigDecimal("0.9808"));
        assertThat(interview.high()).isEqualTo(new BigDecimal("0.9808"));
        assertThat(interview.capped()).isFalse();
        // As if each were an origin of its own.
        var apart =
                traced(
                        EVEN,
                        clues,
                        clues.stream()
                                .map(clue -> found(clue, clue.id().value()))
                                .toArray(Finding[]::new));
        assertThat(apart.range().low()).hasToString("0.9877");
        assertThat(lambda(together, Band.LIKELY)).hasToString("0.7786");
        assertThat(lambda(together, Band.VERY_LIKELY)).hasToString("0.2665");
    }

    @Test
    void of_one_origin_the_strongest_for_and_the_strongest_against_count() {
        var strong = aClue("strong", .8, .2);
        var weak = aClue("weak", .6, .4);
        var hoop = aClue("hoop", .9, .5);
        var tracing =
                traced(
                        EVEN,
                        List.of(strong, weak, hoop),
                        found(strong, "o"),
                        found(weak, "o"),
                        absent(hoop, "o", 1),
                        absent(weak, "o", 1));
        // ln 4 − ln 5
        assertThat(tracing.weight()).isEqualTo(new BigDecimal("-0.2231"));
        assertThat(tracing.packages()).hasSize(1);
    }

    @Test
    void one_origin_moves_a_claim_by_twenty_times_at_most() {
        var clue = aClue("c", .99, .01);
        var found = traced(EVEN, List.of(clue), found(clue, "o"));
        assertThat(found.range().low()).hasToString("0.9524");
        assertThat(found.packages().getFirst().capped()).isTrue();
        assertThat(found.capped()).isFalse();
        var absent = traced(EVEN, List.of(clue), absent(clue, "o", 1));
        assertThat(absent.range().high()).hasToString("0.0476");
        assertThat(absent.packages().getFirst().low()).isEqualTo(new BigDecimal("-2.9957"));
    }

    @Test
    void all_evidence_moves_a_claim_by_a_thousand_times_at_most() {
        var clue = aClue("c", .99, .01);
        var three =
                traced(EVEN, List.of(clue), found(clue, "a"), found(clue, "b"), found(clue, "c"));
        assertThat(three.range().low()).hasToString("0.9990");
        assertThat(three.weight()).isEqualTo(new BigDecimal("6.9078"));
        assertThat(three.capped()).isTrue();
        var surest =
                traced(
                        ChanceRange.point(.95),
                        List.of(clue),
                        found(clue, "a"),
                        found(clue, "b"),
                        found(clue, "c"));
        assertThat(surest.range().high()).hasToString("0.9999");
        var least =
                traced(
                        ChanceRange.point(.05),
                        List.of(clue),
                        absent(clue, "a", 1),
                        absent(clue, "b", 1),
                        absent(clue, "c", 1));
        assertThat(least.range().low()).hasToString("0.0001");
    }

    @Test
    void the_rival_that_explains_best_sets_t() {
        var clue =
                new Clue(
                        new Clue.Id("c"),
                        "More people chose",
                        ChanceRange.point(.8),
                        Rivals.of(
                                Map.of(
                                        "budget growth",
                                        ChanceRange.point(.2),
                                        "emergency rules",
                                        ChanceRange.point(.45)),
                                ChanceRange.point(.25)),
                        REGISTERED);
        assertThat(clue.ifNot()).isEqualTo(ChanceRange.point(.45));
        assertThat(traced(EVEN, List.of(clue), found(clue, "o")).range().low())
                .hasToString("0.6400");
        assertThat(Rivals.of(Map.of("r", ChanceRange.of(.1, .5)), ChanceRange.of(.2, .3)).largest())
                .isEqualTo(ChanceRange.of(.2, .5));
        assertThat(Rivals.onlyOther(ChanceRange.point(.25)).largest())
                .isEqualTo(ChanceRange.point(.25));
    }

    @Test
    void a_clue_written_down_after_looking_has_no_weight() {
        var clue = aClue("c", .95, .05);
        var early = new Finding.Found(clue.id(), new Origin("o"), REGISTERED.minusNanos(1));
        var tracing = traced(EVEN, List.of(clue), early, found(clue, "a"), early);
        assertThat(tracing.setAside())
                .containsExactly(
                        new SetAside(clue.id(), new Origin("o")),
                        new SetAside(clue.id(), new Origin("o")));
        assertThat(tracing.packages()).hasSize(1);
        var justThen = new Finding.Found(clue.id(), new Origin("o"), REGISTERED);
        assertThat(traced(EVEN, List.of(clue), justThen).setAside()).isEmpty();
    }

    @Test
    void what_was_set_aside_is_told_in_order() {
        var one = aClue("1", .9, .5);
        var two = aClue("2", .9, .5);
        var early = REGISTERED.minusSeconds(1);
        var tracing =
                traced(
                        EVEN,
                        List.of(one, two),
                        new Finding.Found(two.id(), new Origin("a"), early),
                        new Finding.Absent(one.id(), new Origin("b"), early, Chance.CERTAIN),
                        new Finding.Found(one.id(), new Origin("a"), early));
        assertThat(tracing.setAside())
                .containsExactly(
                        new SetAside(one.id(), new Origin("a")),
                        new SetAside(one.id(), new Origin("b")),
                        new SetAside(two.id(), new Origin("a")));
        assertThat(tracing.failed()).isEmpty();
    }

    @Test
    void a_necessary_test_fails_where_it_was_looked_for_with_effort_and_nobody_found_it() {
        var hoop = aClue("hoop", .95, .6);
        var decisive = aClue("decisive", .95, .05);
        var gun = aClue("gun", .3, .05);
        var clues = List.of(hoop, decisive, gun);
        assertThat(
                        traced(
                                        EVEN,
                                        clues,
                                        absent(hoop, "o", .8),
                                        absent(gun, "o", 1),
                                        absent(decisive, "o", 1))
                                .failed())
                .containsExactly(decisive.id(), hoop.id());
        assertThat(traced(EVEN, clues, absent(hoop, "o", .7999)).failed()).isEmpty();
        assertThat(traced(EVEN, clues, found(hoop, "o")).failed()).isEmpty();
        assertThat(traced(EVEN, clues, absent(hoop, "o", 1), found(hoop, "p")).failed()).isEmpty();
    }

    @Test
    void a_claim_that_cannot_be_weighed_is_refused() {
        var clue = aClue("c", .9, .5);
        assertThatThrownBy(() -> traced(ChanceRange.of(.04, .5), List.of(clue)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> traced(ChanceRange.of(.5, .96), List.of(clue)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> traced(EVEN, List.of(clue, clue)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> traced(EVEN, List.of(), found(clue, "o")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aClue("c", ChanceRange.of(.0099, .5), ChanceRange.point(.5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aClue("c", ChanceRange.point(.5), ChanceRange.of(.5, .9901)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> Rivals.of(Map.of("r", ChanceRange.point(1)), ChanceRange.point(.5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Clue(clue.id(), " ", clue.ifContributed(), clue.rivals(), REGISTERED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Origin(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(clue.id()).hasToString("c");
    }

    @Test
    void the_order_of_evidence_does_not_matter() {
        RandomWorlds.inEach(dice -> {
            var claim = aClaim(dice, dice.between(0, 30));
            var clues = new ArrayList<>(claim.clues());
            var findings = new ArrayList<>(claim.findings());
            var random = new Random(dice.between(0, 1_000));
            Collections.shuffle(clues, random);
            Collections.shuffle(findings, random);
            var shuffled = new TracedClaim(claim.before(), clues, findings);
            assertThat(Tracing.of(shuffled)).isEqualTo(Tracing.of(claim));
            assertThat(bytes(shuffled)).isEqualTo(bytes(claim));
        });
    }

    @Test
    void the_range_holds_its_middle_and_never_reaches_0_or_1() {
        RandomWorlds.inEach(dice -> {
            var tracing = Tracing.of(aClaim(dice, dice.between(0, 60)));
            assertThat(tracing.range().contains(tracing.middle())).isTrue();
            assertThat(tracing.range().low()).isGreaterThan(Chance.NONE);
            assertThat(tracing.range().high()).isLessThan(Chance.CERTAIN);
        });
    }

    /// Whatever chances are picked within the ranges, what comes of them lies within what comes of
    /// the ranges.
    @Test
    void the_range_holds_every_reading_within_the_ranges() {
        RandomWorlds.inEach(dice -> {
            var claim = aClaim(dice, dice.between(1, 20));
            var narrow =
                    claim.clues().stream()
                            .map(clue ->
                                    aClue(
                                            clue.id().value(),
                                            within(dice, clue.ifContributed()),
                                            within(dice, clue.ifNot())))
                            .toList();
            var range = Tracing.of(claim).range();
            var one =
                    Tracing.of(
                                    new TracedClaim(
                                            within(dice, claim.before()), narrow, claim.findings()))
                            .range();
            assertThat(range.contains(one.low())).isTrue();
            assertThat(range.contains(one.high())).isTrue();
        });
    }

    private static ChanceRange within(RandomWorlds.Dice dice, ChanceRange range) {
        var chance =
                new Chance(
                        dice.between(range.low().tenThousandths(), range.high().tenThousandths()));
        return new ChanceRange(chance, chance);
    }

    @Test
    void more_supporting_evidence_never_lowers_a_claim_and_contrary_never_raises_it() {
        RandomWorlds.inEach(dice -> {
            var claim = aClaim(dice, dice.between(0, 20));
            var likely = aClue("new", ChanceRange.of(.6, .9), ChanceRange.of(.2, .6));
            var clues = new ArrayList<>(claim.clues());
            clues.add(likely);
            var before = Tracing.of(claim);
            var origin = "origin " + dice.between(0, 7);
            var more = Tracing.of(with(claim, clues, found(likely, origin)));
            assertThat(more.range().low()).isGreaterThanOrEqualTo(before.range().low());
            assertThat(more.range().high()).isGreaterThanOrEqualTo(before.range().high());
            var less = Tracing.of(with(claim, clues, absent(likely, origin, .9)));
            assertThat(less.range().low()).isLessThanOrEqualTo(before.range().low());
            assertThat(less.range().high()).isLessThanOrEqualTo(before.range().high());
        });
    }

    @Test
    void every_field_is_in_the_bytes() {
        var clue = aClue("c", .8, .2);
        var other = aClue("d", .8, .2);
        var clues = List.of(clue, other);
        var claims =
                List.of(
                        new TracedClaim(EVEN, List.of(), List.of()),
                        new TracedClaim(ChanceRange.of(.4, .6), List.of(), List.of()),
                        new TracedClaim(EVEN, List.of(clue), List.of()),
                        new TracedClaim(EVEN, List.of(aClue("c", .8, .3)), List.of()),
                        new TracedClaim(EVEN, List.of(aClue("c", .7, .2)), List.of()),
                        new TracedClaim(EVEN, List.of(withRival(clue, .1)), List.of()),
                        new TracedClaim(EVEN, List.of(withRival(clue, .15)), List.of()),
                        new TracedClaim(
                                EVEN,
                                List.of(
                                        new Clue(
                                                clue.id(),
                                                "else",
                                                clue.ifContributed(),
                                                clue.rivals(),
                                                REGISTERED)),
                                List.of()),
                        new TracedClaim(
                                EVEN,
                                List.of(
                                        new Clue(
                                                clue.id(),
                                                clue.statement(),
                                                clue.ifContributed(),
                                                clue.rivals(),
                                                LOOKED)),
                                List.of()),
                        new TracedClaim(EVEN, clues, List.of()),
                        new TracedClaim(EVEN, clues, List.of(found(clue, "o"))),
                        new TracedClaim(EVEN, clues, List.of(found(other, "o"))),
                        new TracedClaim(EVEN, clues, List.of(found(clue, "p"))),
                        new TracedClaim(
                                EVEN,
                                clues,
                                List.of(new Finding.Found(clue.id(), new Origin("o"), REGISTERED))),
                        new TracedClaim(EVEN, clues, List.of(absent(clue, "o", 1))),
                        new TracedClaim(EVEN, clues, List.of(absent(other, "o", 1))),
                        new TracedClaim(EVEN, clues, List.of(absent(clue, "p", 1))),
                        new TracedClaim(EVEN, clues, List.of(absent(clue, "o", .5))),
                        new TracedClaim(
                                EVEN,
                                clues,
                                List.of(
                                        new Finding.Absent(
                                                clue.id(),
                                                new Origin("o"),
                                                REGISTERED,
                                                Chance.CERTAIN))),
                        new TracedClaim(EVEN, clues, List.of(new NotLooked(clue.id()))),
                        new TracedClaim(EVEN, clues, List.of(new NotLooked(other.id()))));
        assertThat(claims.stream().map(TracingTest::bytes)).doesNotHaveDuplicates();
    }

    private static Clue withRival(Clue clue, double t) {
        return new Clue(
                clue.id(),
                clue.statement(),
                clue.ifContributed(),
                Rivals.of(Map.of("r", ChanceRange.point(t)), clue.rivals().other()),
                clue.registered());
    }

    private static String bytes(TracedClaim claim) {
        var form = new CanonicalForm("test");
        claim.write(form);
        return form.hash().hex();
    }

    private static TracedClaim with(TracedClaim claim, List<Clue> clues, Finding more) {
        var findings = new ArrayList<>(claim.findings());
        findings.add(more);
        return new TracedClaim(claim.before(), clues, findings);
    }

    private static Chance lambda(Tracing tracing, Band band) {
        return tracing.robustness().stream()
                .filter(each -> each.band() == band)
                .map(each -> ((Robustness.Until) each).weaker())
                .findFirst()
                .orElseThrow();
    }
}
