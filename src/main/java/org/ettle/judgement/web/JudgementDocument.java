package org.ettle.judgement.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ettle.evidence.Target;
import org.ettle.judgement.Input;
import org.ettle.judgement.Inputs;
import org.ettle.judgement.Judged;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Opinion;
import org.ettle.judgement.Recomputed;
import org.ettle.judgement.rubric.Criterion;
import org.jspecify.annotations.Nullable;

/// A judgement for programs. Whoever judged is told by capacity and never by name; what is blind is
/// left out.
record JudgementDocument(
        String id,
        String state,
        boolean demonstration,
        Of of,
        Minimum minimum,
        List<String> needs,
        String rules,
        @Nullable Came result,
        List<Answer> answers,
        Evidence evidence,
        boolean recomputedTheSame) {

    record Of(
            String map,
            String version,
            @Nullable String outcome,
            @Nullable String from,
            @Nullable String to,
            @Nullable String kind) {

        static Of of(Asked.Placed placed) {
            var map = placed.viewed().map().address();
            var version = placed.viewed().version().name();
            return switch (placed.target()) {
                case Target.AnOutcome(_, _, var code) ->
                        new Of(map, version, code.value(), null, null, null);
                case Target.ALink(_, _, var link) ->
                        new Of(
                                map,
                                version,
                                null,
                                link.from().value(),
                                link.to().value(),
                                link.kind().name());
            };
        }
    }

    record Minimum(int kinds, int origins, int years, int areas, boolean contrarySearch) {}

    /// @param band null where it is not yet assessable
    /// @param kept the text that is kept and compared byte for byte
    record Came(
            String words,
            String answer,
            @Nullable String band,
            int level,
            int officials,
            int agreeing,
            int difference,
            boolean disagreement,
            String kept) {}

    record Answer(
            String capacity,
            String answer,
            String direction,
            Map<String, Integer> points,
            int level,
            @Nullable String band,
            String reason,
            String at) {}

    /// @param withheld how many inputs the reader may not see
    record Evidence(int inputs, int withheld, String hash, List<Item> seen) {}

    record Item(
            String bearing,
            String source,
            @Nullable String passage,
            String kind,
            int origin,
            String stance,
            String directness,
            @Nullable Integer year,
            @Nullable String area,
            boolean demonstration) {}

    static JudgementDocument of(
            Judged judged, Asked.Placed placed, Inputs inputs, Recomputed recomputed) {
        var judgement = judged.judgement();
        var minimum = judgement.terms().minimum();
        return new JudgementDocument(
                judgement.id().toString(),
                JudgementWords.state(judged),
                judgement.demonstration(),
                Of.of(placed),
                new Minimum(
                        minimum.kinds(),
                        minimum.origins(),
                        minimum.years(),
                        minimum.areas(),
                        minimum.contrarySearch()),
                JudgementWords.needs(judgement.needs()),
                "judgement-" + judgement.ruleVersion(),
                came(judged, judgement),
                judgement.isRevealed()
                        ? judged.opinions().stream().map(JudgementDocument::answer).toList()
                        : List.of(),
                new Evidence(
                        judgement.inputs(),
                        judgement.inputs() - inputs.size(),
                        judgement.inputsHash().hex(),
                        inputs.all().stream().map(JudgementDocument::item).toList()),
                recomputed.isSame());
    }

    private static @Nullable Came came(Judged judged, Judgement judgement) {
        return judged.result()
                .map(it ->
                        new Came(
                                JudgementWords.headline(it, judgement),
                                it.deciding().said().name(),
                                it.band() == null ? null : it.band().name(),
                                it.deciding().rating().level().number(),
                                it.officials().size(),
                                it.agreeing(),
                                it.difference(),
                                it.disagreement(),
                                judgement.result() == null ? "" : judgement.result()))
                .orElse(null);
    }

    private static Answer answer(Opinion opinion) {
        var points = new LinkedHashMap<String, Integer>();
        Arrays.stream(Criterion.values())
                .forEach(it -> points.put(it.title(), opinion.scores().of(it).number()));
        return new Answer(
                opinion.capacity().name(),
                opinion.said().name(),
                opinion.scores().direction().name(),
                points,
                opinion.kept().level(),
                opinion.kept().band(),
                opinion.reason(),
                opinion.at().toString());
    }

    private static Item item(Input input) {
        return new Item(
                input.bearing().toString(),
                input.source().toString(),
                input.passage() == null ? null : input.passage().toString(),
                input.kind().name(),
                input.voice(),
                input.stance().name(),
                input.directness().name(),
                input.year(),
                input.area(),
                input.demonstration());
    }
}
