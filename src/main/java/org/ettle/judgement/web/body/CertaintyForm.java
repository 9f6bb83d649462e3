package org.ettle.judgement.web.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ettle.judgement.body.Rated;
import org.ettle.judgement.certainty.Cerqual;
import org.ettle.judgement.certainty.Certainty;
import org.ettle.judgement.certainty.Grade;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.jspecify.annotations.Nullable;

/// The forms in which a body of evidence is rated: first the concerns, from which the rule
/// suggests; then what somebody decides, and why.
record CertaintyForm(Rated.Method method, Typed typed) {

    private static final List<Asked> CERQUAL =
            List.of(
                    new Asked(
                            "methodologicalLimitations",
                            "How the studies were done",
                            Cerqual.Concern.class),
                    new Asked(
                            "coherence",
                            "How well the finding fits what people said",
                            Cerqual.Concern.class),
                    new Asked(
                            "adequacy",
                            "How rich the data are, and how many",
                            Cerqual.Concern.class),
                    new Asked(
                            "relevance",
                            "How close the studies are to the question",
                            Cerqual.Concern.class));

    private static final List<Asked> GRADE =
            List.of(
                    new Asked("design", "How the figures were made", Grade.Design.class),
                    new Asked(
                            "riskOfBias",
                            "Whether the studies may lean to one side",
                            Grade.Doubt.class),
                    new Asked("inconsistency", "Whether they disagree", Grade.Doubt.class),
                    new Asked(
                            "indirectness",
                            "Whether they are about something else, or other people",
                            Grade.Doubt.class),
                    new Asked(
                            "imprecision", "Whether the figures are uncertain", Grade.Doubt.class),
                    new Asked(
                            "publicationBias",
                            "Whether others may not have been published",
                            Grade.Doubt.class),
                    new Asked("effect", "How large the effect is", Grade.Effect.class),
                    new Asked("doseResponse", "Whether more of it had more effect", Yes.class),
                    new Asked(
                            "confounding",
                            "Whether what else differed would have hidden the effect",
                            Yes.class));

    private record Asked(String name, String label, Class<? extends Enum<?>> choices) {}

    private enum Yes {
        NO,
        YES
    }

    private List<Asked> asked() {
        return method == Rated.Method.CERQUAL ? CERQUAL : GRADE;
    }

    /// @param wanted whether missing answers are told as faults
    List<Field> concerns(boolean wanted) {
        var fields = new ArrayList<Field>();
        for (var each : asked()) {
            var field =
                    Field.oneOf(
                            each.name(),
                            each.label(),
                            Arrays.stream(each.choices().getEnumConstants())
                                    .map(it ->
                                            new Field.Choice(
                                                    it.name(),
                                                    words(it),
                                                    typed.text(each.name()).equals(it.name())))
                                    .toList());
            fields.add(
                    wanted && field.value().isEmpty()
                            ? field.withFault("Choose one. Without it the rule suggests nothing.")
                            : field);
        }
        return fields;
    }

    private static String words(Enum<?> choice) {
        return switch (choice) {
            case Cerqual.Concern concern ->
                    switch (concern) {
                        case NONE -> "No concern, or a very small one";
                        case MINOR -> "A minor concern";
                        case MODERATE -> "A moderate concern";
                        case SERIOUS -> "A serious concern";
                    };
            case Grade.Design design ->
                    switch (design) {
                        case RANDOMISED -> "People were assigned by chance";
                        case OBSERVATIONAL -> "What happened was observed";
                    };
            case Grade.Doubt doubt ->
                    switch (doubt) {
                        case NONE -> "No serious doubt";
                        case SERIOUS -> "A serious doubt";
                        case VERY_SERIOUS -> "A very serious doubt";
                    };
            case Grade.Effect effect ->
                    switch (effect) {
                        case USUAL -> "Not large";
                        case LARGE -> "Large";
                        case VERY_LARGE -> "Very large";
                    };
            case Yes yes -> yes == Yes.YES ? "Yes" : "No";
            default -> choice.name().toLowerCase(Locale.UK);
        };
    }

    /// Empty where any concern is not said.
    Optional<Rated> rated() {
        if (concerns(true).stream().anyMatch(Field::isFaulty)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (method) {
                    case CERQUAL ->
                            new Rated.ByCerqual(
                                    new Cerqual(
                                            concern("methodologicalLimitations"),
                                            concern("coherence"),
                                            concern("adequacy"),
                                            concern("relevance")));
                    case GRADE ->
                            new Rated.ByGrade(
                                    new Grade(
                                            typed.choice("design", Grade.Design.class)
                                                    .orElseThrow(),
                                            doubt("riskOfBias"),
                                            doubt("inconsistency"),
                                            doubt("indirectness"),
                                            doubt("imprecision"),
                                            doubt("publicationBias"),
                                            typed.choice("effect", Grade.Effect.class)
                                                    .orElseThrow(),
                                            typed.text("doseResponse").equals("YES"),
                                            typed.text("confounding").equals("YES")));
                });
    }

    private Cerqual.Concern concern(String name) {
        return typed.choice(name, Cerqual.Concern.class).orElseThrow();
    }

    private Grade.Doubt doubt(String name) {
        return typed.choice(name, Grade.Doubt.class).orElseThrow();
    }

    boolean isSent() {
        return asked().stream().anyMatch(it -> typed.has(it.name()));
    }

    /// What was said of the concerns goes along with the decision.
    List<Act.Hidden> hidden() {
        return asked().stream()
                .map(it -> new Act.Hidden(it.name(), typed.text(it.name())))
                .toList();
    }

    List<Field> decision() {
        var levels = new ArrayList<>(List.of(Certainty.values()));
        return List.of(
                Field.oneOf(
                                "level",
                                "How certain you hold the evidence to be",
                                levels.reversed().stream()
                                        .map(it ->
                                                new Field.Choice(
                                                        it.name(),
                                                        it.words().substring(0, 1).toUpperCase()
                                                                + it.words().substring(1),
                                                        typed.text("level").equals(it.name())))
                                        .toList())
                        .withHint("You decide. Where you see it otherwise, both are shown."),
                Field.told("reason", "Why", typed.text("reason"))
                        .withHint("Once the judgement is published, everybody can read this."));
    }

    @Nullable Certainty level() {
        return typed.choice("level", Certainty.class).orElse(null);
    }
}
