package org.ettle.judgement.web.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ettle.evidence.Claim;
import org.ettle.evidence.Claims;
import org.ettle.evidence.ClaimsFound;
import org.ettle.evidence.ClaimsSought;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Item;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.judgement.Judged;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.body.Bodies;
import org.ettle.judgement.body.Facet;
import org.ettle.judgement.body.FacetEntry;
import org.ettle.judgement.trace.Traces;
import org.ettle.judgement.web.Asked;
import org.ettle.judgement.web.JudgementAddress;
import org.ettle.judgement.web.JudgementLine;
import org.ettle.judgement.web.Judges;
import org.ettle.judgement.web.trace.TraceLine;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.Signpost;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells what there is on a link, as the reader may see it.
@Component
class LinkTold {

    private final Judgements judgements;
    private final Traces traces;
    private final Bodies bodies;
    private final Claims claims;
    private final Tallies tallies;
    private final Judges judges;

    LinkTold(
            Judgements judgements,
            Traces traces,
            Bodies bodies,
            Claims claims,
            Tallies tallies,
            Judges judges) {
        this.judgements = judgements;
        this.traces = traces;
        this.bodies = bodies;
        this.claims = claims;
        this.tallies = tallies;
        this.judges = judges;
    }

    LinkFacetsSheet of(Asked.Placed placed, Target.ALink target, @Nullable String done) {
        var line = placed.line();
        return new LinkFacetsSheet(
                line,
                done,
                judgements.list(target).stream()
                        .sorted(Comparator.comparing((Judged it) -> !it.stands()))
                        .map(it -> JudgementLine.of(it, line, false))
                        .toList(),
                traces.list(target).stream()
                        .map(it -> TraceLine.of(it, line))
                        .map(it ->
                                Signpost.to(
                                        "Process tracing. "
                                                + it.headline()
                                                + " ("
                                                + (it.demonstration() ? "Invented, " : "")
                                                + it.dated()
                                                + ")",
                                        it.address()))
                        .toList(),
                facets(target),
                judges.includeTheAsker() ? JudgementAddress.facet(line) : null,
                JudgementAddress.pathways(placed.viewed(), target.link().to()));
    }

    private List<LinkFacetsSheet.OfFacet> facets(Target.ALink target) {
        var coded = coded(target);
        var entries = bodies.entries(target);
        var items = items(entries);
        return Arrays.stream(Facet.values())
                .map(facet ->
                        new LinkFacetsSheet.OfFacet(
                                facet.title(),
                                facet.words(),
                                facet == Facet.EFFECT ? effect(target, coded) : List.of(),
                                said(facet, coded, entries, items)))
                .toList();
    }

    /// The claims that hold and say that the one brings the other about.
    private List<ClaimsFound.Coded> coded(Target.ALink target) {
        var sought =
                new ClaimsSought(
                        null,
                        null,
                        new ClaimsSought.Version(target.organisation(), target.version()),
                        1,
                        Integer.MAX_VALUE);
        return claims.list(sought).claims().stream()
                .filter(it -> target.link().from().equals(it.claim().cause().code()))
                .filter(it -> target.link().to().equals(it.claim().effect().code()))
                .toList();
    }

    private Map<Tallies.Named, Item> items(List<FacetEntry> entries) {
        var named = entries.stream().map(FacetEntry::evidence).filter(Objects::nonNull).toList();
        var items = new HashMap<Tallies.Named, Item>();
        if (!named.isEmpty()) {
            tallies.list(named)
                    .forEach(it ->
                            items.put(new Tallies.Named(it.organisation(), it.bearing()), it));
        }
        return items;
    }

    private List<String> effect(Target.ALink target, List<ClaimsFound.Coded> coded) {
        var counts = new ArrayList<String>();
        var told = bodies.evidence(target);
        long supports = told.stream().filter(it -> it.stance() == Stance.SUPPORTS).count();
        long against = told.stream().filter(it -> it.stance() == Stance.CONTRADICTS).count();
        if (!told.isEmpty()) {
            counts.add(
                    "Evidence on the link: %d for, %d against, %d in all."
                            .formatted(supports, against, told.size()));
        }
        for (var direction : Claim.Direction.values()) {
            long people =
                    coded.stream()
                            .filter(it -> it.claim().direction() == direction)
                            .map(it -> it.claim().organisation() + " " + it.origin())
                            .distinct()
                            .count();
            if (people > 0) {
                counts.add(
                        "%s: %s of it in their own words."
                                .formatted(
                                        direction.title(),
                                        people == 1 ? "1 origin tells" : people + " origins tell"));
            }
        }
        return counts;
    }

    private static List<LinkFacetsSheet.Said> said(
            Facet facet,
            List<ClaimsFound.Coded> coded,
            List<FacetEntry> entries,
            Map<Tallies.Named, Item> items) {
        var said = new ArrayList<LinkFacetsSheet.Said>();
        switch (facet) {
            case MECHANISM -> said.addAll(claims(coded, Claim::mechanism));
            case MODERATORS -> said.addAll(claims(coded, Claim::context));
            case EFFECT, IMPLEMENTATION, ECONOMICS -> {}
        }
        entries.stream()
                .filter(it -> it.facet() == facet)
                .map(it -> entry(it, items))
                .forEach(said::add);
        return said;
    }

    private static List<LinkFacetsSheet.Said> claims(
            List<ClaimsFound.Coded> coded, Function<Claim, @Nullable String> part) {
        var said = new ArrayList<LinkFacetsSheet.Said>();
        for (var each : coded) {
            var words = part.apply(each.claim());
            if (words != null && Predicate.not(String::isBlank).test(words)) {
                said.add(
                        new LinkFacetsSheet.Said(
                                words,
                                Signpost.to(each.title(), "/evidence/sources/" + each.source()),
                                "Coded on somebody's words"
                                        + (each.demonstration() ? ", invented" : "")));
            }
        }
        return said;
    }

    private static LinkFacetsSheet.Said entry(FacetEntry entry, Map<Tallies.Named, Item> items) {
        var item = entry.evidence() == null ? null : items.get(entry.evidence());
        return new LinkFacetsSheet.Said(
                entry.words(),
                item == null
                        ? null
                        : Signpost.to(
                                item.title() + ", " + item.dated(),
                                "/evidence/sources/" + item.source()),
                (entry.demonstration() ? "Invented, to try Ettle with. " : "")
                        + "Entered by a judge, "
                        + Moments.words(entry.at())
                        + (entry.toAll() ? "" : ", for members only"));
    }
}
