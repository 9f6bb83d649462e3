package org.ettle.judgement.web;

import java.util.List;
import org.ettle.judgement.analysis.ContributionAnalysis;
import org.ettle.judgement.contribution.Stage;
import org.ettle.platform.page.Moments;
import org.ettle.theory.MapVersion;

/// One contribution analysis in a list.
public record AnalysisLine(
        String address,
        List<String> links,
        String version,
        String headline,
        String state,
        String colour,
        String decision,
        String dated,
        boolean demonstration) {

    static AnalysisLine of(ContributionAnalysis analysis, MapVersion version) {
        var work = analysis.work();
        var asked = work.asked();
        return new AnalysisLine(
                JudgementAddress.of(analysis.id()),
                work.links().stream().map(it -> TargetLine.sentence(version, it)).toList(),
                version.heading().title(),
                AnalysisWords.headline(work.verdict()),
                state(analysis),
                colour(state(analysis)),
                asked == null ? "" : asked.decision(),
                "Asked " + Moments.words(analysis.steps().getFirst().at()),
                analysis.demonstration());
    }

    private static String colour(String state) {
        return switch (state) {
            case "Published" -> "green";
            case "Superseded" -> "grey";
            default -> "blue";
        };
    }

    static String state(ContributionAnalysis analysis) {
        if (analysis.work().stage() == Stage.SUPERSEDED) {
            return "Superseded";
        }
        if (analysis.isPublished()) {
            return "Published";
        }
        return analysis.work().stage() == Stage.JUDGED ? "Judged" : "Under way";
    }
}
