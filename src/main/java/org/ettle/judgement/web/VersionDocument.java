package org.ettle.judgement.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.ettle.judgement.Judged;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Result;
import org.ettle.judgement.body.CertaintyDecided;
import org.ettle.judgement.body.FacetEntry;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;

/// What stands of all outcomes and links of one version, for programs.
///
/// @param judgements those that stand; of a place that several organisations judged, all of them
/// @param notJudged codes of outcomes on which none stands, which is no finding
record VersionDocument(
        String map,
        String version,
        List<Standing> judgements,
        List<Entry> facets,
        List<String> notJudged) {

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
            List<JudgementDocument.Rating> certainties,
            String href) {}

    /// What is entered on a link for one of the five questions of EMMIE.
    record Entry(
            String from,
            String to,
            String kind,
            String facet,
            String words,
            boolean demonstration,
            String at) {

        static Entry of(FacetEntry entry) {
            var link = entry.target().link();
            return new Entry(
                    link.from().value(),
                    link.to().value(),
                    link.kind().name(),
                    entry.facet().name(),
                    entry.words(),
                    entry.demonstration(),
                    entry.at().toString());
        }
    }

    /// @param certainties of a judgement
    static VersionDocument of(
            Viewed viewed,
            List<Judged> standing,
            Function<Judgement, List<CertaintyDecided>> certainties,
            List<FacetEntry> entries) {
        var judgements =
                standing.stream()
                        .map(it -> standing(viewed, it, certainties.apply(it.judgement())))
                        .toList();
        return new VersionDocument(
                viewed.map().address(),
                viewed.version().name(),
                judgements,
                entries.stream().filter(FacetEntry::toAll).map(Entry::of).toList(),
                viewed.version().outcomes().stream()
                        .map(it -> it.code().value())
                        .filter(code ->
                                judgements.stream().noneMatch(it -> code.equals(it.outcome())))
                        .toList());
    }

    private static Standing standing(
            Viewed viewed, Judged judged, List<CertaintyDecided> certainties) {
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
                certainties.stream().map(JudgementDocument.Rating::of).toList(),
                "/api/v1" + JudgementAddress.of(judgement.id()));
    }
}
