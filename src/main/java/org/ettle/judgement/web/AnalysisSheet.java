package org.ettle.judgement.web;

import java.util.List;
import org.ettle.platform.page.Signpost;
import org.jspecify.annotations.Nullable;

/// The page of one contribution analysis.
///
/// @param because why the verdict is so; what is needed, where it is not yet assessable
/// @param order what the reader can do next; null where they can do nothing or something is missing
/// @param missing what keeps the next step from being taken, with where to mend it
/// @param weakest where a further round begins; null before a story was told
public record AnalysisSheet(
        AnalysisLine line,
        @Nullable String told,
        boolean needs,
        List<String> because,
        List<Stop> stops,
        List<Signpost> orders,
        List<Gap> missing,
        @Nullable String weakest,
        List<JudgementSheet.Fact> facts,
        List<OfLink> links,
        @Nullable String narrative,
        List<Objection> objections,
        List<String> reviewers,
        @Nullable Given given,
        @Nullable String frozen,
        List<String> rounds,
        String again,
        boolean same,
        @Nullable String history,
        @Nullable String json) {

    /// A step of the method.
    public record Stop(String words, String state) {}

    /// @param address where it is mended; null where that is not a page
    public record Gap(String words, @Nullable String address) {}

    /// What is said of one link.
    ///
    /// @param sure how sure the judgement that stands on it is
    public record OfLink(
            String code,
            String words,
            String address,
            boolean weakest,
            String sure,
            @Nullable String judgement,
            @Nullable String rationale,
            List<String> assumptions,
            List<String> rivals,
            List<Test> tests,
            boolean searched,
            String contrary) {}

    /// @param withheld how many items of evidence the reader may not see
    public record Test(
            String clue,
            String looked,
            String colour,
            List<String> marks,
            boolean cited,
            List<Signpost> evidence,
            int withheld) {}

    public record Objection(
            int number,
            String who,
            String words,
            String state,
            String colour,
            @Nullable String answer,
            @Nullable String reply) {}

    public record Given(List<Condition> conditions, List<String> asLikely, String reason) {}

    public record Condition(String words, String met) {}
}
