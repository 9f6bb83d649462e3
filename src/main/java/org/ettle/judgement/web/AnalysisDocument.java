package org.ettle.judgement.web;

import java.util.List;
import org.ettle.judgement.analysis.ContributionAnalysis;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;

/// A contribution analysis for programs, as its page tells it. People are told by capacity alone.
///
/// @param needed how sure every link must be
/// @param because why the verdict is so; what is needed, where it is not yet assessable
record AnalysisDocument(
        String id,
        String map,
        String version,
        boolean demonstration,
        String stage,
        String verdict,
        List<String> because,
        @Nullable String decision,
        @Nullable String needed,
        @Nullable String weakest,
        List<OfLink> links,
        @Nullable String story,
        List<Objection> objections,
        boolean recomputedTheSame) {

    record OfLink(
            String link,
            String words,
            String sure,
            @Nullable String rationale,
            List<String> assumptions,
            List<String> rivals,
            List<Test> tests) {}

    /// @param withheld how many items of evidence you may not see
    record Test(String clue, String looked, boolean cited, List<String> evidence, int withheld) {}

    record Objection(String who, String words, String state, @Nullable String answer) {}

    static AnalysisDocument of(ContributionAnalysis analysis, Viewed viewed, AnalysisTold told) {
        var sheet = told.of(analysis, null);
        var asked = analysis.work().asked();
        var needed = asked == null ? null : asked.needed();
        return new AnalysisDocument(
                analysis.id().toString(),
                viewed.map().address(),
                viewed.version().name(),
                analysis.demonstration(),
                analysis.work().stage().name(),
                sheet.line().headline(),
                sheet.because(),
                asked == null ? null : asked.decision(),
                needed == null ? null : needed.name(),
                sheet.weakest(),
                sheet.links().stream().map(AnalysisDocument::link).toList(),
                sheet.narrative(),
                sheet.objections().stream()
                        .map(it -> new Objection(it.who(), it.words(), it.state(), it.answer()))
                        .toList(),
                sheet.same());
    }

    private static OfLink link(AnalysisSheet.OfLink link) {
        return new OfLink(
                link.code(),
                link.words(),
                link.sure(),
                link.rationale(),
                link.assumptions(),
                link.rivals(),
                link.tests().stream()
                        .map(it ->
                                new Test(
                                        it.clue(),
                                        it.looked(),
                                        it.cited(),
                                        it.evidence().stream().map(e -> e.address()).toList(),
                                        it.withheld()))
                        .toList());
    }
}
