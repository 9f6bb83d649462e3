package org.ettle.judgement.analysis;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Steps as the database keeps them: a kind, and what was said as JSON.
final class StepText {

    private static final Map<String, Class<? extends Step>> KINDS =
            Map.ofEntries(
                    Map.entry("MOVED", Step.Moved.class),
                    Map.entry("ASKED", Step.Asked.class),
                    Map.entry("THEORY_SET_OUT", Step.TheorySetOut.class),
                    Map.entry("GATHERED", Step.Gathered.class),
                    Map.entry("TOLD", Step.Told.class),
                    Map.entry("OBJECTED", Step.Objected.class),
                    Map.entry("ANSWERED", Step.Answered.class),
                    Map.entry("CHALLENGED", Step.Challenged.class),
                    Map.entry("STRENGTHENED", Step.Strengthened.class),
                    Map.entry("VERDICT_GIVEN", Step.VerdictGiven.class),
                    Map.entry("SUPERSEDED", Step.Superseded.class));

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
