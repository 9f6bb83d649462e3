package org.ettle.judgement.web.pathway;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ettle.evidence.Target;
import org.ettle.judgement.Band;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.Judged;
import org.ettle.judgement.PublishedJudgements;
import org.ettle.judgement.Result;
import org.ettle.judgement.pathway.Pathways;
import org.ettle.judgement.pathway.RatedLink;
import org.ettle.judgement.pathway.Reach;
import org.ettle.judgement.trace.Trace;
import org.ettle.judgement.tracing.SecondOpinion;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;

/// A published version with what stands on each of its links, and the pathways that this makes.
/// Where several organisations judged a link, the newest counts, and one that is invented only
/// where no other is. What the rubric says counts; where it says nothing, a trace does.
///
/// @param traced traces of links, whether or not they count
/// @param periods how many links of feedback a pathway may pass
record JudgedMap(
        Viewed viewed,
        Map<Link.Name, Judged> standing,
        Map<Link.Name, Trace> traced,
        List<RatedLink> links,
        int periods) {

    static JudgedMap of(
            Viewed viewed,
            PublishedJudgements published,
            Map<Link.Name, Trace> traced,
            int periods) {
        var standing = new HashMap<Link.Name, Judged>();
        for (var each : published.standing(null, null)) {
            if (each.judgement().target() instanceof Target.ALink(_, _, var link)) {
                standing.putIfAbsent(link, each);
            }
        }
        return new JudgedMap(
                viewed,
                standing,
                traced,
                viewed.version().links().stream()
                        .map(it ->
                                new RatedLink(
                                        it.name(),
                                        it.feedback() != null,
                                        chance(standing.get(it.name()), traced.get(it.name()))))
                        .toList(),
                periods);
    }

    private static @Nullable ChanceRange chance(@Nullable Judged judged, @Nullable Trace trace) {
        if (trace != null && counts(judged, trace)) {
            return trace.course().tracing().range();
        }
        return band(Optional.ofNullable(judged)).map(Band::range).orElse(null);
    }

    /// Whether a trace counts: nothing stands by the rubric, or only what is invented beside a
    /// trace that is not.
    private static boolean counts(@Nullable Judged judged, Trace trace) {
        return judged == null
                || band(Optional.of(judged)).isEmpty()
                || (judged.judgement().demonstration() && !trace.demonstration());
    }

    /// The trace by which a link counts; empty where it counts by the rubric, or not at all.
    Optional<Trace> trace(Link.Name link) {
        return Optional.ofNullable(traced.get(link)).filter(it -> counts(standing.get(link), it));
    }

    /// How a trace of a link stands to what the rubric says of it; empty where not both are there.
    Optional<SecondOpinion> second(Link.Name link) {
        return Optional.ofNullable(traced.get(link))
                .filter(_ -> standing.containsKey(link))
                .map(it ->
                        SecondOpinion.of(
                                band(standing(link)).orElse(null), it.course().tracing().band()));
    }

    /// What is left of the confidence that was judged.
    static Optional<Band> band(Optional<Judged> judged) {
        return judged.flatMap(it -> it.result().map(Result::band).map(it.judgement()::widened));
    }

    Optional<Judged> standing(Link.Name link) {
        return Optional.ofNullable(standing.get(link));
    }

    RatedLink rated(Link.Name link) {
        return links.stream().filter(it -> it.name().equals(link)).findFirst().orElseThrow();
    }

    int feedbacks() {
        return (int) links.stream().filter(RatedLink::feedback).count();
    }

    Map<Outcome.Code, Reach> reaches() {
        return pathways(links).toAll();
    }

    Reach to(Outcome.Code outcome) {
        return pathways(links).to(outcome);
    }

    /// @param reach by the routes that end with this link and no other
    record LastLink(RatedLink link, Reach reach) {}

    /// The routes to an outcome, told apart by their last link.
    List<LastLink> routes(Outcome.Code outcome) {
        return links.stream()
                .filter(it -> it.name().to().equals(outcome))
                .sorted((one, other) -> Pathways.ORDER.compare(one.name(), other.name()))
                .map(last ->
                        new LastLink(
                                last,
                                pathways(
                                                links.stream()
                                                        .filter(it ->
                                                                it.equals(last)
                                                                        || !it.name()
                                                                                .to()
                                                                                .equals(outcome))
                                                        .toList())
                                        .to(outcome)))
                .toList();
    }

    /// Pathways begin where those of the whole version do, whichever of its links are looked at.
    private Pathways pathways(Collection<RatedLink> some) {
        return new Pathways(some, Pathways.beginnings(links), periods);
    }
}
