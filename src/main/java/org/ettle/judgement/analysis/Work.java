package org.ettle.judgement.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ettle.judgement.analysis.ContributionAnalysis.Taken;
import org.ettle.judgement.contribution.Analysis;
import org.ettle.judgement.contribution.Challenge;
import org.ettle.judgement.contribution.Gathering;
import org.ettle.judgement.contribution.Judging;
import org.ettle.judgement.contribution.LinkTheory;
import org.ettle.judgement.contribution.Missing;
import org.ettle.judgement.contribution.Question;
import org.ettle.judgement.contribution.Stage;
import org.ettle.judgement.contribution.Story;
import org.ettle.judgement.contribution.Verdict;
import org.ettle.theory.Link;
import org.jspecify.annotations.Nullable;

/// Where the steps of an analysis lead: each passes its guard anew. It never changes; another step
/// answers with another.
///
/// @param analysis null before the question is asked
/// @param moved the last time that it went to a later version; null where it never did
/// @param gathered of the last round
/// @param objections to the story of the last round
/// @param tellers who told the story of the last round
/// @param supersededBy the analysis that took its place; null where none did
/// @param unlike numbers of steps of which the guard or the rule says otherwise today than what is
///   kept; nobody but somebody behind the program's back can write such a step
public record Work(
        @Nullable Analysis analysis,
        Step.@Nullable Moved moved,
        Step.@Nullable Asked asked,
        Step.@Nullable TheorySetOut theory,
        Step.@Nullable Gathered gathered,
        int gatheredAt,
        Step.@Nullable Told story,
        List<Objection> objections,
        List<Challenge.Reviewer> reviewers,
        @Nullable UUID teller,
        Step.@Nullable VerdictGiven given,
        @Nullable Verdict verdict,
        @Nullable String supersededBy,
        List<Integer> unlike) {

    static final Work NOTHING =
            new Work(
                    null, null, null, null, null, 0, null, List.of(), List.of(), null, null, null,
                    null, List.of());

    public Work {
        objections = List.copyOf(objections);
        reviewers = List.copyOf(reviewers);
        unlike = List.copyOf(unlike);
    }

    /// @param by who objected
    /// @param answer null while nobody answered
    public record Objection(
            int number,
            String who,
            boolean outside,
            String words,
            @Nullable UUID by,
            Step.@Nullable Answered answer) {}

    /// What came of taking a step.
    sealed interface Next {

        record Done(Work work) implements Next {}

        record Refused(List<Missing> missing) implements Next {}
    }

    static Work of(List<Taken> steps, String theoryVersion) {
        var work = NOTHING;
        for (var taken : steps) {
            work =
                    switch (work.after(taken, theoryVersion)) {
                        case Next.Done(var next) -> next;
                        case Next.Refused _ -> work.unlike(taken.number());
                    };
        }
        return work;
    }

    Next after(Taken taken, String theoryVersion) {
        return switch (taken.step()) {
            case Step.Asked asked ->
                    next(
                            Analysis.ask(
                                    new Question(
                                            links(asked.links()), asked.decision(), asked.needed()),
                                    theoryVersion),
                            with -> with.asked = asked);
            case Step.TheorySetOut theory ->
                    next(
                            begun().setOutTheory(
                                            theory.links().stream().map(Work::theory).toList()),
                            with -> with.theory = theory);
            case Step.Gathered gathered ->
                    next(
                            begun().gather(gathering(gathered)),
                            with -> {
                                with.gathered = gathered;
                                with.gatheredAt = taken.number();
                            });
            case Step.Told told ->
                    next(
                            begun().tell(
                                            new Story(
                                                    told.narrative(),
                                                    told.cited(),
                                                    told.weakest() == null
                                                            ? null
                                                            : Step.link(told.weakest()))),
                            with -> {
                                with.story = told;
                                with.teller = taken.by();
                                with.objections = List.of();
                                with.reviewers = List.of();
                            });
            case Step.Objected objected -> objectedTo(objected, taken.by());
            case Step.Answered answered -> answered(answered);
            case Step.Challenged _ -> next(begun().challenge(challenge()), _ -> {});
            case Step.Moved moved -> moved(moved);
            case Step.Strengthened _ -> next(begun().strengthen(), _ -> {});
            case Step.VerdictGiven given -> given(given, taken.number());
            case Step.Superseded superseded ->
                    next(begun().supersede(), with -> with.supersededBy = superseded.by());
        };
    }

    /// The same question on the links of a later version. What was said of their theory and of
    /// tests goes along, to be said anew.
    private Next moved(Step.Moved moved) {
        var before = Objects.requireNonNull(asked);
        var there =
                new Step.Asked(
                        before.links().stream().map(moved::of).toList(),
                        moved.feedback(),
                        before.decision(),
                        before.needed());
        return next(
                begun().revise(
                                moved.version(),
                                new Question(
                                        links(there.links()), there.decision(), there.needed())),
                with -> {
                    with.asked = there;
                    with.moved = moved;
                    with.theory = theory == null ? null : onto(theory, moved);
                    with.gathered = gathered == null ? null : onto(gathered, moved);
                    with.story = null;
                    with.teller = null;
                    with.objections = List.of();
                    with.reviewers = List.of();
                });
    }

    private static Step.TheorySetOut onto(Step.TheorySetOut theory, Step.Moved moved) {
        return new Step.TheorySetOut(
                theory.links().stream()
                        .map(it ->
                                new Step.TheorySetOut.OfLink(
                                        moved.of(it.link()),
                                        it.rationale(),
                                        it.assumptions(),
                                        it.rivals(),
                                        it.otherOrUnknown()))
                        .toList());
    }

    private static Step.Gathered onto(Step.Gathered gathered, Step.Moved moved) {
        return new Step.Gathered(
                gathered.tests().stream()
                        .map(it ->
                                new Step.Gathered.Test(
                                        moved.of(it.link()),
                                        it.clue(),
                                        it.looked(),
                                        it.necessary(),
                                        it.effort(),
                                        it.evidence()))
                        .toList(),
                gathered.contrarySearched(),
                gathered.inputs(),
                gathered.inputsHash());
    }

    private Next objectedTo(Step.Objected objected, @Nullable UUID by) {
        var with = new Parts(this);
        with.reviewers = new ArrayList<>(reviewers);
        with.reviewers.add(new Challenge.Reviewer(objected.who(), objected.outside()));
        with.objections = new ArrayList<>(objections);
        for (var words : objected.objections()) {
            with.objections.add(
                    new Objection(
                            with.objections.size() + 1,
                            objected.who(),
                            objected.outside(),
                            words,
                            by,
                            null));
        }
        return new Next.Done(with.work());
    }

    private Next answered(Step.Answered answered) {
        var with = new Parts(this);
        with.objections =
                objections.stream()
                        .map(it ->
                                it.number() == answered.number()
                                        ? new Objection(
                                                it.number(),
                                                it.who(),
                                                it.outside(),
                                                it.words(),
                                                it.by(),
                                                answered)
                                        : it)
                        .toList();
        return new Next.Done(with.work());
    }

    /// The verdict that the rule tells today; where it is not the one that is kept, it is told.
    private Next given(Step.VerdictGiven given, int number) {
        var told = judge(given);
        return next(
                begun().judge(told),
                with -> {
                    with.given = given;
                    with.verdict = told;
                    if (!VerdictText.of(told).equals(given.verdict())) {
                        with.unlike = new ArrayList<>(unlike);
                        with.unlike.add(number);
                    }
                });
    }

    /// What the rule makes of the links of the question and of what was said of the conditions.
    Verdict judge(Step.VerdictGiven given) {
        var question = Objects.requireNonNull(asked);
        var links = links(question.links());
        return new Judging(
                        links.stream().map(link -> judged(link, question, given)).toList(),
                        links.stream().limit(1).map(Link.Name::from).toList(),
                        links.getLast().to(),
                        question.feedback().size(),
                        Objects.requireNonNull(question.needed()),
                        given.conditions(),
                        given.asLikely())
                .verdict();
    }

    private Judging.JudgedLink judged(
            Link.Name link, Step.Asked question, Step.VerdictGiven given) {
        var key = Step.key(link);
        return new Judging.JudgedLink(
                link,
                question.feedback().contains(key),
                given.rated().stream()
                        .filter(it -> it.link().equals(key))
                        .findFirst()
                        .map(Step.VerdictGiven.Rated::band)
                        .orElse(null),
                gathered != null
                        && gathered.tests().stream()
                                .anyMatch(it -> it.link().equals(key) && it.hasFailed()));
    }

    private Challenge challenge() {
        return new Challenge(
                reviewers,
                objections.stream()
                        .map(it -> {
                            var answer = it.answer();
                            return new Challenge.Objection(
                                    it.words(),
                                    answer == null ? Challenge.Outcome.OPEN : answer.outcome());
                        })
                        .toList());
    }

    /// What keeps the challenge from ending; empty where nothing does.
    public List<Missing> challengeNeeds() {
        return begun().challenge(challenge()) instanceof Analysis.Answer.Refused(var missing)
                ? missing
                : List.of();
    }

    private static LinkTheory theory(Step.TheorySetOut.OfLink said) {
        return new LinkTheory(
                Step.link(said.link()),
                said.rationale(),
                said.assumptions(),
                said.rivals(),
                said.otherOrUnknown());
    }

    private static Gathering gathering(Step.Gathered gathered) {
        return new Gathering(
                gathered.tests().stream()
                        .map(it ->
                                new Gathering.Test(Step.link(it.link()), it.clue(), it.finding()))
                        .toList(),
                gathered.contrarySearched());
    }

    private static List<Link.Name> links(List<String> keys) {
        return keys.stream().map(Step::link).toList();
    }

    private Analysis begun() {
        return Objects.requireNonNull(analysis, "An analysis begins with a question.");
    }

    private Work unlike(int number) {
        var with = new Parts(this);
        with.unlike = new ArrayList<>(unlike);
        with.unlike.add(number);
        return with.work();
    }

    private interface Change {
        void make(Parts parts);
    }

    private Next next(Analysis.Answer answer, Change change) {
        return switch (answer) {
            case Analysis.Answer.Refused(var missing) -> new Next.Refused(missing);
            case Analysis.Answer.Done(var now) -> {
                var parts = new Parts(this);
                parts.analysis = now;
                change.make(parts);
                yield new Next.Done(parts.work());
            }
        };
    }

    /// Its parts, while another is made of it.
    private static final class Parts {
        private @Nullable Analysis analysis;
        private Step.@Nullable Moved moved;
        private Step.@Nullable Asked asked;
        private Step.@Nullable TheorySetOut theory;
        private Step.@Nullable Gathered gathered;
        private int gatheredAt;
        private Step.@Nullable Told story;
        private List<Objection> objections;
        private List<Challenge.Reviewer> reviewers;
        private @Nullable UUID teller;
        private Step.@Nullable VerdictGiven given;
        private @Nullable Verdict verdict;
        private @Nullable String supersededBy;
        private List<Integer> unlike;

        Parts(Work work) {
            analysis = work.analysis;
            moved = work.moved;
            asked = work.asked;
            theory = work.theory;
            gathered = work.gathered;
            gatheredAt = work.gatheredAt;
            story = work.story;
            objections = work.objections;
            reviewers = work.reviewers;
            teller = work.teller;
            given = work.given;
            verdict = work.verdict;
            supersededBy = work.supersededBy;
            unlike = work.unlike;
        }

        Work work() {
            return new Work(
                    analysis,
                    moved,
                    asked,
                    theory,
                    gathered,
                    gatheredAt,
                    story,
                    objections,
                    reviewers,
                    teller,
                    given,
                    verdict,
                    supersededBy,
                    unlike);
        }
    }

    public Stage stage() {
        return begun().stage();
    }

    public List<Link.Name> links() {
        return asked == null ? List.of() : links(asked.links());
    }

    public Optional<Step.TheorySetOut.OfLink> theoryOf(Link.Name link) {
        return theory == null
                ? Optional.empty()
                : theory.links().stream()
                        .filter(it -> it.link().equals(Step.key(link)))
                        .findFirst();
    }

    public List<Step.Gathered.Test> testsOf(Link.Name link) {
        return gathered == null
                ? List.of()
                : gathered.tests().stream().filter(it -> it.link().equals(Step.key(link))).toList();
    }

    /// The link on which the story rests least firmly; null before one was told.
    public Link.@Nullable Name weakest() {
        return story == null || story.weakest() == null ? null : Step.link(story.weakest());
    }
}
