package org.ettle.judgement.contribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ettle.judgement.Band;
import org.ettle.judgement.contribution.Condition.Met;
import org.ettle.judgement.contribution.Verdict.Reason;
import org.ettle.judgement.pathway.Pathways;
import org.ettle.judgement.pathway.RatedLink;
import org.ettle.judgement.pathway.Reach;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// What a verdict is given on. Pathways are asked for, never listed: whether one exists of links of
/// some kind is whether the outcome is reached by such links.
///
/// @param links of the whole map or of a part of it
/// @param starts where pathways begin
/// @param periods how many links of feedback a pathway may pass
/// @param needed how sure every link must be
/// @param conditions those that are not named are not known
/// @param asLikely rivals that are as likely as the contribution, or likelier
public record Judging(
        List<JudgedLink> links,
        List<Outcome.Code> starts,
        Outcome.Code target,
        int periods,
        Band needed,
        Map<Condition, Met> conditions,
        List<String> asLikely) {

    /// @param band by the low end; null where it is not yet assessable
    /// @param failed whether a necessary test was looked for with effort and failed
    public record JudgedLink(
            Link.Name name, boolean feedback, @Nullable Band band, boolean failed) {}

    public Judging {
        links = List.copyOf(links);
        starts = List.copyOf(starts);
        var all = new EnumMap<Condition, Met>(Condition.class);
        for (var condition : Condition.values()) {
            all.put(condition, conditions.getOrDefault(condition, Met.NOT_KNOWN));
        }
        conditions = Collections.unmodifiableMap(all);
        asLikely = asLikely.stream().sorted().toList();
    }

    /// The table of docs/judgement.md, from the top. A rival that is as likely keeps a claim from
    /// being supported, in part too (ours): otherwise a weaker link would make a better verdict.
    public Verdict verdict() {
        var failed = those(JudgedLink::failed);
        if (pathway(_ -> true).isEmpty()) {
            return notYet(List.of(new Reason.NoPathway()));
        }
        if (pathway(link -> !failed.contains(link)).isEmpty()) {
            return new Verdict.NotSupported(failed);
        }
        var open = open();
        var unbroken = those(link -> !link.failed() && link.band() != null);
        var whole = pathway(unbroken::contains);
        if (whole.isEmpty()) {
            open.addFirst(new Reason.NotRated(notRated(failed)));
        }
        if (!open.isEmpty()) {
            return notYet(open);
        }
        var sure = those(link -> !link.failed() && isSure(link));
        var surest = pathway(sure::contains);
        var partly = with(Met.PARTLY);
        if (!surest.isEmpty() && partly.isEmpty()) {
            return new Verdict.Supported(surest);
        }
        var shown = surest.isEmpty() ? whole : surest;
        return new Verdict.PartlySupported(
                shown, shown.stream().filter(link -> !sure.contains(link)).toList(), partly);
    }

    private List<Reason> open() {
        var open = new ArrayList<Reason>();
        for (var condition : Condition.values()) {
            var met = conditions.getOrDefault(condition, Met.NOT_KNOWN);
            if (met == Met.NOT || met == Met.NOT_KNOWN) {
                open.add(new Reason.ConditionOpen(condition, met));
            }
        }
        var partly = with(Met.PARTLY);
        if (partly.size() > 1) {
            open.add(new Reason.SeveralPartly(partly));
        }
        asLikely.forEach(rival -> open.add(new Reason.RivalAsLikely(rival)));
        return open;
    }

    private List<Condition> with(Met met) {
        return Arrays.stream(Condition.values())
                .filter(condition -> conditions.get(condition) == met)
                .toList();
    }

    private boolean isSure(JudgedLink link) {
        var band = link.band();
        return band != null && band.isAtLeast(needed);
    }

    private List<Link.Name> those(Predicate<JudgedLink> such) {
        return links.stream().filter(such).map(JudgedLink::name).sorted(Pathways.ORDER).toList();
    }

    private List<Link.Name> pathway(Predicate<Link.Name> such) {
        return pathways(links.stream().filter(link -> such.test(link.name())).toList())
                .along(target, _ -> true);
    }

    private List<Link.Name> notRated(Collection<Link.Name> failed) {
        var reach =
                pathways(links.stream().filter(link -> !failed.contains(link.name())).toList())
                        .to(target);
        return reach instanceof Reach.NotYetAssessable(var open) ? open : List.of();
    }

    private Pathways pathways(List<JudgedLink> those) {
        return new Pathways(
                those.stream()
                        .map(link ->
                                new RatedLink(
                                        link.name(),
                                        link.feedback(),
                                        link.band() == null ? null : link.band().range()))
                        .sorted(Comparator.comparing(RatedLink::name, Pathways.ORDER))
                        .toList(),
                starts,
                periods);
    }

    private static Verdict notYet(List<Reason> reasons) {
        return new Verdict.NotYetAssessable(List.copyOf(reasons));
    }
}
