package org.ettle.theory.lint;

import java.util.Optional;
import org.ettle.theory.Link;
import org.ettle.theory.Link.Assumption.Status;
import org.ettle.theory.Outcome;

/// What a theory of change should say, so far as a program can see whether it does. Links come
/// first: the connections are the weak part of most theories (Davies 2018).
public enum Rule {
    LINK_UNEXPLAINED(
            "Link without a reason",
            "Each link should say why the first outcome helps to bring about the second.",
            "Write why the link should hold.",
            Criterion.EXPLAINED,
            Reading.CONNECTIONS,
            Check.ofLinks(
                    (_, _) -> true,
                    link ->
                            when(
                                    link.rationale() == null || link.rationale().isBlank(),
                                    "It does not say why it should hold."))),
    LINK_UNTESTED(
            "Link without a test",
            "Each link should rest on at least one assumption that somebody has tested.",
            "Name what must be true for the link to hold, and test it.",
            Criterion.TESTABLE,
            Reading.CRITERIA,
            Check.ofLinks((_, _) -> true, Rule::untested)),
    RIVALS_UNNAMED(
            "No rival explanation",
            "Each link should name what else could bring the second outcome about.",
            "Name at least one other explanation, so that it can be ruled out.",
            Criterion.JUSTIFIABLE,
            Reading.CRITERIA,
            Check.ofLinks(
                    (_, _) -> true,
                    link -> when(link.rivals().isEmpty(), "No rival explanation is named."))),
    ASSUMPTION_UNTESTED(
            "Assumption never tested",
            "Each assumption should be held up to evidence.",
            "Look for evidence for and against the assumption.",
            Criterion.TESTABLE,
            Reading.CRITERIA,
            Check.ofAssumptions(assumption ->
                    when(
                            assumption.status() == Status.UNTESTED,
                            "Not yet tested: “" + assumption.statement() + "”"))),
    LOOP_UNEXPLAINED(
            "Loop that is not explained",
            "Where links lead round in a circle, each should say how the feedback works.",
            "Write why the link should hold, or take it out of the circle.",
            Criterion.EXPLAINED,
            Reading.CONNECTIONS,
            Check.ofLinks(
                    Network::isOnLoop,
                    link ->
                            when(
                                    link.feedback() == null
                                            && (link.rationale() == null
                                                    || link.rationale().isBlank()),
                                    "It is part of a circle and does not say why it should"
                                            + " hold."))),
    LEADS_NOWHERE(
            "Outcome that leads nowhere",
            "Each outcome short of the last tier should help to bring about another.",
            "Link the outcome to what it helps to bring about, or ask whether it belongs here.",
            Criterion.COMPLETE,
            Reading.CONNECTIONS,
            Check.ofOutcomes(
                    (network, outcome) -> !network.isInLastTier(outcome),
                    (network, outcome) ->
                            when(network.leaving(outcome).isEmpty(), "No link leaves it."))),
    FEW_PATHWAYS(
            "One pathway or none",
            "Each outcome past the first tier should be reached in more than one way.",
            "Ask what else has to be in place. Add it, or say why one way is enough.",
            Criterion.PLAUSIBLE,
            Reading.CRITERIA,
            Check.ofOutcomes((network, outcome) -> !network.isInFirstTier(outcome), Rule::few)),
    MANY_PATHWAYS(
            "Too many pathways",
            "With more than 10 ways to the end of the map, nobody can tell which one worked. The"
                    + " limit is ours.",
            "Leave out the links that matter least, or split the outcome.",
            Criterion.TESTABLE,
            Reading.CONNECTIONS,
            Check.ofOutcomes(
                    (network, outcome) -> network.arriving(outcome).isEmpty(), Rule::many)),
    OUTCOME_UNMEASURED(
            "Outcome without a measure",
            "Each outcome should have a measure or a claim that shows whether it is met.",
            "Nothing can be done yet: Ettle does not keep measures or claims so far. Until it"
                    + " does, this is true of every outcome.",
            Criterion.VERIFIABLE,
            Reading.CRITERIA,
            Check.ofOutcomes(
                    (_, _) -> true, (_, _) -> Optional.of("No measure and no claim yet."))),
    OWNER_UNNAMED(
            "Outcome without an owner",
            "Each outcome should say who answers for it.",
            "Name who answers for the outcome.",
            Criterion.OWNED,
            Reading.CRITERIA,
            Check.ofOutcomes(
                    (_, _) -> true,
                    (_, outcome) ->
                            when(
                                    outcome.owner() == null || outcome.owner().isBlank(),
                                    "Nobody is named who answers for it."))),
    LABEL_TOO_LONG(
            "Label that is too long",
            "A label should be short enough to be taken in at a glance: 150 characters at most."
                    + " The limit is ours.",
            "Say it in fewer words, and put the rest in the rationale.",
            Criterion.UNDERSTANDABLE,
            Reading.CRITERIA,
            Check.ofOutcomes((_, _) -> true, (_, outcome) -> tooLong(outcome))),
    TWO_IN_ONE(
            "Two outcomes in one box",
            "Each outcome should say one thing. This looks for “and” with a second verb, so it can"
                    + " miss some and can be wrong.",
            "Read the label. If one half can be met without the other, make it two outcomes.",
            Criterion.UNDERSTANDABLE,
            Reading.CRITERIA,
            Check.ofOutcomes(
                    (_, _) -> true,
                    (_, outcome) ->
                            when(
                                    TwoInOne.in(outcome.label()),
                                    "It seems to say two things: “" + outcome.label() + "”")));

    private static final int LONGEST_LABEL = 150;
    private static final int MOST_PATHWAYS = 10;

    private final String title;
    private final String words;
    private final String remedy;
    private final Criterion criterion;
    private final Reading source;
    private final Check check;

    Rule(
            String title,
            String words,
            String remedy,
            Criterion criterion,
            Reading source,
            Check check) {
        this.title = title;
        this.words = words;
        this.remedy = remedy;
        this.criterion = criterion;
        this.source = source;
        this.check = check;
    }

    /// Names a finding of the rule.
    public String title() {
        return title;
    }

    /// What the rule asks for.
    public String words() {
        return words;
    }

    /// What to do about a finding.
    public String remedy() {
        return remedy;
    }

    public Criterion criterion() {
        return criterion;
    }

    public Reading source() {
        return source;
    }

    Check check() {
        return check;
    }

    private static Optional<String> untested(Link link) {
        if (link.assumptions().isEmpty()) {
            return Optional.of("It names no assumption that could be tested.");
        }
        return when(
                link.assumptions().stream().allMatch(it -> it.status() == Status.UNTESTED),
                "None of its assumptions has been tested.");
    }

    private static Optional<String> few(Network network, Outcome outcome) {
        return switch (network.arriving(outcome).size()) {
            case 0 -> Optional.of("No link leads to it.");
            case 1 -> Optional.of("Only one link leads to it.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> many(Network network, Outcome outcome) {
        int ways = network.pathwaysFrom(outcome.code());
        if (ways <= MOST_PATHWAYS) {
            return Optional.empty();
        }
        return Optional.of(
                ways == Network.COUNTLESS
                        ? "A thousand ways or more lead from it to the end of the map."
                        : ways + " ways lead from it to the end of the map.");
    }

    private static Optional<String> tooLong(Outcome outcome) {
        int length = outcome.label().codePointCount(0, outcome.label().length());
        return when(length > LONGEST_LABEL, "Its label has " + length + " characters.");
    }

    private static Optional<String> when(boolean wrong, String words) {
        return wrong ? Optional.of(words) : Optional.empty();
    }
}
