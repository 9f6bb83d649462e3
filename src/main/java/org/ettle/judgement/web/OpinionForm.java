package org.ettle.judgement.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ettle.judgement.Capacity;
import org.ettle.judgement.Contribution;
import org.ettle.judgement.GiveOpinion;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Said;
import org.ettle.judgement.Status;
import org.ettle.judgement.rubric.Criterion;
import org.ettle.judgement.rubric.Point;
import org.ettle.judgement.rubric.Scores;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;

/// The form in which a judge answers: the answer itself, five criteria with what each point means,
/// and the reason.
record OpinionForm(Judgement judgement, Typed typed) {

    private static final String SAID = "said";
    private static final String DIRECTION = "direction";

    /// @param wanted whether missing answers are told as faults
    List<Field> fields(boolean wanted) {
        var fields = new ArrayList<Field>();
        fields.add(
                choice(
                        "capacity",
                        "As whom you answer",
                        Arrays.stream(Capacity.values())
                                .map(it -> choice("capacity", it.name(), it.words()))
                                .toList()));
        fields.add(
                judgement.isOfStatus()
                        ? choice(
                                SAID,
                                "How far has it come about?",
                                Arrays.stream(Status.values())
                                        .map(it -> choice(SAID, it.name(), it.words()))
                                        .toList())
                        : choice(
                                SAID,
                                "How much does the one do to bring the other about?",
                                Arrays.stream(Contribution.values())
                                        .map(it -> choice(SAID, it.name(), capital(it.words())))
                                        .toList()));
        fields.add(
                choice(
                        DIRECTION,
                        judgement.isOfStatus()
                                ? "Taken together, the evidence tells"
                                : "Taken together, the evidence on the link tells",
                        List.of(
                                choice(DIRECTION, "FOR", "For what you answered"),
                                choice(DIRECTION, "AGAINST", "Against it"))));
        for (var criterion : Criterion.values()) {
            fields.add(
                    choice(
                                    name(criterion),
                                    criterion.title(),
                                    Arrays.stream(Point.values())
                                            .map(point ->
                                                    choice(
                                                            name(criterion),
                                                            String.valueOf(point.number()),
                                                            point.number()
                                                                    + ": "
                                                                    + criterion.description(point)))
                                            .toList())
                            .withHint(criterion.question()));
        }
        fields.add(
                Field.told("reason", "Why you see it so", typed.text("reason"))
                        .withHint(
                                "Name the evidence that decided for you, and what speaks against"
                                        + " it. Once published, everybody can read this."));
        return wanted ? fields.stream().map(this::withFault).toList() : fields;
    }

    private Field withFault(Field field) {
        if (!field.value().isEmpty()) {
            return field;
        }
        return field.withFault(
                switch (field.name()) {
                    case "capacity" -> "Choose as whom you answer.";
                    case SAID -> "Choose an answer. “Not known” is one too.";
                    case DIRECTION -> "Choose which way the evidence tells as a whole.";
                    case "reason" -> "Say why, in a sentence that others can follow.";
                    default ->
                            "Choose the sentence that fits best for "
                                    + field.label().toLowerCase(Locale.UK)
                                    + ".";
                });
    }

    private static Field choice(String name, String label, List<Field.Choice> choices) {
        return Field.oneOf(name, label, choices);
    }

    private Field.Choice choice(String name, String value, String words) {
        return new Field.Choice(value, words, typed.text(name).equals(value));
    }

    private static String name(Criterion criterion) {
        return criterion.name().toLowerCase(Locale.ROOT);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /// Empty where anything is missing.
    Optional<GiveOpinion> order() {
        var points = new EnumMap<Criterion, Point>(Criterion.class);
        for (var criterion : Criterion.values()) {
            Arrays.stream(Point.values())
                    .filter(it -> typed.text(name(criterion)).equals(String.valueOf(it.number())))
                    .forEach(it -> points.put(criterion, it));
        }
        var capacity = typed.choice("capacity", Capacity.class);
        var direction = typed.choice(DIRECTION, Scores.Direction.class);
        var said = said();
        if (points.size() < Criterion.values().length
                || capacity.isEmpty()
                || direction.isEmpty()
                || said.isEmpty()
                || typed.text("reason").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new GiveOpinion(
                        judgement.id(),
                        capacity.get(),
                        said.get(),
                        scores(direction.get(), points),
                        typed.text("reason")));
    }

    private Optional<Said> said() {
        return judgement.isOfStatus()
                ? typed.choice(SAID, Status.class).map(Said.OfStatus::new)
                : typed.choice(SAID, Contribution.class).map(Said.OfContribution::new);
    }

    private static Scores scores(Scores.Direction direction, Map<Criterion, Point> points) {
        return new Scores(
                direction,
                points.getOrDefault(Criterion.PLAUSIBILITY, Point.ONE),
                points.getOrDefault(Criterion.UNIQUENESS, Point.ONE),
                points.getOrDefault(Criterion.TRIANGULATION, Point.ONE),
                points.getOrDefault(Criterion.TRANSPARENCY, Point.ONE),
                points.getOrDefault(Criterion.INDEPENDENCE, Point.ONE));
    }
}
