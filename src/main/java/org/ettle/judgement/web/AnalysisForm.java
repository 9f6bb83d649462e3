package org.ettle.judgement.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ettle.evidence.coverage.Item;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.Way;
import org.ettle.judgement.Band;
import org.ettle.judgement.analysis.AnalysisRefusal;
import org.ettle.judgement.analysis.ContributionAnalysis;
import org.ettle.judgement.analysis.Step;
import org.ettle.judgement.analysis.Work;
import org.ettle.judgement.contribution.Challenge;
import org.ettle.judgement.contribution.Condition;
import org.ettle.judgement.contribution.Missing;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;

/// The forms in which the steps of an analysis are taken. A question on a link has the number of
/// the link in its name, and on a test the number of the test as well.
record AnalysisForm(Typed typed) {

    private static final String YES = "YES";

    /// Questions whose choices are the words of a map, of sources, or of an earlier step.
    private static final Set<String> QUOTED =
            Set.of("links", "evidence", "cited", "weakest", "asLikely");

    private static final String LATER = "later";

    static final String UNKNOWN = "Something other or unknown";

    List<Field> question(MapVersion version) {
        return List.of(
                Field.anyOf(
                                "links",
                                "Which link, or links of a pathway",
                                version.links().stream()
                                        .map(Link::name)
                                        .map(it ->
                                                choice(
                                                        "links",
                                                        value(it),
                                                        it.from()
                                                                + " to "
                                                                + it.to()
                                                                + ": "
                                                                + TargetLine.sentence(version, it)))
                                        .toList())
                        .withHint(
                                "One link, or several of which each begins where the one before ends."),
                told("decision", "Which decision the answer serves"),
                Field.oneOf(
                        "needed",
                        "How sure one must be for that decision",
                        Arrays.stream(Band.values())
                                .filter(it -> it != Band.UNLIKELY)
                                .map(it ->
                                        choice(
                                                "needed",
                                                it.name(),
                                                it.words().substring(0, 1).toUpperCase()
                                                        + it.words().substring(1)))
                                .toList()));
    }

    /// In the order of a pathway, where they form one.
    Step.Asked asked(Viewed viewed) {
        var chosen =
                viewed.version().links().stream()
                        .filter(it -> typed.isTicked("links", value(it.name())))
                        .collect(Collectors.toCollection(ArrayList::new));
        var ordered = new ArrayList<Link>();
        while (!chosen.isEmpty()) {
            var next =
                    chosen.stream()
                            .filter(it ->
                                    ordered.isEmpty()
                                            ? chosen.stream()
                                                    .noneMatch(o -> o.to().equals(it.from()))
                                            : it.from().equals(ordered.getLast().to()))
                            .findFirst()
                            .orElse(chosen.getFirst());
            ordered.add(next);
            chosen.remove(next);
        }
        return new Step.Asked(
                ordered.stream().map(it -> Step.key(it.name())).toList(),
                ordered.stream()
                        .filter(it -> it.feedback() != null)
                        .map(it -> Step.key(it.name()))
                        .toList(),
                typed.text("decision"),
                typed.choice("needed", Band.class).orElse(null));
    }

    /// @param ways what the rule makes of a link in a later version
    List<Field> moving(
            List<Viewed> later,
            List<Link.Name> links,
            MapVersion here,
            BiFunction<Link.Name, Viewed, Way> ways) {
        var fields = new ArrayList<Field>();
        fields.add(
                Field.oneOf(
                        LATER,
                        "Which later version",
                        later.stream()
                                .map(it ->
                                        choice(
                                                LATER,
                                                it.version().id().toString(),
                                                it.version().heading().title(),
                                                later.size() == 1))
                                .toList()));
        later(later)
                .ifPresent(to -> {
                    for (int i = 0; i < links.size(); i++) {
                        if (ways.apply(links.get(i), to) instanceof Way.Waits(var candidates, _)
                                && !candidates.isEmpty()) {
                            fields.add(
                                    onto(
                                            "onto" + i,
                                            TargetLine.sentence(here, links.get(i)),
                                            candidates,
                                            to));
                        }
                    }
                });
        fields.add(told("reason", "Why it goes there"));
        return fields;
    }

    private Field onto(String name, String link, List<Place> candidates, Viewed to) {
        return Field.oneOf(
                name,
                "Which link it is now: “" + link + "”",
                candidates.stream()
                        .map(Place.ALink.class::cast)
                        .map(it ->
                                choice(
                                        name,
                                        value(it.name()),
                                        it.name().from()
                                                + " to "
                                                + it.name().to()
                                                + ": "
                                                + TargetLine.sentence(to.version(), it.name())))
                        .toList());
    }

    /// What somebody chose; where there is one only, it stands there until the form is sent.
    Optional<Viewed> later(List<Viewed> later) {
        if (typed.answers().isEmpty() && later.size() == 1) {
            return Optional.of(later.getFirst());
        }
        return later.stream()
                .filter(it -> it.version().id().toString().equals(typed.text(LATER)))
                .findFirst();
    }

    /// What somebody chose of each link.
    Map<Link.Name, Link.Name> chosen(List<Link.Name> links, Viewed to) {
        var chosen = new HashMap<Link.Name, Link.Name>();
        for (int i = 0; i < links.size(); i++) {
            var said = typed.text("onto" + i);
            var from = links.get(i);
            to.version().links().stream()
                    .map(Link::name)
                    .filter(it -> value(it).equals(said))
                    .findFirst()
                    .ifPresent(it -> chosen.put(from, it));
        }
        return chosen;
    }

    /// What the map or the round before says stands there until somebody types otherwise.
    List<Field> theory(ContributionAnalysis analysis, MapVersion version) {
        var fields = new ArrayList<Field>();
        var links = analysis.work().links();
        for (int i = 0; i < links.size(); i++) {
            var name = links.get(i);
            var of = " (" + name.from() + " to " + name.to() + ")";
            var before = analysis.work().theoryOf(name);
            var link = version.links().stream().filter(it -> it.name().equals(name)).findFirst();
            fields.add(
                    told(
                            "rationale" + i,
                            "Why it should hold" + of,
                            before.map(Step.TheorySetOut.OfLink::rationale)
                                    .or(() -> link.map(Link::rationale))
                                    .orElse("")));
            fields.add(
                    told(
                                    "assumptions" + i,
                                    "What must be true for that" + of,
                                    before.map(Step.TheorySetOut.OfLink::assumptions)
                                            .or(() ->
                                                    link.map(it ->
                                                            it.assumptions().stream()
                                                                    .map(Link.Assumption::statement)
                                                                    .toList()))
                                            .map(it -> String.join("\n", it))
                                            .orElse(""))
                            .withHint("One assumption on each line."));
            fields.add(
                    told(
                                    "rivals" + i,
                                    "What else could bring it about" + of,
                                    before.map(Step.TheorySetOut.OfLink::rivals)
                                            .or(() ->
                                                    link.map(it ->
                                                            it.rivals().stream()
                                                                    .map(Link.Rival::statement)
                                                                    .toList()))
                                            .map(it -> String.join("\n", it))
                                            .orElse(""))
                            .withHint("One rival explanation on each line."));
            fields.add(
                    Field.anyOf(
                            "unknown" + i,
                            "Besides" + of,
                            List.of(
                                    choice(
                                            "unknown" + i,
                                            YES,
                                            "Something other or unknown is kept open as a rival"))));
        }
        return fields;
    }

    Step.TheorySetOut theory(ContributionAnalysis analysis) {
        var links = analysis.work().links();
        return new Step.TheorySetOut(
                IntStream.range(0, links.size())
                        .mapToObj(i ->
                                new Step.TheorySetOut.OfLink(
                                        Step.key(links.get(i)),
                                        typed.text("rationale" + i),
                                        lines("assumptions" + i),
                                        lines("rivals" + i),
                                        typed.isTicked("unknown" + i, YES)))
                        .toList());
    }

    /// One more than the round before had, so that there is room for something new.
    private static int tests(ContributionAnalysis analysis, Link.Name link) {
        return Math.max(2, analysis.work().testsOf(link).size() + 1);
    }

    List<Field> evidence(ContributionAnalysis analysis, Function<Link.Name, List<Item>> evidence) {
        var fields = new ArrayList<Field>();
        var links = analysis.work().links();
        for (int i = 0; i < links.size(); i++) {
            var link = links.get(i);
            var items = evidence.apply(link);
            var before = analysis.work().testsOf(link);
            for (int k = 0; k < tests(analysis, link); k++) {
                var test = k < before.size() ? before.get(k) : null;
                var at = i + "-" + k;
                var of = " (" + link.from() + " to " + link.to() + ", test " + (k + 1) + ")";
                fields.add(
                        told(
                                        "clue" + at,
                                        "What should be seen if it holds" + of,
                                        test == null ? "" : test.clue())
                                .withHint(
                                        k == 0
                                                ? "And which would be missing if it did not."
                                                : "Leave it empty if there is no further test."));
                fields.add(
                        Field.oneOf(
                                "looked" + at,
                                "What came of looking" + of,
                                Arrays.stream(Step.Looked.values())
                                        .map(it ->
                                                choice(
                                                        "looked" + at,
                                                        it.name(),
                                                        it.words(),
                                                        test != null && test.looked() == it))
                                        .toList()));
                fields.add(
                        Field.anyOf(
                                "how" + at,
                                "About the test" + of,
                                List.of(
                                        choice(
                                                "how" + at,
                                                "NECESSARY",
                                                "The link cannot hold without it",
                                                test != null && test.necessary()),
                                        choice(
                                                "how" + at,
                                                "EFFORT",
                                                "It was looked for so well that it would have been found",
                                                test != null && test.effort()))));
                if (!items.isEmpty()) {
                    fields.add(
                            Field.anyOf(
                                    "evidence" + at,
                                    "Where it was found, or sought" + of,
                                    items.stream()
                                            .map(it -> {
                                                var key = it.organisation() + "_" + it.bearing();
                                                return choice(
                                                        "evidence" + at,
                                                        key,
                                                        it.title()
                                                                + " ("
                                                                + it.kind().title()
                                                                + ", "
                                                                + it.stance().title()
                                                                + ")",
                                                        test != null
                                                                && test.evidence()
                                                                        .contains(
                                                                                key.replace(
                                                                                        '_', ' ')));
                                            })
                                            .toList()));
                }
            }
        }
        return fields;
    }

    List<Step.Gathered.Test> evidence(ContributionAnalysis analysis) {
        var tests = new ArrayList<Step.Gathered.Test>();
        var links = analysis.work().links();
        for (int i = 0; i < links.size(); i++) {
            for (int k = 0; k < tests(analysis, links.get(i)); k++) {
                var at = i + "-" + k;
                if (!typed.text("clue" + at).isEmpty()) {
                    tests.add(
                            new Step.Gathered.Test(
                                    Step.key(links.get(i)),
                                    typed.text("clue" + at),
                                    typed.choice("looked" + at, Step.Looked.class).orElse(null),
                                    typed.isTicked("how" + at, "NECESSARY"),
                                    typed.isTicked("how" + at, "EFFORT"),
                                    typed.all("evidence" + at).stream()
                                            .map(it -> it.replace('_', ' '))
                                            .toList()));
                }
            }
        }
        return tests;
    }

    List<Field> story(Work work, MapVersion version) {
        var gathered = work.gathered();
        return List.of(
                told("narrative", "The story", work.story() == null ? "" : work.story().narrative())
                        .withHint(
                                "How the change came about, step by step; what tells against it; and"
                                        + " what else was at work. Once published, everybody can read"
                                        + " this."),
                Field.anyOf(
                        "cited",
                        "On which findings it rests",
                        gathered == null
                                ? List.of()
                                : gathered.tests().stream()
                                        .flatMap(it ->
                                                Stream.ofNullable(it.finding())
                                                        .map(id -> choice("cited", id, found(it))))
                                        .toList()),
                Field.oneOf(
                        "weakest",
                        "The link on which it rests least firmly",
                        work.links().stream()
                                .map(it ->
                                        choice(
                                                "weakest",
                                                value(it),
                                                TargetLine.sentence(version, it)))
                                .toList()));
    }

    /// The link as the value of a choice, whose identifier has no spaces.
    static String value(Link.Name link) {
        return Step.key(link).replace(' ', '_');
    }

    static String found(Step.Gathered.Test test) {
        return test.looked() == null ? test.clue() : test.clue() + ": " + looked(test.looked());
    }

    private static String looked(Step.Looked looked) {
        return looked.words().substring(0, 1).toLowerCase() + looked.words().substring(1);
    }

    Step.Told story() {
        var weakest = typed.text("weakest").replace('_', ' ');
        return new Step.Told(
                typed.text("narrative"), typed.all("cited"), weakest.isEmpty() ? null : weakest);
    }

    List<Field> objection() {
        return List.of(
                Field.typed("who", "As whom you look at it", typed.text("who"))
                        .withHint("Your role or organisation, not your name."),
                Field.anyOf(
                        "outside",
                        "From outside",
                        List.of(
                                choice(
                                        "outside",
                                        YES,
                                        "I stand outside the body whose work is judged"))),
                told("objections", "What you object to")
                        .withHint(
                                "One objection on each line. Leave it empty if you looked and have"
                                        + " none."));
    }

    Step.Objected objected() {
        return new Step.Objected(
                typed.text("who"), typed.isTicked("outside", YES), lines("objections"));
    }

    List<Field> answer() {
        return List.of(
                Field.oneOf(
                        "outcome",
                        "What becomes of it",
                        List.of(
                                choice("outcome", "ANSWERED", "It is answered"),
                                choice("outcome", "LEFT_STANDING", "It stands"))),
                told("words", "The answer, or why it stands"));
    }

    Challenge.@Nullable Outcome outcome() {
        return typed.choice("outcome", Challenge.Outcome.class)
                .filter(it -> it != Challenge.Outcome.OPEN)
                .orElse(null);
    }

    List<Field> verdict(Work work) {
        var fields = new ArrayList<Field>();
        for (var condition : Condition.values()) {
            var chosen =
                    typed.choice(condition.name(), Condition.Met.class)
                            .orElse(Condition.Met.NOT_KNOWN);
            fields.add(
                    Field.oneOf(
                            condition.name(),
                            condition.words(),
                            Arrays.stream(Condition.Met.values())
                                    .map(it -> new Field.Choice(it.name(), words(it), it == chosen))
                                    .toList()));
        }
        var rivals = rivals(work);
        fields.add(
                Field.anyOf(
                                "asLikely",
                                "Rivals that are as likely as the contribution, or likelier",
                                IntStream.range(0, rivals.size())
                                        .mapToObj(it ->
                                                choice(
                                                        "asLikely",
                                                        String.valueOf(it),
                                                        rivals.get(it)))
                                        .toList())
                        .withHint("Any that you leave out is less likely by your judgement."));
        fields.add(told("reason", "Why you see it so"));
        return fields;
    }

    static String words(Condition.Met met) {
        return switch (met) {
            case FULLY -> "Yes";
            case PARTLY -> "In part";
            case NOT -> "No";
            case NOT_KNOWN -> "Not known";
        };
    }

    private static List<String> rivals(Work work) {
        var theory = work.theory();
        return Stream.concat(
                        theory == null
                                ? Stream.of()
                                : theory.links().stream()
                                        .flatMap(it -> it.rivals().stream())
                                        .distinct(),
                        Stream.of(UNKNOWN))
                .toList();
    }

    Map<Condition, Condition.Met> conditions() {
        var all = new EnumMap<Condition, Condition.Met>(Condition.class);
        for (var condition : Condition.values()) {
            all.put(
                    condition,
                    typed.choice(condition.name(), Condition.Met.class)
                            .orElse(Condition.Met.NOT_KNOWN));
        }
        return all;
    }

    List<String> asLikely(Work work) {
        var rivals = rivals(work);
        return IntStream.range(0, rivals.size())
                .filter(it -> typed.isTicked("asLikely", String.valueOf(it)))
                .mapToObj(rivals::get)
                .toList();
    }

    /// The question to which a refusal belongs; where there is none, the last of the form.
    static String field(AnalysisRefusal refusal, List<Link.Name> links, List<Field> fields) {
        return switch (refusal) {
            case AnalysisRefusal.Lacks(var missing) -> field(missing, links, fields);
            case AnalysisRefusal.LinksDoNotLeadOn() ->
                    fields.stream().anyMatch(it -> it.name().equals("links")) ? "links" : LATER;
            case AnalysisRefusal.WhichVersion() -> LATER;
            case AnalysisRefusal.LinkIsNotThere(_) -> LATER;
            case AnalysisRefusal.WhichLink(var link) -> "onto" + links.indexOf(link);
            case AnalysisRefusal.WhoMissing() -> "who";
            case AnalysisRefusal.SamePerson() -> fields.getFirst().name();
            case AnalysisRefusal.OutcomeMissing() -> "outcome";
            case AnalysisRefusal.EvidenceNotOnTheLink(var clue) -> ofClue(clue, fields);
            default -> fields.getLast().name();
        };
    }

    private static String field(Missing missing, List<Link.Name> links, List<Field> fields) {
        return switch (missing) {
            case Missing.ALink() -> "links";
            case Missing.TheDecisionItServes() -> "decision";
            case Missing.TheConfidenceNeeded() -> "needed";
            case Missing.ATheory(var of) -> "rationale" + links.indexOf(of);
            case Missing.ARationale(var of) -> "rationale" + links.indexOf(of);
            case Missing.AnAssumption(var of) -> "assumptions" + links.indexOf(of);
            case Missing.ARival(var of) -> "rivals" + links.indexOf(of);
            case Missing.OtherOrUnknown(var of) -> "unknown" + links.indexOf(of);
            case Missing.ATest(var of) -> "clue" + links.indexOf(of) + "-0";
            case Missing.SomethingNewOn(var of) -> "clue" + links.indexOf(of) + "-0";
            case Missing.AFinding(_, var clue) -> ofClue(clue, fields).replace("clue", "looked");
            case Missing.ANarrative() -> "narrative";
            case Missing.ACitation() -> "cited";
            case Missing.TheCited(_) -> "cited";
            case Missing.TheWeakestLink() -> "weakest";
            case Missing.AWeakestLinkOfThisQuestion(_) -> "weakest";
            default -> fields.getLast().name();
        };
    }

    private static String ofClue(String clue, List<Field> fields) {
        return fields.stream()
                .filter(it -> it.name().startsWith("clue") && it.value().equals(clue))
                .findFirst()
                .or(() -> Optional.of(fields.getLast()))
                .map(Field::name)
                .orElse("");
    }

    private List<String> lines(String name) {
        return typed.text(name).lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private Field told(String name, String label) {
        return told(name, label, "");
    }

    private Field told(String name, String label, String before) {
        return Field.told(name, label, typed.has(name) ? typed.text(name) : before);
    }

    private Field.Choice choice(String name, String value, String words) {
        return choice(name, value, words, false);
    }

    /// @param before whether it stands there until somebody sends the form
    private Field.Choice choice(String name, String value, String words, boolean before) {
        return new Field.Choice(
                value,
                words,
                typed.isTicked(name, value) || (before && typed.answers().isEmpty()),
                QUOTED.contains(name.replaceAll("[0-9-]", "")));
    }
}
