package org.ettle.judgement.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.ettle.judgement.Band;
import org.ettle.judgement.contribution.Analysis.Answer;
import org.ettle.judgement.contribution.Challenge.Objection;
import org.ettle.judgement.contribution.Challenge.Reviewer;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnalysisTest {

    private static final Link.Name ONE = name("5", "1");
    private static final Link.Name TWO = name("1", "V");
    private static final Question QUESTION =
            new Question(List.of(ONE, TWO), "Whether to renew the grant", Band.LIKELY);
    private static final List<LinkTheory> THEORY = List.of(theory(ONE), theory(TWO));
    private static final Gathering GATHERING = gathering("f1", "f2");
    private static final Story STORY = new Story("It came about because …", List.of("f1"), TWO);
    private static final Challenge CHALLENGE =
            new Challenge(
                    List.of(new Reviewer("A", false), new Reviewer("B", true)),
                    List.of(
                            new Objection("Too few", Challenge.Outcome.ANSWERED),
                            new Objection("Too old", Challenge.Outcome.LEFT_STANDING)));
    private static final Verdict VERDICT = new Verdict.Supported(List.of(ONE, TWO));

    @Test
    void a_question_becomes_a_judgement_step_by_step_and_is_superseded_in_the_end() {
        var asked = done(Analysis.ask(QUESTION, "2018"));
        assertThat(asked.stage()).isEqualTo(Stage.QUESTION);
        assertThat(asked.question()).isEqualTo(QUESTION);
        assertThat(asked.weakest()).isNull();
        var theory = done(asked.setOutTheory(THEORY));
        assertThat(theory.stage()).isEqualTo(Stage.THEORY);
        var gathered = done(theory.gather(GATHERING));
        assertThat(gathered.stage()).isEqualTo(Stage.GATHERED);
        var told = done(gathered.tell(STORY));
        assertThat(told.stage()).isEqualTo(Stage.STORY);
        assertThat(told.weakest()).isEqualTo(TWO);
        var challenged = done(told.challenge(CHALLENGE));
        assertThat(challenged.stage()).isEqualTo(Stage.CHALLENGED);
        assertThat(challenged.verdict()).isNull();
        var judged = done(challenged.judge(VERDICT));
        assertThat(judged.stage()).isEqualTo(Stage.JUDGED);
        assertThat(judged.verdict()).isEqualTo(VERDICT);
        assertThat(judged.theoryVersion()).isEqualTo("2018");
        var superseded = done(judged.supersede());
        assertThat(superseded.stage()).isEqualTo(Stage.SUPERSEDED);
        assertThat(superseded.verdict()).isEqualTo(VERDICT);
        assertThat(superseded.weakest()).isEqualTo(TWO);
    }

    @Test
    void a_question_names_link_decision_and_confidence() {
        assertThat(missing(Analysis.ask(new Question(List.of(), null, null), "2018")))
                .containsExactly(
                        new Missing.ALink(),
                        new Missing.TheDecisionItServes(),
                        new Missing.TheConfidenceNeeded());
        assertThat(missing(Analysis.ask(new Question(List.of(ONE), " ", Band.LIKELY), "2018")))
                .containsExactly(new Missing.TheDecisionItServes());
    }

    @Test
    void a_theory_explains_every_link() {
        var asked = done(Analysis.ask(QUESTION, "2018"));
        assertThat(
                        missing(
                                asked.setOutTheory(
                                        List.of(
                                                new LinkTheory(
                                                        ONE, " ", List.of(), List.of(), false)))))
                .containsExactly(
                        new Missing.ARationale(ONE),
                        new Missing.AnAssumption(ONE),
                        new Missing.ARival(ONE),
                        new Missing.OtherOrUnknown(ONE),
                        new Missing.ATheory(TWO));
        assertThat(
                        missing(
                                asked.setOutTheory(
                                        List.of(
                                                theory(TWO),
                                                new LinkTheory(
                                                        ONE,
                                                        null,
                                                        List.of("a"),
                                                        List.of("r"),
                                                        true)))))
                .containsExactly(new Missing.ARationale(ONE));
    }

    @Test
    void what_was_gathered_answers_every_test_and_what_tells_against() {
        var theory = atTheory();
        assertThat(
                        missing(
                                theory.gather(
                                        new Gathering(
                                                List.of(new Gathering.Test(ONE, "c", null)),
                                                false))))
                .containsExactly(
                        new Missing.ATest(TWO),
                        new Missing.AFinding(ONE, "c"),
                        new Missing.TheContrarySearch());
    }

    @Test
    void a_story_cites_what_was_gathered_and_names_its_weakest_link() {
        var gathered = done(atTheory().gather(GATHERING));
        assertThat(missing(gathered.tell(new Story(" ", List.of(), null))))
                .containsExactly(
                        new Missing.ANarrative(),
                        new Missing.ACitation(),
                        new Missing.TheWeakestLink());
        var elsewhere = name("9", "3");
        assertThat(missing(gathered.tell(new Story("x", List.of("f2", "f9"), elsewhere))))
                .containsExactly(
                        new Missing.TheCited("f9"),
                        new Missing.AWeakestLinkOfThisQuestion(elsewhere));
    }

    @Test
    void a_challenge_comes_from_outside_and_leaves_no_objection_open() {
        var told = done(done(atTheory().gather(GATHERING)).tell(STORY));
        assertThat(
                        missing(
                                told.challenge(
                                        new Challenge(
                                                List.of(new Reviewer("A", false)),
                                                List.of(
                                                        new Objection(
                                                                "Why?", Challenge.Outcome.OPEN))))))
                .containsExactly(new Missing.AReviewerFromOutside(), new Missing.AnAnswer("Why?"));
    }

    @Test
    void strengthening_goes_back_to_gather_on_the_weakest_link_first() {
        var again = done(atChallenged().strengthen());
        assertThat(again.stage()).isEqualTo(Stage.STRENGTHENED);
        assertThat(again.weakest()).isEqualTo(TWO);
        assertThat(missing(again.gather(GATHERING)))
                .containsExactly(new Missing.SomethingNewOn(TWO));
        assertThat(missing(again.gather(gathering("f3", "f2"))))
                .containsExactly(new Missing.SomethingNewOn(TWO));
        var gathered = done(again.gather(gathering("f1", "f3")));
        assertThat(gathered.stage()).isEqualTo(Stage.GATHERED);
        assertThat(missing(gathered.tell(story("f2")))).containsExactly(new Missing.TheCited("f2"));
        assertThat(done(gathered.tell(story("f3"))).stage()).isEqualTo(Stage.STORY);
    }

    @Test
    void the_first_gathering_needs_nothing_new() {
        var revised = done(atChallenged().revise("2019", QUESTION));
        var gathered = done(done(revised.setOutTheory(THEORY)).gather(GATHERING));
        assertThat(gathered.stage()).isEqualTo(Stage.GATHERED);
    }

    @Test
    void revising_goes_back_to_the_theory_with_a_new_version() {
        assertThat(missing(atChallenged().revise("2018", QUESTION)))
                .containsExactly(new Missing.AnotherVersion());
        var revised = done(atChallenged().revise("2019", QUESTION));
        assertThat(revised.stage()).isEqualTo(Stage.REVISED);
        assertThat(revised.theoryVersion()).isEqualTo("2019");
        assertThat(revised.weakest()).isNull();
        var onOne = new Question(List.of(TWO), QUESTION.decision(), QUESTION.needed());
        assertThat(done(atTheory().revise("2019", onOne)).question()).isEqualTo(onOne);
        assertThat(done(revised.setOutTheory(THEORY)).theoryVersion()).isEqualTo("2019");
    }

    /// Each step follows on some stages only; from every other it is refused, and it is said why.
    @Test
    void no_step_can_be_skipped() {
        List<Function<Analysis, Answer>> steps =
                List.of(
                        each -> each.setOutTheory(THEORY),
                        each -> each.gather(gathering("f8", "f9")),
                        each -> each.tell(STORY),
                        each -> each.challenge(CHALLENGE),
                        Analysis::strengthen,
                        each -> each.revise("2020", QUESTION),
                        each -> each.judge(VERDICT),
                        Analysis::supersede);
        var follows =
                List.of(
                        List.of(Stage.QUESTION, Stage.REVISED),
                        List.of(Stage.THEORY, Stage.STRENGTHENED),
                        List.of(Stage.GATHERED),
                        List.of(Stage.STORY),
                        List.of(Stage.CHALLENGED),
                        Arrays.stream(Stage.values())
                                .filter(it -> it != Stage.JUDGED && it != Stage.SUPERSEDED)
                                .toList(),
                        List.of(Stage.CHALLENGED),
                        List.of(Stage.JUDGED));
        for (var analysis : atEveryStage()) {
            for (int step = 0; step < steps.size(); step++) {
                var answer = steps.get(step).apply(analysis);
                var needed = follows.get(step);
                if (needed.contains(analysis.stage())) {
                    assertThat(answer).isInstanceOf(Answer.Done.class);
                } else {
                    assertThat(missing(answer))
                            .contains(new Missing.AnotherStage(analysis.stage(), needed));
                }
            }
        }
    }

    @Test
    void every_stage_has_words() {
        assertThat(List.of(Stage.values()).stream().map(Stage::words)).doesNotHaveDuplicates();
        assertThat(Stage.QUESTION.words()).isEqualTo("The question is asked");
    }

    private static List<Analysis> atEveryStage() {
        var asked = done(Analysis.ask(QUESTION, "2018"));
        var gathered = done(atTheory().gather(GATHERING));
        var judged = done(atChallenged().judge(VERDICT));
        return List.of(
                asked,
                atTheory(),
                gathered,
                done(gathered.tell(STORY)),
                atChallenged(),
                done(atChallenged().strengthen()),
                done(atChallenged().revise("2019", QUESTION)),
                judged,
                done(judged.supersede()));
    }

    private static Analysis atTheory() {
        return done(done(Analysis.ask(QUESTION, "2018")).setOutTheory(THEORY));
    }

    private static Analysis atChallenged() {
        return done(done(done(atTheory().gather(GATHERING)).tell(STORY)).challenge(CHALLENGE));
    }

    private static Story story(String cited) {
        return new Story("It came about because …", List.of(cited), TWO);
    }

    private static Gathering gathering(@Nullable String onOne, @Nullable String onTwo) {
        return new Gathering(
                List.of(new Gathering.Test(ONE, "c1", onOne), new Gathering.Test(TWO, "c2", onTwo)),
                true);
    }

    private static LinkTheory theory(Link.Name link) {
        return new LinkTheory(link, "Because …", List.of("a"), List.of("r"), true);
    }

    private static Link.Name name(String from, String to) {
        return new Link.Name(new Outcome.Code(from), new Outcome.Code(to), Link.Kind.PARENT);
    }

    private static Analysis done(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).now();
    }

    private static List<Missing> missing(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).missing();
    }
}
