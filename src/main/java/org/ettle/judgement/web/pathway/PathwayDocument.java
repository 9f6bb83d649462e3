package org.ettle.judgement.web.pathway;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.pathway.Reach;
import org.ettle.judgement.tracing.SecondOpinion;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// Pathways for programs: of every outcome, or of the one that is asked for.
///
/// @param periods how many links of feedback a pathway may pass
record PathwayDocument(
        String map, String version, int periods, List<Rated> links, List<Reached> outcomes) {

    record Range(BigDecimal low, BigDecimal high) {

        static @Nullable Range of(@Nullable ChanceRange range) {
            return range == null ? null : new Range(range.low().decimal(), range.high().decimal());
        }
    }

    /// @param range null where it is not yet assessable
    /// @param by RUBRIC or TRACING, whichever counts; null where neither does
    /// @param differs whether the rubric and process tracing say different things of it
    record Rated(
            String from,
            String to,
            String kind,
            boolean feedback,
            @Nullable Range range,
            @Nullable String by,
            boolean differs) {}

    /// @param word as the page tells it
    /// @param route the best pathway, by the codes of its outcomes
    /// @param weakest the link of it that is least sure
    /// @param lacks links that are not rated, where none is without such
    record Reached(
            String outcome,
            String word,
            @Nullable Range range,
            List<String> route,
            @Nullable String weakest,
            List<String> lacks) {}

    static PathwayDocument of(PathwaySheet sheet, JudgedMap judged) {
        var one = sheet.one();
        return new PathwayDocument(
                sheet.map(),
                sheet.versionName(),
                judged.periods(),
                judged.links().stream()
                        .map(it ->
                                new Rated(
                                        it.name().from().value(),
                                        it.name().to().value(),
                                        it.name().kind().name(),
                                        it.feedback(),
                                        Range.of(it.chance()),
                                        judged.trace(it.name()).isPresent()
                                                ? "TRACING"
                                                : it.isRated() ? "RUBRIC" : null,
                                        judged.second(it.name())
                                                .filter(SecondOpinion.Differs.class::isInstance)
                                                .isPresent()))
                        .toList(),
                judged.reaches().entrySet().stream()
                        .filter(it -> one == null || it.getKey().value().equals(one.line().code()))
                        .map(PathwayDocument::reached)
                        .toList());
    }

    private static Reached reached(Map.Entry<Outcome.Code, Reach> each) {
        var reach = each.getValue();
        var code = each.getKey().value();
        var word = PathwaySheet.word(reach);
        return switch (reach) {
            case Reach.Reached(var range, _, var route, var weakest) ->
                    new Reached(
                            code,
                            word,
                            Range.of(range),
                            route.stream().map(Link.Name::toString).toList(),
                            weakest.toString(),
                            List.of());
            case Reach.NotYetAssessable(var links) ->
                    new Reached(
                            code,
                            word,
                            null,
                            List.of(),
                            null,
                            links.stream().map(Link.Name::toString).toList());
            case Reach.NoPathway() -> new Reached(code, word, null, List.of(), null, List.of());
        };
    }
}
