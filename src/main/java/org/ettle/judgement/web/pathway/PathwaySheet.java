package org.ettle.judgement.web.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ettle.evidence.Target;
import org.ettle.judgement.Band;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.pathway.RatedLink;
import org.ettle.judgement.pathway.Reach;
import org.ettle.judgement.trace.Trace;
import org.ettle.judgement.tracing.SecondOpinion;
import org.ettle.judgement.web.JudgementAddress;
import org.ettle.judgement.web.TargetLine;
import org.ettle.judgement.web.trace.TraceWords;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Signpost;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// From links to pathways to outcomes, of a whole version or of one outcome.
///
/// @param fields over how many periods; empty where no link is one of feedback
/// @param all every outcome to which links lead
/// @param one what is told of one outcome; null where none is chosen
/// @param traced every link of which a trace is published
public record PathwaySheet(
        String version,
        String map,
        String versionName,
        List<Signpost> versions,
        List<Field> fields,
        List<OfOutcome> all,
        @Nullable One one,
        List<Traced> traced,
        String overview,
        String json) {

    private static final int MOST_PERIODS = 5;
    private static final double PART = 100;

    /// A range, as words, and as the ends of a strip that is a hundred wide.
    public record Span(String words, @Nullable Integer from, @Nullable Integer to) {

        static Span of(@Nullable ChanceRange range) {
            if (range == null) {
                return new Span("No figure", null, null);
            }
            int from = (int) Math.round(range.low().value() * PART);
            int to = (int) Math.round(range.high().value() * PART);
            return new Span(
                    (from == to ? String.valueOf(from) : from + " to " + to) + " in 100", from, to);
        }

        public int width() {
            return from == null || to == null ? 0 : Math.max(1, to - from);
        }
    }

    /// @param word “likely”, “not yet assessable”, “no word”
    /// @param weakest where to look first; empty where there is nothing to say
    public record OfOutcome(
            String code, String label, String address, String word, Span span, String weakest) {}

    /// @param needs links of which each needs a judgement, with where it is opened
    public record One(
            OfOutcome line,
            String explanation,
            List<Hop> route,
            List<Way> ways,
            List<Signpost> needs,
            String outcome) {}

    /// One link of the best pathway.
    ///
    /// @param judgement where it was judged
    /// @param known where all that is known of it is told
    /// @param trace the trace by which it counts; null where it counts by the rubric
    public record Hop(
            String code,
            String words,
            String word,
            Span span,
            @Nullable String judgement,
            String known,
            @Nullable String trace,
            boolean invented,
            boolean feedback,
            boolean weakest) {}

    /// The routes that end with one link.
    public record Way(String code, String words, String word, Span span) {}

    /// A link of which a trace is published.
    ///
    /// @param counts whether it counts by it
    /// @param differs what is said where the rubric says something else; null where it does not
    public record Traced(
            String code,
            String words,
            String word,
            String address,
            boolean counts,
            @Nullable String differs,
            boolean invented) {}

    static PathwaySheet of(JudgedMap judged, List<Signpost> versions, Optional<Outcome> chosen) {
        var viewed = judged.viewed();
        return new PathwaySheet(
                viewed.version().heading().title(),
                viewed.map().address(),
                viewed.version().name(),
                versions,
                fields(judged),
                judged.reaches().entrySet().stream()
                        .map(it -> outcome(judged, it.getKey(), it.getValue()))
                        .sorted((one, other) -> inOrder(judged, one, other))
                        .toList(),
                chosen.map(it -> one(judged, it)).orElse(null),
                judged.links().stream()
                        .map(RatedLink::name)
                        .flatMap(it ->
                                Optional.ofNullable(judged.traced().get(it)).stream()
                                        .map(trace -> traced(judged, it, trace)))
                        .toList(),
                address(judged, null),
                "/api/v1" + address(judged, chosen.map(Outcome::code).orElse(null)));
    }

    /// The order in which the version prints them.
    private static int inOrder(JudgedMap judged, OfOutcome one, OfOutcome other) {
        return Integer.compare(place(judged, one), place(judged, other));
    }

    private static int place(JudgedMap judged, OfOutcome outcome) {
        var all = judged.viewed().version().outcomes();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).code().value().equals(outcome.code()))
                .findFirst()
                .orElse(all.size());
    }

    private static List<Field> fields(JudgedMap judged) {
        return judged.feedbacks() == 0
                ? List.of()
                : List.of(
                        Field.chosen(
                                "periods",
                                "How often a loop of feedback may be passed",
                                IntStream.rangeClosed(0, MOST_PERIODS)
                                        .mapToObj(it ->
                                                new Field.Choice(
                                                        String.valueOf(it),
                                                        it == 0
                                                                ? "Not at all"
                                                                : it == 1 ? "Once" : it + " times",
                                                        it == judged.periods()))
                                        .toList()));
    }

    static int periods(String typed) {
        return typed.matches("[0-" + MOST_PERIODS + "]") ? Integer.parseInt(typed) : 1;
    }

    private static String address(JudgedMap judged, Outcome.@Nullable Code outcome) {
        var address =
                UriComponentsBuilder.fromUriString(
                        JudgementAddress.pathways(judged.viewed(), outcome));
        return judged.periods() == 1
                ? address.toUriString()
                : address.queryParam("periods", judged.periods()).toUriString();
    }

    private static OfOutcome outcome(JudgedMap judged, Outcome.Code code, Reach reach) {
        return new OfOutcome(
                code.value(),
                judged.viewed().version().get(code).label(),
                address(judged, code),
                word(reach),
                span(reach),
                reach instanceof Reach.Reached reached ? sentence(judged, reached.weakest()) : "");
    }

    static String word(Reach reach) {
        return switch (reach) {
            case Reach.Reached(_, var band, _, _) ->
                    band == null ? "Too wide for a word" : capital(band.words());
            case Reach.NotYetAssessable _ -> capital(Band.NOT_YET_ASSESSABLE);
            case Reach.NoPathway _ -> "No pathway leads here";
        };
    }

    private static Span span(Reach reach) {
        return Span.of(reach instanceof Reach.Reached reached ? reached.range() : null);
    }

    private static One one(JudgedMap judged, Outcome outcome) {
        var reach = judged.to(outcome.code());
        return new One(
                outcome(judged, outcome.code(), reach),
                explanation(reach),
                reach instanceof Reach.Reached reached
                        ? reached.route().stream().map(it -> hop(judged, it, reached)).toList()
                        : List.of(),
                judged.routes(outcome.code()).stream()
                        .map(it ->
                                new Way(
                                        it.link().name().toString(),
                                        sentence(judged, it.link().name()),
                                        word(it.reach()),
                                        span(it.reach())))
                        .toList(),
                needs(judged, reach),
                judged.viewed().outcomes() + outcome.code());
    }

    private static String explanation(Reach reach) {
        return switch (reach) {
            case Reach.Reached _ ->
                    "At least one pathway of links that are judged holds so often, however the links"
                            + " hang together. The low end is that of the best pathway, the high end"
                            + " that of the narrowest place that all pathways pass. A link that is not"
                            + " rated may hold or not, so it holds nothing back there.";
            case Reach.NotYetAssessable _ ->
                    "On every pathway a link is not rated yet. With the fewest such, it lacks these:";
            case Reach.NoPathway _ ->
                    "No link of this version leads here from where its pathways begin, in the time"
                            + " that was chosen.";
        };
    }

    private static Traced traced(JudgedMap judged, Link.Name name, Trace trace) {
        return new Traced(
                name.toString(),
                sentence(judged, name),
                word(trace),
                JudgementAddress.TRACES + "/" + trace.id(),
                judged.trace(name).isPresent(),
                judged.second(name)
                        .filter(SecondOpinion.Differs.class::isInstance)
                        .map(TraceWords::second)
                        .orElse(null),
                trace.demonstration());
    }

    private static String word(Trace trace) {
        var band = trace.course().tracing().band();
        return band == null ? "Too wide for a word" : capital(band.words());
    }

    private static Hop hop(JudgedMap judged, Link.Name name, Reach.Reached reached) {
        RatedLink rated = judged.rated(name);
        var standing = judged.standing(name);
        var trace = judged.trace(name);
        return new Hop(
                name.toString(),
                sentence(judged, name),
                trace.map(PathwaySheet::word)
                        .orElseGet(
                                () -> capital(Band.wordsOf(JudgedMap.band(standing).orElse(null)))),
                Span.of(rated.chance()),
                standing.map(it -> JudgementAddress.of(it.judgement().id())).orElse(null),
                JudgementAddress.link(line(judged, name)),
                trace.map(it -> JudgementAddress.TRACES + "/" + it.id()).orElse(null),
                trace.map(Trace::demonstration)
                        .or(() -> standing.map(it -> it.judgement().demonstration()))
                        .orElse(false),
                rated.feedback(),
                name.equals(reached.weakest()));
    }

    private static List<Signpost> needs(JudgedMap judged, Reach reach) {
        var needs = new ArrayList<Signpost>();
        if (reach instanceof Reach.NotYetAssessable(var links)) {
            for (var link : links) {
                var line = line(judged, link);
                needs.add(Signpost.to(line.words(), JudgementAddress.link(line)));
            }
        }
        return needs;
    }

    private static TargetLine line(JudgedMap judged, Link.Name link) {
        return TargetLine.of(
                judged.viewed(),
                new Target.ALink(
                        judged.viewed().map().owner(), judged.viewed().version().id(), link));
    }

    private static String sentence(JudgedMap judged, Link.Name link) {
        return TargetLine.sentence(judged.viewed().version(), link);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
