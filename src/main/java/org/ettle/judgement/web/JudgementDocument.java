package org.ettle.judgement.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ettle.evidence.Target;
import org.ettle.evidence.remapping.Place;
import org.ettle.judgement.Input;
import org.ettle.judgement.Inputs;
import org.ettle.judgement.Judged;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Opinion;
import org.ettle.judgement.Recomputed;
import org.ettle.judgement.Result;
import org.ettle.judgement.body.CertaintyDecided;
import org.ettle.judgement.learning.Action;
import org.ettle.judgement.learning.Decision;
import org.ettle.judgement.learning.Expectation;
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
        @Nullable Lapses lapses,
        List<Answer> answers,
        Evidence evidence,
        List<Decided> decisions,
        List<Rating> certainties,
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

    /// @param on the first day on which it has lapsed
    /// @param years that have begun since
    /// @param band that the widened confidence bears; null where it bears none
    record Lapses(String on, boolean lapsed, int years, @Nullable String band) {}

    /// How certain somebody held the evidence to be as a whole.
    ///
    /// @param suggested by the rule
    record Rating(String method, String suggested, String decided, String reason, String at) {

        static Rating of(CertaintyDecided decided) {
            return new Rating(
                    decided.rated().method().name(),
                    decided.suggested().name(),
                    decided.decision().level().name(),
                    decided.decision().reason(),
                    decided.at().toString());
        }
    }

    record Decided(String words, String reason, String at, List<Acted> actions) {}

    /// @param owner a role or a unit
    /// @param done null while it is open
    record Acted(
            String words,
            String owner,
            String due,
            @Nullable Boolean done,
            List<Awaited> expected) {}

    /// @param came null while nobody has said
    /// @param bearing what came
    record Awaited(
            String kind,
            String words,
            String on,
            String due,
            @Nullable Boolean came,
            @Nullable String bearing,
            @Nullable String why) {}

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
            Judged judged,
            Asked.Placed placed,
            Inputs inputs,
            List<Decision> decisions,
            List<CertaintyDecided> certainties,
            Recomputed recomputed) {
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
                lapses(judged),
                judgement.isRevealed()
                        ? judged.opinions().stream().map(JudgementDocument::answer).toList()
                        : List.of(),
                new Evidence(
                        judgement.inputs(),
                        judgement.inputs() - inputs.size(),
                        judgement.inputsHash().hex(),
                        inputs.all().stream().map(JudgementDocument::item).toList()),
                decisions.stream().map(JudgementDocument::decided).toList(),
                certainties.stream().map(Rating::of).toList(),
                recomputed.isSame());
    }

    private static @Nullable Lapses lapses(Judged judged) {
        var published = judged.judgement().publication();
        if (published == null) {
            return null;
        }
        var lapse = published.lapse();
        return new Lapses(
                lapse.on().toString(),
                lapse.isPast(),
                lapse.years(),
                judged.result().map(Result::band).map(lapse::widened).map(Enum::name).orElse(null));
    }

    private static Decided decided(Decision decision) {
        return new Decided(
                decision.words(),
                decision.reason(),
                decision.at().toString(),
                decision.actions().stream().map(JudgementDocument::acted).toList());
    }

    private static Acted acted(Action action) {
        var end = action.end();
        return new Acted(
                action.words(),
                action.owner(),
                action.due().toString(),
                end == null ? null : end.done(),
                action.expected().stream().map(JudgementDocument::awaited).toList());
    }

    private static Awaited awaited(Expectation expectation) {
        var settled = expectation.settled();
        var evidence = settled == null ? null : settled.evidence();
        return new Awaited(
                expectation.kind().name(),
                expectation.words(),
                Place.of(expectation.target()).key(),
                expectation.due().toString(),
                settled == null ? null : settled.came(),
                evidence == null ? null : evidence.bearing().toString(),
                settled == null ? null : settled.words());
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
