package org.ettle.theory.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.theory.SmallMapFixtures.aLink;
import static org.ettle.theory.SmallMapFixtures.aMap;
import static org.ettle.theory.SmallMapFixtures.aRival;
import static org.ettle.theory.SmallMapFixtures.anAssumption;
import static org.ettle.theory.SmallMapFixtures.anOutcome;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ettle.platform.RandomWorlds;
import org.ettle.theory.Link;
import org.ettle.theory.Link.Assumption.Status;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.SmallMapFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LintTest {

    /// A small map, a rule and what the rule says of the map: place and words of each finding.
    record Case(Rule rule, String about, MapVersion map, List<String> findings) {

        @Override
        public String toString() {
            return rule.title() + ": " + about;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                aCase(
                        Rule.LINK_UNEXPLAINED,
                        "no reason, an empty one, a good one",
                        threeSteps()
                                .with(aLink("A", "K", null, List.of(), List.of()))
                                .with(aLink("B", "K", " ", List.of(), List.of()))
                                .linked("C", "K"),
                        "Link from A to K: It does not say why it should hold.",
                        "Link from B to K: It does not say why it should hold."),
                aCase(
                        Rule.LINK_UNTESTED,
                        "no assumption, an untested one, a tested one",
                        threeSteps()
                                .linked("A", "K")
                                .with(aLinkAssuming("B", "K", Status.UNTESTED))
                                .with(aLinkAssuming("C", "K", Status.UNTESTED, Status.FAILS)),
                        "Link from A to K: It names no assumption that could be tested.",
                        "Link from B to K: None of its assumptions has been tested."),
                aCase(
                        Rule.RIVALS_UNNAMED,
                        "without and with a rival",
                        threeSteps()
                                .linked("A", "K")
                                .with(aLink("B", "K", null, List.of(), List.of(aRival("A fund")))),
                        "Link from A to K: No rival explanation is named."),
                aCase(
                        Rule.ASSUMPTION_UNTESTED,
                        "one of two is tested",
                        threeSteps().with(aLinkAssuming("A", "K", Status.UNTESTED, Status.MIXED)),
                        "Link from A to K: Not yet tested: “It is untested”"),
                aCase(
                        Rule.LOOP_UNEXPLAINED,
                        "a circle of which one link has a reason, and a link that leads into it",
                        threeSteps()
                                .with(aLink("A", "B", null, List.of(), List.of()))
                                .linked("B", "A")
                                .with(aLink("C", "A", null, List.of(), List.of())),
                        "Link from A to B: It is part of a circle and does not say why it should"
                                + " hold."),
                aCase(
                        Rule.LEADS_NOWHERE,
                        "the last tier need not lead on",
                        threeSteps().linked("A", "K").linked("B", "K"),
                        "Outcome C: No link leaves it."),
                aCase(
                        Rule.FEW_PATHWAYS,
                        "none, one and two ways; the first tier needs none",
                        threeSteps()
                                .key("L", "Another key outcome")
                                .key("M", "A third key outcome")
                                .linked("A", "K")
                                .linked("B", "L")
                                .linked("C", "L"),
                        "Outcome K: Only one link leads to it.",
                        "Outcome M: No link leads to it."),
                aCase(
                        Rule.FEW_PATHWAYS,
                        "a process outcome before the first tier does not make that the second",
                        aMap("small")
                                .with(anOutcome("P", "A process outcome", "process", null))
                                .step("A", "A step")),
                aCase(
                        Rule.MANY_PATHWAYS,
                        "sixteen ways from A, eight from the next",
                        ladder(4),
                        "Outcome S0: 16 ways lead from it to the end of the map."),
                aCase(
                        Rule.MANY_PATHWAYS,
                        "more ways than can be counted",
                        ladder(60),
                        "Outcome S0: A thousand ways or more lead from it to the end of the map."),
                aCase(Rule.MANY_PATHWAYS, "eight ways are not too many", ladder(3)),
                aCase(
                        Rule.OUTCOME_UNMEASURED,
                        "nothing is measured until there is evidence",
                        aMap("small").key("K", "A key outcome"),
                        "Outcome K: No measure and no claim yet."),
                aCase(
                        Rule.OWNER_UNNAMED,
                        "without and with an owner",
                        aMap("small").with(unowned("A")).step("B", "With an owner"),
                        "Outcome A: Nobody is named who answers for it."),
                aCase(
                        Rule.LABEL_TOO_LONG,
                        "151 and 150 characters",
                        aMap("small").step("A", "x".repeat(151)).step("B", "ö".repeat(150)),
                        "Outcome A: Its label has 151 characters."),
                aCase(
                        Rule.TWO_IN_ONE,
                        "two sentences and a fixed phrase",
                        aMap("small")
                                .step("A", "Workers are able and systems are simple")
                                .step("B", "People have choice and control"),
                        "Outcome A: It seems to say two things: “Workers are able and systems are"
                                + " simple”"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_finds_what_it_should_and_nothing_else(Case example) {
        assertThat(said(Lint.of(example.map).group(example.rule)))
                .containsExactlyElementsOf(example.findings);
    }

    @Test
    void every_rule_is_shown_to_find_something() {
        var shown = EnumSet.noneOf(Rule.class);
        cases().filter(it -> !it.findings.isEmpty()).forEach(it -> shown.add(it.rule));
        assertThat(shown).containsExactly(Rule.values());
    }

    @Test
    void a_map_that_says_it_all_has_only_the_findings_that_nobody_can_mend_yet() {
        var whole =
                aMap("whole")
                        .step("A", "A step")
                        .step("B", "Another step")
                        .key("K", "A key outcome")
                        .with(tested("A"))
                        .with(tested("B"))
                        .version();
        assertThat(Lint.of(whole).findings())
                .extracting(Finding::rule)
                .containsOnly(Rule.OUTCOME_UNMEASURED);
    }

    @Test
    void a_rule_with_nothing_to_look_at_does_not_apply() {
        var lint = Lint.of(aMap("bare").step("A", "A step").version());
        assertThat(lint.group(Rule.LINK_UNEXPLAINED).isApplicable()).isFalse();
        assertThat(lint.group(Rule.FEW_PATHWAYS).isApplicable()).isFalse();
        assertThat(lint.group(Rule.LEADS_NOWHERE).isApplicable()).isFalse();
        assertThat(lint.group(Rule.OWNER_UNNAMED).isApplicable()).isTrue();
        assertThat(Lint.of(aMap("empty").version()).count()).isZero();
    }

    @Test
    void rules_come_in_their_own_order_and_findings_in_that_of_the_map() {
        var lint = Lint.of(threeSteps().linked("B", "K").linked("A", "K").version());
        assertThat(lint.groups()).extracting(Lint.Group::rule).containsExactly(Rule.values());
        assertThat(said(lint.group(Rule.RIVALS_UNNAMED)))
                .containsExactly(
                        "Link from B to K: No rival explanation is named.",
                        "Link from A to K: No rival explanation is named.");
        assertThat(lint.findings(new Outcome.Code("B")))
                .extracting(Finding::rule)
                .containsExactly(Rule.LINK_UNTESTED, Rule.RIVALS_UNNAMED, Rule.OUTCOME_UNMEASURED);
    }

    @Test
    void no_rule_finds_more_than_it_looked_at_and_every_place_is_in_the_version() {
        RandomWorlds.inEach(dice -> {
            var version = anyMap(dice);
            for (var group : Lint.of(version).groups()) {
                assertThat(group.findings()).hasSizeLessThanOrEqualTo(group.looked());
                assertThat(group.findings())
                        .allSatisfy(it ->
                                assertThat(version.outcomes()).contains(it.place().outcome()));
            }
        });
    }

    @Test
    void every_rule_says_what_it_asks_for_what_to_do_and_on_whose_word() {
        assertThat(Arrays.stream(Rule.values()))
                .allSatisfy(rule -> {
                    assertThat(rule.title()).isNotBlank();
                    assertThat(rule.words()).endsWith(".");
                    assertThat(rule.remedy()).endsWith(".");
                    assertThat(rule.source().address()).hasScheme("http");
                });
    }

    private static Case aCase(Rule rule, String about, SmallMapFixtures map, String... findings) {
        return new Case(rule, about, map.version(), List.of(findings));
    }

    private static List<String> said(Lint.Group group) {
        return group.findings().stream().map(it -> it.place().words() + ": " + it.words()).toList();
    }

    private static SmallMapFixtures threeSteps() {
        return aMap("small")
                .step("A", "First step")
                .step("B", "Second step")
                .step("C", "Third step")
                .key("K", "A key outcome");
    }

    /// Rungs with two links from each to the next, by way of two outcomes.
    private static SmallMapFixtures ladder(int rungs) {
        var map = aMap("ladder").step("S0", "The start");
        for (int i = 1; i <= rungs; i++) {
            map.step("L" + i, "Left").step("R" + i, "Right").step("S" + i, "Joined");
            map.linked("S" + (i - 1), "L" + i).linked("S" + (i - 1), "R" + i);
            map.linked("L" + i, "S" + i).linked("R" + i, "S" + i);
        }
        return map;
    }

    private static Link aLinkAssuming(String from, String to, Status... statuses) {
        var assumptions =
                Arrays.stream(statuses)
                        .map(it -> anAssumption("It is " + it.name().toLowerCase(Locale.UK), it))
                        .toList();
        return aLink(from, to, "Because it should.", assumptions, List.of());
    }

    private static Link tested(String from) {
        return aLink(
                from,
                "K",
                "Because it should.",
                List.of(anAssumption("It holds", Status.HOLDS)),
                List.of(aRival("A fund")));
    }

    private static Outcome unowned(String code) {
        var owned = anOutcome(code, "Without an owner", "step", "people");
        return new Outcome(
                owned.code(),
                owned.label(),
                owned.standing(),
                owned.tier(),
                owned.lane(),
                null,
                null,
                owned.citation(),
                null,
                List.of(),
                null);
    }

    private static MapVersion anyMap(RandomWorlds.Dice dice) {
        var map = aMap("any");
        int size = dice.between(1, 8);
        for (int i = 0; i < size; i++) {
            map.step("A" + i, "Outcome " + i);
        }
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (from != to && dice.chance(2)) {
                    map.linked("A" + from, "A" + to);
                }
            }
        }
        return map.version();
    }
}
