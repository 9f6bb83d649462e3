package org.ettle.judgement.trace;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ettle.judgement.Band;
import org.ettle.judgement.tracing.Robustness;
import org.ettle.judgement.tracing.Tracing;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Steps as the database keeps them: a kind, and what was said as JSON; and a result in the form in
/// which it is kept, the same text for the same result.
final class TraceText {

    private static final Map<String, Class<? extends TraceStep>> KINDS =
            Map.of(
                    "BEGUN", TraceStep.Begun.class,
                    "REGISTERED", TraceStep.Registered.class,
                    "LOOKED_FOR", TraceStep.LookedFor.class,
                    "WEIGHED", TraceStep.Weighed.class);

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private TraceText() {}

    static String kind(TraceStep step) {
        return step.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    static String of(TraceStep step) {
        return JSON.writeValueAsString(step);
    }

    static TraceStep read(String kind, String said) {
        var type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("No step of a trace: " + kind);
        }
        return JSON.readValue(said, type);
    }

    static String of(Reading.Said said) {
        return JSON.writeValueAsString(said);
    }

    static Reading.Said readSaid(String said) {
        return JSON.readValue(said, Reading.Said.class);
    }

    static String of(Tracing tracing) {
        return "range %s; middle %s; %s; weight %s%s; packages %s; robust %s; failed %s; set aside %s"
                .formatted(
                        tracing.range(),
                        tracing.middle(),
                        Band.wordsOf(tracing.band()),
                        tracing.weight().toPlainString(),
                        tracing.capped() ? " capped" : "",
                        tracing.packages().stream()
                                .map(it ->
                                        "%s %d %s %s %s%s"
                                                .formatted(
                                                        it.origin().key(),
                                                        it.findings(),
                                                        it.low().toPlainString(),
                                                        it.middle().toPlainString(),
                                                        it.high().toPlainString(),
                                                        it.capped() ? " capped" : ""))
                                .collect(Collectors.joining(", ")),
                        tracing.robustness().stream()
                                .map(TraceText::robust)
                                .collect(Collectors.joining(", ")),
                        tracing.failed(),
                        tracing.setAside().stream()
                                .map(it -> it.clue().value())
                                .collect(Collectors.joining(", ")));
    }

    private static String robust(Robustness robustness) {
        return robustness.band()
                + switch (robustness) {
                    case Robustness.Without _ -> " without";
                    case Robustness.Until(_, var weaker) -> " until " + weaker;
                    case Robustness.Short _ -> " short";
                };
    }
}
