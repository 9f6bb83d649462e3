package org.ettle.judgement.contribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ettle.judgement.contribution.Gathering.Test;
import org.ettle.theory.Link;
import org.jspecify.annotations.Nullable;

/// One contribution analysis as it stands. It never changes: each step answers with the next one,
/// or with what is missing. What earlier rounds said stays in the analyses before.
public final class Analysis {

    private final Stage stage;
    private final Question question;
    private final String theoryVersion;
    private final @Nullable Gathering gathering;
    private final @Nullable Story story;
    private final @Nullable Verdict verdict;

    private Analysis(
            Stage stage,
            Question question,
            String theoryVersion,
            @Nullable Gathering gathering,
            @Nullable Story story,
            @Nullable Verdict verdict) {
        this.stage = stage;
        this.question = question;
        this.theoryVersion = theoryVersion;
        this.gathering = gathering;
        this.story = story;
        this.verdict = verdict;
    }

    /// What came of asking for a step.
    public sealed interface Answer {

        record Done(Analysis now) implements Answer {}

        /// @param missing at least one thing, in the order in which it is asked for
        record Refused(List<Missing> missing) implements Answer {

            public Refused {
                missing = List.copyOf(missing);
            }
        }
    }

    /// Begins with a question: which link or pathway, for which decision, how sure one must be.
    ///
    /// @param theoryVersion the version of the map, by its id
    public static Answer ask(Question question, String theoryVersion) {
        var missing = new ArrayList<Missing>();
        if (question.links().isEmpty()) {
            missing.add(new Missing.ALink());
        }
        if (isBlank(question.decision())) {
            missing.add(new Missing.TheDecisionItServes());
        }
        if (question.needed() == null) {
            missing.add(new Missing.TheConfidenceNeeded());
        }
        return answer(
                missing, new Analysis(Stage.QUESTION, question, theoryVersion, null, null, null));
    }

    /// Every link has a rationale, an assumption, and a rival beside what is other or unknown.
    public Answer setOutTheory(List<LinkTheory> theory) {
        var missing = from(Stage.QUESTION, Stage.REVISED);
        for (var link : question.links()) {
            var said = theory.stream().filter(each -> each.link().equals(link)).findFirst();
            if (said.isEmpty()) {
                missing.add(new Missing.ATheory(link));
            } else {
                lookAt(said.get(), missing);
            }
        }
        return answer(missing, at(Stage.THEORY, gathering, story));
    }

    private static void lookAt(LinkTheory theory, List<Missing> missing) {
        if (isBlank(theory.rationale())) {
            missing.add(new Missing.ARationale(theory.link()));
        }
        if (theory.assumptions().isEmpty()) {
            missing.add(new Missing.AnAssumption(theory.link()));
        }
        if (theory.rivals().isEmpty()) {
            missing.add(new Missing.ARival(theory.link()));
        }
        if (!theory.otherOrUnknown()) {
            missing.add(new Missing.OtherOrUnknown(theory.link()));
        }
    }

    /// Every link has a test; of each it is said whether its clue was found, is absent or was not
    /// looked for; and contrary evidence was searched for. Where the analysis comes back to
    /// strengthen its weakest link, something new must have been found on that.
    public Answer gather(Gathering gathered) {
        var missing = from(Stage.THEORY, Stage.STRENGTHENED);
        for (var link : question.links()) {
            if (gathered.tests().stream().noneMatch(test -> test.link().equals(link))) {
                missing.add(new Missing.ATest(link));
            }
        }
        for (var test : gathered.tests()) {
            if (test.finding() == null) {
                missing.add(new Missing.AFinding(test.link(), test.clue()));
            }
        }
        if (!gathered.contrarySearched()) {
            missing.add(new Missing.TheContrarySearch());
        }
        var weakest = story == null ? null : story.weakest();
        if (stage == Stage.STRENGTHENED && weakest != null) {
            var before = gathering == null ? Set.<String>of() : findings(gathering, weakest);
            if (before.containsAll(findings(gathered, weakest))) {
                missing.add(new Missing.SomethingNewOn(weakest));
            }
        }
        return answer(missing, at(Stage.GATHERED, gathered, story));
    }

    /// The story cites findings that were gathered, and names its weakest link.
    public Answer tell(Story told) {
        var missing = from(Stage.GATHERED);
        if (isBlank(told.narrative())) {
            missing.add(new Missing.ANarrative());
        }
        if (told.cited().isEmpty()) {
            missing.add(new Missing.ACitation());
        }
        var gathered = new HashSet<String>();
        if (gathering != null) {
            gathering.tests().forEach(test -> gathered.add(test.finding()));
        }
        for (var cited : told.cited()) {
            if (!gathered.contains(cited)) {
                missing.add(new Missing.TheCited(cited));
            }
        }
        var weakest = told.weakest();
        if (weakest == null) {
            missing.add(new Missing.TheWeakestLink());
        } else if (!question.links().contains(weakest)) {
            missing.add(new Missing.AWeakestLinkOfThisQuestion(weakest));
        }
        return answer(missing, at(Stage.STORY, gathering, told));
    }

    /// Somebody from outside has challenged the story, and every objection is answered or left
    /// standing.
    public Answer challenge(Challenge challenge) {
        var missing = from(Stage.STORY);
        if (challenge.reviewers().stream().noneMatch(Challenge.Reviewer::outside)) {
            missing.add(new Missing.AReviewerFromOutside());
        }
        for (var objection : challenge.objections()) {
            if (objection.outcome() == Challenge.Outcome.OPEN) {
                missing.add(new Missing.AnAnswer(objection.words()));
            }
        }
        return answer(missing, at(Stage.CHALLENGED, gathering, story));
    }

    /// Goes back to gather, the weakest link first.
    public Answer strengthen() {
        return answer(from(Stage.CHALLENGED), at(Stage.STRENGTHENED, gathering, story));
    }

    /// Goes back to the theory, which has a new version. What was gathered and told was so of the
    /// links of the old one; it stays in the rounds before.
    ///
    /// @param onThat the question, on the links of the new version
    public Answer revise(String newVersion, Question onThat) {
        var missing =
                from(
                        Stage.QUESTION,
                        Stage.THEORY,
                        Stage.GATHERED,
                        Stage.STORY,
                        Stage.CHALLENGED,
                        Stage.STRENGTHENED,
                        Stage.REVISED);
        if (newVersion.equals(theoryVersion)) {
            missing.add(new Missing.AnotherVersion());
        }
        return answer(missing, new Analysis(Stage.REVISED, onThat, newVersion, null, null, null));
    }

    /// Ends with a verdict, which may be that it is not yet assessable.
    public Answer judge(Verdict given) {
        return answer(
                from(Stage.CHALLENGED),
                new Analysis(Stage.JUDGED, question, theoryVersion, gathering, story, given));
    }

    /// Keeps the verdict as it was, marked as one that another took the place of.
    public Answer supersede() {
        return answer(
                from(Stage.JUDGED),
                new Analysis(Stage.SUPERSEDED, question, theoryVersion, gathering, story, verdict));
    }

    private Analysis at(Stage next, @Nullable Gathering gathered, @Nullable Story told) {
        return new Analysis(next, question, theoryVersion, gathered, told, null);
    }

    private List<Missing> from(Stage... needed) {
        var missing = new ArrayList<Missing>();
        var stages = List.of(needed);
        if (!stages.contains(stage)) {
            missing.add(new Missing.AnotherStage(stage, stages));
        }
        return missing;
    }

    private static Answer answer(List<Missing> missing, Analysis next) {
        return missing.isEmpty() ? new Answer.Done(next) : new Answer.Refused(missing);
    }

    private static Set<String> findings(Gathering gathering, Link.Name link) {
        return gathering.tests().stream()
                .filter(test -> test.link().equals(link))
                .map(Test::finding)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static boolean isBlank(@Nullable String words) {
        return words == null || words.isBlank();
    }

    public Stage stage() {
        return stage;
    }

    public Question question() {
        return question;
    }

    public String theoryVersion() {
        return theoryVersion;
    }

    /// Where a further round begins; null before a story was told.
    public Link.@Nullable Name weakest() {
        return story == null ? null : story.weakest();
    }

    /// Null before it is judged.
    public @Nullable Verdict verdict() {
        return verdict;
    }
}
