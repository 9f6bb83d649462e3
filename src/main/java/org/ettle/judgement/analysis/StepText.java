package org.ettle.judgement.analysis;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Steps as the database keeps them: a kind, and what was said as JSON.
final class StepText {

    private static final Map<String, Class<? extends Step>> KINDS =
            Map.of(
                    "ASKED", Step.Asked.class,
                    "THEORY_SET_OUT", Step.TheorySetOut.class,
                    "GATHERED", Step.Gathered.class,
                    "TOLD", Step.Told.class,
                    "OBJECTED", Step.Objected.class,
                    "ANSWERED", Step.Answered.class,
                    "CHALLENGED", Step.Challenged.class,
                    "STRENGTHENED", Step.Strengthened.class,
                    "VERDICT_GIVEN", Step.VerdictGiven.class,
                    "SUPERSEDED", Step.Superseded.class);

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private StepText() {}

    static String kind(Step step) {
        return step.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    static String of(Step step) {
        return JSON.writeValueAsString(step);
    }

    static Step read(String kind, String said) {
        var type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("No step of an analysis: " + kind);
        }
        return JSON.readValue(said, type);
    }
}
