package org.ettle.judgement.web;

import java.util.List;
import java.util.Objects;
import org.ettle.judgement.Judged;
import org.ettle.judgement.Result;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;

/// What stands of all outcomes and links of one version, for programs.
///
/// @param judgements those that stand; of a place that several organisations judged, all of them
/// @param notJudged codes of outcomes on which none stands, which is no finding
record VersionDocument(
        String map, String version, List<Standing> judgements, List<String> notJudged) {

    /// @param answer how far it has come about, or how much the link does
    /// @param band as it was judged; null where it is not yet assessable
    /// @param now what is left of it today; null where nothing is
    /// @param lapses the first day on which it has lapsed
    /// @param href where all of it is
    record Standing(
            String id,
            @Nullable String outcome,
            @Nullable String from,
            @Nullable String to,
            @Nullable String kind,
            String words,
            @Nullable String answer,
            @Nullable String band,
            @Nullable String now,
            List<String> needs,
            String lapses,
            boolean lapsed,
            boolean disagreement,
            boolean demonstration,
            String href) {}

    static VersionDocument of(Viewed viewed, List<Judged> standing) {
        var judgements = standing.stream().map(it -> standing(viewed, it)).toList();
        return new VersionDocument(
                viewed.map().address(),
                viewed.version().name(),
                judgements,
                viewed.version().outcomes().stream()
                        .map(it -> it.code().value())
                        .filter(code ->
                                judgements.stream().noneMatch(it -> code.equals(it.outcome())))
                        .toList());
    }

    private static Standing standing(Viewed viewed, Judged judged) {
        var judgement = judged.judgement();
        var of = JudgementDocument.Of.of(new Asked.Placed(viewed, judgement.target()));
        var result = judged.result();
        var band = result.map(Result::band).orElse(null);
        var lapse = Objects.requireNonNull(judgement.publication()).lapse();
        var now = judgement.widened(band);
        return new Standing(
                judgement.id().toString(),
                of.outcome(),
                of.from(),
                of.to(),
                of.kind(),
                result.map(it -> JudgementWords.headline(it, judgement))
                        .orElse(JudgementWords.NOT_YET),
                result.map(it -> it.deciding().said().name()).orElse(null),
                band == null ? null : band.name(),
                now == null ? null : now.name(),
                JudgementWords.needs(judgement.needs()),
                lapse.on().toString(),
                lapse.isPast(),
                result.map(Result::disagreement).orElse(false),
                judgement.demonstration(),
                "/api/v1" + JudgementAddress.of(judgement.id()));
    }
}
