package org.ettle.judgement.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ettle.judgement.analysis.AnalysisRefusal;
import org.ettle.judgement.contribution.Condition;
import org.ettle.judgement.contribution.Missing;
import org.ettle.judgement.contribution.Stage;
import org.ettle.judgement.contribution.Verdict;
import org.ettle.theory.Link;
import org.jspecify.annotations.Nullable;

/// How pages tell of contribution analyses.
final class AnalysisWords {

    private AnalysisWords() {}

    static String headline(@Nullable Verdict verdict) {
        return switch (verdict) {
            case Verdict.Supported _ -> "Contribution supported";
            case Verdict.PartlySupported _ -> "Contribution partly supported";
            case Verdict.NotSupported _ -> "Contribution not supported";
            case Verdict.NotYetAssessable _ -> JudgementWords.NOT_YET;
            case null -> JudgementWords.NOT_YET;
        };
    }

    /// Why, or what it still needs.
    ///
    /// @param names tells a link in words
    static List<String> because(Verdict verdict, Function<Link.Name, String> names) {
        return switch (verdict) {
            case Verdict.Supported(var pathway) ->
                    List.of(
                            "All four conditions are met, and every link is as sure as is needed: "
                                    + all(pathway, names)
                                    + ".");
            case Verdict.PartlySupported(var pathway, var below, var partly) ->
                    List.of(
                            "The pathway is unbroken: " + all(pathway, names) + ".",
                            below.isEmpty()
                                    ? "No link is less sure than is needed."
                                    : "Less sure than is needed: " + all(below, names) + ".",
                            partly.isEmpty()
                                    ? "All four conditions are met."
                                    : "Met in part only: " + partly.getFirst().words());
            case Verdict.NotSupported(var failed) ->
                    List.of(
                            "A necessary test was looked for with effort and failed on "
                                    + all(failed, names)
                                    + ".");
            case Verdict.NotYetAssessable(var reasons) ->
                    reasons.stream().map(it -> reason(it, names)).toList();
        };
    }

    private static String reason(Verdict.Reason reason, Function<Link.Name, String> names) {
        return switch (reason) {
            case Verdict.Reason.NoPathway() -> "links that lead to the outcome in the judged time";
            case Verdict.Reason.NotRated(var links) ->
                    "a published judgement with a confidence on " + all(links, names);
            case Verdict.Reason.ConditionOpen(var condition, var met) ->
                    (met == Condition.Met.NOT_KNOWN
                                    ? "to know whether this holds: "
                                    : "this to hold: ")
                            + condition.words();
            case Verdict.Reason.SeveralPartly(var conditions) ->
                    "no more than one condition to be met in part only; now these are: "
                            + conditions.stream()
                                    .map(Condition::words)
                                    .collect(Collectors.joining(" "));
            case Verdict.Reason.RivalAsLikely(var rival) ->
                    "this rival to be less likely than the contribution: " + rival;
        };
    }

    private static String all(List<Link.Name> links, Function<Link.Name, String> names) {
        return links.stream().map(names).collect(Collectors.joining("; "));
    }

    /// What the next step is, for “needs”.
    static String next(Stage stage) {
        return switch (stage) {
            case QUESTION, REVISED ->
                    "the theory of every link: why it should hold, and what else could bring it about";
            case THEORY ->
                    "evidence: what should be seen if each link holds, and whether it is there";
            case STRENGTHENED -> "something new on the weakest link";
            case GATHERED -> "the story that the evidence tells, with its weakest link";
            case STORY -> "a challenge by somebody else, from outside";
            case CHALLENGED -> "a verdict, or a further round on the weakest link";
            case JUDGED, SUPERSEDED -> "nothing more";
        };
    }

    /// What is missing and what to do.
    static String missing(Missing missing, Function<Link.Name, String> names) {
        return switch (missing) {
            case Missing.AnotherStage(var now, _) ->
                    "This step does not follow now. "
                            + now.words()
                            + "; next it needs "
                            + next(now)
                            + ".";
            case Missing.ALink() -> "Choose at least one link.";
            case Missing.TheDecisionItServes() ->
                    "Say which decision the answer serves. Without one nobody knows how sure is sure enough.";
            case Missing.TheConfidenceNeeded() -> "Choose how sure one must be for that decision.";
            case Missing.ATheory(var of) -> "Say why this should hold: " + names.apply(of) + ".";
            case Missing.ARationale(var of) -> "Say why this should hold: " + names.apply(of) + ".";
            case Missing.AnAssumption(_) ->
                    "Say what must be true for it to hold: at least one assumption.";
            case Missing.ARival(_) -> "Name at least one other thing that could bring it about.";
            case Missing.OtherOrUnknown(_) ->
                    "Keep it open that something else or unknown did it. Nobody can rule that out beforehand.";
            case Missing.ATest(var of) ->
                    "Say what should be seen if this holds: " + names.apply(of) + ".";
            case Missing.AFinding(_, var clue) -> "Say what came of looking for “" + clue + "”.";
            case Missing.TheContrarySearch() ->
                    "Record for every link where you looked for what tells against it. The page of"
                            + " the analysis leads there.";
            case Missing.ANarrative() -> "Tell the story.";
            case Missing.ACitation() -> "Choose the findings on which the story rests.";
            case Missing.TheCited(_) -> "Cite findings of the last round only.";
            case Missing.TheWeakestLink() ->
                    "Choose the link on which the story rests least firmly.";
            case Missing.AWeakestLinkOfThisQuestion(_) -> "Choose a link of the question.";
            case Missing.AReviewerFromOutside() ->
                    "Somebody from outside the body whose work is judged has to look at the story.";
            case Missing.AnAnswer(var objection) ->
                    "Answer this objection, or say that it stands: “" + objection + "”.";
            case Missing.SomethingNewOn(var weakest) ->
                    "Nothing new is here on the weakest link, "
                            + names.apply(weakest)
                            + ". Add what was found or sought since.";
            case Missing.AnotherVersion() -> "A revised theory is a new version of the map.";
        };
    }

    static String words(AnalysisRefusal refusal, Function<Link.Name, String> names) {
        return switch (refusal) {
            case AnalysisRefusal.Lacks(var missing) -> missing(missing, names);
            case AnalysisRefusal.LinksDoNotLeadOn() ->
                    "These links do not lead one to the next. Choose one link, or links that form a pathway.";
            case AnalysisRefusal.SamePerson() ->
                    "Somebody else has to do this: nobody challenges their own story, or answers their own objection.";
            case AnalysisRefusal.NothingToChallengeYet() ->
                    "There is no story to challenge now. Go back to the analysis to see where it stands.";
            case AnalysisRefusal.WhoMissing() ->
                    "Say as whom: your role or organisation, not your name.";
            case AnalysisRefusal.OutcomeMissing() ->
                    "Choose whether the objection is answered or stands.";
            case AnalysisRefusal.ReasonMissing() ->
                    "Say why, in a sentence that others can follow.";
            case AnalysisRefusal.EvidenceNotOnTheLink(var clue) ->
                    "What you chose for “" + clue + "” does not bear on its link any more.";
            case AnalysisRefusal.WhichVersion() -> "Choose to which version it goes.";
            case AnalysisRefusal.WhichLink(var link) ->
                    "That version does not have “"
                            + names.apply(link)
                            + "” as it was. Choose which of its links it is now.";
            case AnalysisRefusal.LinkIsNotThere(var link) ->
                    "That version does not have “"
                            + names.apply(link)
                            + "”, or nobody has recorded what became of it. Ask anew there.";
            case AnalysisRefusal.TooLong(var most) -> "Say it in at most " + most + " characters.";
            case AnalysisRefusal.NotJudgedYet() ->
                    "It is not judged yet. It is published with its verdict.";
            case AnalysisRefusal.PublishedAlready() ->
                    "It is published already, and stays as it is.";
        };
    }
}
