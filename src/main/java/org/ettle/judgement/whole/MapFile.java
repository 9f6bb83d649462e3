package org.ettle.judgement.whole;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ettle.judgement.CanonicalForm;
import org.ettle.judgement.ContributionConfidence;
import org.ettle.judgement.InputsHash;
import org.ettle.judgement.RuleVersion;
import org.ettle.judgement.pathway.Pathways;
import org.ettle.judgement.pathway.RatedLink;
import org.ettle.judgement.sufficiency.Minimum;
import org.ettle.judgement.sufficiency.Sufficiency.Sufficient;
import org.ettle.judgement.tracing.SecondOpinion;
import org.ettle.judgement.tracing.Tracing;
import org.ettle.theory.Outcome;

/// Everything that a version of a map is judged by.
///
/// @param version of the map, by its id
/// @param year in which it is judged
/// @param starts where pathways begin
/// @param periods of the judged time beyond the first
public record MapFile(
        String version,
        int year,
        Minimum minimum,
        Method method,
        List<LinkFile> links,
        List<Outcome.Code> starts,
        int periods) {

    private static final String FORM = "ettle.judgement.map.1";

    public MapFile {
        links =
                links.stream()
                        .sorted(Comparator.comparing(LinkFile::name, Pathways.ORDER))
                        .toList();
        starts = starts.stream().sorted(Comparator.comparing(Outcome.Code::value)).toList();
    }

    /// The same file comes to the same judgement, byte for byte, in whichever order its parts came.
    public MapJudgement judge() {
        var judged = links.stream().map(this::judge).toList();
        var rated = new ArrayList<RatedLink>();
        judged.forEach(
                link -> rated.add(new RatedLink(link.name(), link.feedback(), link.chance())));
        return new MapJudgement(
                RuleVersion.CURRENT, hash(), judged, new Pathways(rated, starts, periods).toAll());
    }

    private LinkJudgement judge(LinkFile link) {
        var sufficiency = minimum.judge(link.evidence(), year);
        var rating = link.scores() == null ? null : link.scores().rate();
        var tracing = link.traced() == null ? null : Tracing.of(link.traced());
        var byRubric = rating == null ? null : rating.band();
        var byTracing = tracing == null ? null : tracing.band();
        var band = sufficiency.allow(method == Method.RUBRIC ? byRubric : byTracing);
        var traced = tracing == null ? null : tracing.range();
        var chance =
                method == Method.RUBRIC
                        ? (band == null ? null : band.range())
                        : (sufficiency instanceof Sufficient ? traced : null);
        return new LinkJudgement(
                link.name(),
                link.feedback(),
                sufficiency,
                new ContributionConfidence(band),
                chance,
                rating,
                tracing,
                rating == null || tracing == null ? null : SecondOpinion.of(byRubric, byTracing));
    }

    /// Over every field, in a form that does not tell the order in which links and evidence came.
    public InputsHash hash() {
        return new CanonicalForm(FORM)
                .number((long) RuleVersion.CURRENT.number())
                .text(version)
                .number((long) year)
                .number((long) minimum.kinds())
                .number((long) minimum.origins())
                .number((long) minimum.years())
                .number((long) minimum.areas())
                .flag(minimum.contrarySearch())
                .name(method)
                .inAnyOrder(links, (form, link) -> link.write(form))
                .inAnyOrder(starts, (form, start) -> form.text(start.value()))
                .number((long) periods)
                .hash();
    }
}
