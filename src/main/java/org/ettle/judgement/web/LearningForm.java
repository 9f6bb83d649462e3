package org.ettle.judgement.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Item;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.evidence.remapping.Place;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.learning.Action;
import org.ettle.judgement.learning.Decision;
import org.ettle.judgement.learning.Expectation;
import org.ettle.judgement.learning.LearningOrder;
import org.ettle.judgement.learning.LearningRefusal;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;

/// The forms in which it is written down what follows from a judgement.
record LearningForm(Typed typed) {

    private static final String YES = "YES";
    private static final String NO = "NO";

    static String field(LearningRefusal.Part part) {
        return switch (part) {
            case WORDS -> "words";
            case REASON -> "reason";
            case OWNER -> "owner";
            case DUE -> "due";
            case KIND -> "kind";
            case TARGET -> "target";
            case ENDED -> "ended";
            case CAME -> "came";
            case EVIDENCE -> "evidence";
        };
    }

    /// @param own whether the asker's organisation judged: only then may others read it
    List<Field> decision(boolean own) {
        var words = told("words", "What is decided");
        var reason = told("reason", "Why").withHint("Name what in the judgement leads to it.");
        return own ? List.of(words, reason, toAll()) : List.of(words, reason);
    }

    private Field toAll() {
        return Field.anyOf("toAll", "Who may read it", List.of(choice("toAll", YES, TO_ALL)));
    }

    private static final String TO_ALL =
            "Everybody, with what follows from it, once the judgement is published";

    LearningOrder.Decide decide(Judgement.Id judgement) {
        return new LearningOrder.Decide(
                Decision.Id.fresh(),
                judgement,
                typed.text("words"),
                typed.text("reason"),
                typed.isTicked("toAll", YES));
    }

    List<Field> action() {
        return List.of(
                told("words", "What is done"),
                Field.typed("owner", "Who owns it", typed.text("owner"))
                        .withHint(
                                "A role or unit, such as “Commissioning lead”. Do not name a person."),
                due("By which day"));
    }

    private Field due(String label) {
        return Field.day("due", label, typed.text("due")).withHint("Such as 31/12/2027");
    }

    LearningOrder.Act act(Decision.Id decision) {
        return new LearningOrder.Act(
                Action.Id.fresh(),
                decision,
                typed.text("words"),
                typed.text("owner"),
                typed.day("due").orElse(null));
    }

    List<Field> end() {
        return List.of(
                Field.oneOf(
                        "ended",
                        "How it ended",
                        List.of(
                                choice("ended", YES, "It was done"),
                                choice("ended", NO, "It was dropped"))),
                told("words", "What came of it, or why it was dropped"));
    }

    LearningOrder.End end(Action.Id action) {
        return new LearningOrder.End(action, yes("ended"), typed.text("words"));
    }

    /// @param judged what is expected on, where nobody chose
    List<Field> expectation(Viewed viewed, Target judged) {
        var chosen = typed.text("target").isEmpty() ? Place.of(judged).key() : typed.text("target");
        return List.of(
                Field.chosen(
                        "kind",
                        "What kind of evidence it will be",
                        Stream.concat(
                                        Stream.of(new Field.Choice("", "Choose a kind", false)),
                                        Arrays.stream(SourceKind.values())
                                                .map(it -> choice("kind", it.name(), it.title())))
                                .toList()),
                told("words", "What it should show")
                        .withHint("Also what would tell against what was judged."),
                Field.chosen(
                        "target",
                        "On what",
                        targets(viewed)
                                .map(it -> {
                                    var key = Place.of(it).key();
                                    return new Field.Choice(
                                            key, words(viewed, it), key.equals(chosen));
                                })
                                .toList()),
                due("By which day it should be there"));
    }

    private static String words(Viewed viewed, Target target) {
        var line = TargetLine.of(viewed, target);
        return line.code() + ": " + line.words();
    }

    private static Stream<Target> targets(Viewed viewed) {
        var owner = viewed.map().owner();
        var version = viewed.version();
        return Stream.concat(
                version.outcomes().stream()
                        .map(it -> new Target.AnOutcome(owner, version.id(), it.code())),
                version.links().stream()
                        .map(it -> new Target.ALink(owner, version.id(), it.name())));
    }

    LearningOrder.Expect expect(Action.Id action, Viewed viewed) {
        return new LearningOrder.Expect(
                Expectation.Id.fresh(),
                action,
                typed.choice("kind", SourceKind.class).orElse(null),
                typed.text("words"),
                targets(viewed)
                        .filter(it -> Place.of(it).key().equals(typed.text("target")))
                        .findFirst()
                        .orElse(null),
                typed.day("due").orElse(null));
    }

    List<Field> settlement(List<Item> items) {
        return List.of(
                Field.oneOf(
                        "came",
                        "Did it come?",
                        List.of(choice("came", YES, "It came"), choice("came", NO, "It did not"))),
                Field.chosen(
                                "evidence",
                                "If it came: which evidence is it?",
                                Stream.concat(
                                                Stream.of(
                                                        new Field.Choice(
                                                                "",
                                                                items.isEmpty()
                                                                        ? "None bears on it yet"
                                                                        : "Choose the evidence",
                                                                false)),
                                                items.stream().map(this::choice))
                                        .toList())
                        .withHint(
                                "What bears on it in the register. If it is not there, add it and"
                                        + " say what it bears on; then come back."),
                told("words", "If it did not come: why not?")
                        .withHint("If it came, you can say here what it adds."));
    }

    private Field.Choice choice(Item item) {
        return choice(
                "evidence",
                item.organisation() + " " + item.bearing(),
                item.title()
                        + " ("
                        + item.kind().title()
                        + ", "
                        + item.dated()
                        + ", "
                        + item.stance().title()
                        + ")");
    }

    LearningOrder.Settle settle(Expectation.Id expectation) {
        return new LearningOrder.Settle(
                expectation, yes("came"), evidence().orElse(null), typed.text("words"));
    }

    private Optional<Tallies.Named> evidence() {
        var parts = typed.text("evidence").split(" ", -1);
        try {
            return parts.length == 2
                    ? Optional.of(
                            new Tallies.Named(
                                    OrganisationId.of(parts[0]),
                                    new Bearing.Id(UUID.fromString(parts[1]))))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private @Nullable Boolean yes(String name) {
        return switch (typed.text(name)) {
            case YES -> true;
            case NO -> false;
            default -> null;
        };
    }

    private Field told(String name, String label) {
        return Field.told(name, label, typed.text(name));
    }

    private Field.Choice choice(String name, String value, String words) {
        return new Field.Choice(value, words, typed.isTicked(name, value));
    }
}
