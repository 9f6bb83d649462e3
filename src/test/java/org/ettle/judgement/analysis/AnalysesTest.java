package org.ettle.judgement.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.THEIRS;
import static org.ettle.evidence.EvidenceRoom.as;
import static org.ettle.evidence.EvidenceRoom.asThePublic;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.ettle.evidence.Consent;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFixtures;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.judgement.Band;
import org.ettle.judgement.Capacity;
import org.ettle.judgement.ContrarySearches;
import org.ettle.judgement.Contribution;
import org.ettle.judgement.GiveOpinion;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.JudgementRoom;
import org.ettle.judgement.OpenJudgement;
import org.ettle.judgement.Said;
import org.ettle.judgement.SearchContrary;
import org.ettle.judgement.Terms;
import org.ettle.judgement.contribution.Challenge;
import org.ettle.judgement.contribution.Condition;
import org.ettle.judgement.contribution.Missing;
import org.ettle.judgement.contribution.Stage;
import org.ettle.judgement.contribution.Verdict;
import org.ettle.judgement.sufficiency.Minimum;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/// From a question on a link to the verdict that everybody may read. Each test in a room of its
/// own.
class AnalysesTest {

    private final JudgementRoom room =
            new JudgementRoom(
                    Analyses.class, AnalysisStore.class, AnalysisSheets.class, Heard.class);
    private final Analyses analyses = room.coverage.evidence().door(Analyses.class);
    private ContributionAnalysis.Id id = ContributionAnalysis.Id.fresh();
    private final Link.Name link = room.coverage.first().links().getFirst().name();
    private final String key = Step.key(link);

    static class Heard {
        final List<AnalysisFact> facts = new CopyOnWriteArrayList<>();

        @EventListener
        void told(AnalysisFact fact) {
            facts.add(fact);
        }
    }

    @Test
    void an_analysis_goes_by_its_steps_from_a_question_to_a_verdict_and_is_rebuilt_from_them() {
        judged();
        var work = read().work();
        assertThat(work.stage()).isEqualTo(Stage.JUDGED);
        assertThat(work.verdict()).isInstanceOf(Verdict.NotYetAssessable.class);
        assertThat(work.weakest()).isEqualTo(link);
        assertThat(work.unlike()).isEmpty();
        assertThat(work.objections()).extracting(it -> it.answer() == null).containsExactly(false);
        assertThat(room.coverage.evidence().door(Heard.class).facts)
                .extracting(it -> it.getClass().getSimpleName())
                .containsExactly(
                        "ContributionAsked",
                        "TheoryOfLinksSetOut",
                        "EvidenceGathered",
                        "StoryTold",
                        "StoryObjectedTo",
                        "ObjectionAnswered",
                        "StoryChallenged",
                        "ContributionJudged");
    }

    /// K1 was reworded to P1 and the vision stayed; S1, which leads to K1, was split.
    @Test
    void the_theory_goes_to_a_later_version_by_rule_and_somebody_chooses_of_what_was_split() {
        var later = as(OURS, () -> analyses.later(readAfterAsking())).getFirst();
        var split = named("S1", "K1");
        assertThat(as(OURS, room.one, () -> analyses.move(id, later, Map.of(), "It is newer.")))
                .isEqualTo(
                        new AnalysisAnswer.Refused(List.of(new AnalysisRefusal.WhichLink(split))));
        assertThat(refused(() -> analyses.move(id, later, Map.of(split, named("A1", "P1")), " ")))
                .containsExactly(new AnalysisRefusal.ReasonMissing());
        assertThat(refused(() -> analyses.move(id, later, Map.of(split, split), "So.")))
                .containsExactly(new AnalysisRefusal.WhichLink(split));
        done(
                room.one,
                () -> analyses.move(id, later, Map.of(split, named("A1", "P1")), "It is newer."));
        var moved = read();
        assertThat(moved.version()).isEqualTo(later.version().id());
        assertThat(moved.work().stage()).isEqualTo(Stage.REVISED);
        assertThat(moved.work().links()).containsExactly(named("A1", "P1"), named("P1", "V"));
        assertThat(moved.work().unlike()).isEmpty();
        assertThat(moved.work().theoryOf(named("P1", "V")).orElseThrow().rationale())
                .isEqualTo("It helps.");
        var step = (Step.Moved) moved.steps().getLast().step();
        assertThat(step.links()).extracting(Step.Moved.Onto::chosen).containsExactly(true, false);
        assertThatThrownBy(() ->
                        as(OURS, room.one, () -> analyses.move(id, later, Map.of(), "Again.")))
                .isInstanceOf(NotFound.class);
        assertThat(room.coverage.evidence().door(Heard.class).facts)
                .last()
                .isInstanceOf(AnalysisFact.TheoryMoved.class);
    }

    private static Link.Name named(String from, String to) {
        return new Link.Name(new Outcome.Code(from), new Outcome.Code(to), Link.Kind.INFLUENCE);
    }

    private ContributionAnalysis readAfterAsking() {
        var pathway = List.of(Step.key(named("S1", "K1")), Step.key(named("K1", "V")));
        done(room.one, () -> ask(pathway, "Go on?", Band.LIKELY));
        done(
                room.one,
                () ->
                        analyses.setOutTheory(
                                id,
                                new Step.TheorySetOut(
                                        pathway.stream()
                                                .map(it ->
                                                        new Step.TheorySetOut.OfLink(
                                                                it,
                                                                "It helps.",
                                                                List.of("There is time."),
                                                                List.of("Friends did."),
                                                                true))
                                                .toList())));
        return read();
    }

    @Test
    void each_step_says_what_it_lacks_and_writes_nothing() {
        assertThat(refused(() -> ask(List.of(), "", null)))
                .containsExactly(
                        lacks(new Missing.ALink()),
                        lacks(new Missing.TheDecisionItServes()),
                        lacks(new Missing.TheConfidenceNeeded()));
        done(room.one, () -> ask(List.of(key), "Go on?", Band.LIKELY));
        assertThat(
                        refused(() ->
                                analyses.setOutTheory(
                                        id,
                                        new Step.TheorySetOut(
                                                List.of(
                                                        new Step.TheorySetOut.OfLink(
                                                                key, "", List.of(), List.of(),
                                                                false))))))
                .containsExactly(
                        lacks(new Missing.ARationale(link)),
                        lacks(new Missing.AnAssumption(link)),
                        lacks(new Missing.ARival(link)),
                        lacks(new Missing.OtherOrUnknown(link)));
        done(room.one, this::setOut);
        assertThat(refused(() -> analyses.gather(id, List.of())))
                .containsExactly(
                        lacks(new Missing.ATest(link)), lacks(new Missing.TheContrarySearch()));
        assertThat(refused(() -> analyses.publish(id, "It is due.")))
                .containsExactly(new AnalysisRefusal.NotJudgedYet());
        assertThat(read().steps()).hasSize(2);
    }

    @Test
    void the_story_is_challenged_by_somebody_else_and_from_outside() {
        told();
        var objection = new Step.Objected("Evaluator", false, List.of("Too few."));
        assertThat(refused(() -> analyses.object(id, objection)))
                .containsExactly(new AnalysisRefusal.SamePerson());
        done(room.other, () -> analyses.object(id, objection));
        assertThat(refused(() -> analyses.endChallenge(id)))
                .containsExactly(
                        lacks(new Missing.AReviewerFromOutside()),
                        lacks(new Missing.AnAnswer("Too few.")));
        assertThat(
                        as(
                                OURS,
                                room.other,
                                () ->
                                        analyses.answer(
                                                id, 1, Challenge.Outcome.ANSWERED, "Enough.")))
                .isEqualTo(new AnalysisAnswer.Refused(List.of(new AnalysisRefusal.SamePerson())));
    }

    @Test
    void a_further_round_needs_something_new_on_the_weakest_link() {
        challenged();
        done(room.one, () -> analyses.strengthen(id));
        assertThat(refused(() -> analyses.gather(id, tests(Step.Looked.NOT_LOOKED))))
                .containsExactly(lacks(new Missing.SomethingNewOn(link)));
        done(room.one, () -> analyses.gather(id, tests(Step.Looked.ABSENT)));
        assertThat(read().work().stage()).isEqualTo(Stage.GATHERED);
    }

    @Test
    void a_necessary_test_that_fails_after_effort_does_not_support_it() {
        done(room.one, () -> ask(List.of(key), "Go on?", Band.LIKELY));
        done(room.one, this::setOut);
        search();
        done(room.one, () -> analyses.gather(id, tests(Step.Looked.ABSENT)));
        story();
        challenge();
        verdict();
        assertThat(read().work().verdict()).isEqualTo(new Verdict.NotSupported(List.of(link)));
    }

    @Test
    void what_is_published_is_everybodys_with_the_evidence_that_they_may_see() {
        var hidden = room.coverage.evidence().added(SourceFixtures.aReport("Not published"));
        as(
                OURS,
                () ->
                        room.coverage
                                .evidence()
                                .bearings()
                                .bear(
                                        hidden.id(),
                                        target(),
                                        Stance.SUPPORTS,
                                        Directness.DIRECT,
                                        null));
        judged();
        assertThatThrownBy(() -> asThePublic(() -> analyses.get(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(THEIRS, () -> analyses.endChallenge(id)))
                .isInstanceOf(NotFound.class);
        done(room.one, () -> analyses.publish(id, "It is due."));
        var seen = asThePublic(() -> analyses.get(id));
        assertThat(seen.work().gathered())
                .isNotNull()
                .extracting(it -> it == null ? 0 : it.inputs())
                .isEqualTo(1);
        assertThat(asThePublic(() -> analyses.inputs(seen)).size()).isZero();
        assertThat(as(OURS, () -> analyses.inputs(seen)).size()).isEqualTo(1);
        assertThat(refused(() -> analyses.publish(id, "Again.")))
                .containsExactly(new AnalysisRefusal.PublishedAlready());
    }

    @Test
    void a_link_that_is_as_sure_as_needed_supports_it_where_all_conditions_hold() {
        var source =
                room.coverage
                        .evidence()
                        .published(
                                SourceFixtures.described(
                                        SourceKind.AUDIT,
                                        "An audit",
                                        new Source.Permission(
                                                Consent.NOT_NEEDED, null, Reuse.PUBLIC),
                                        "Open Government Licence v3.0"),
                                "Words of an audit");
        as(
                OURS,
                () ->
                        room.coverage
                                .evidence()
                                .bearings()
                                .bear(
                                        source.id(),
                                        target(),
                                        Stance.SUPPORTS,
                                        Directness.DIRECT,
                                        null));
        var judgement = Judgement.Id.fresh();
        as(
                OURS,
                room.one,
                () ->
                        room.judgements()
                                .open(
                                        new OpenJudgement(
                                                judgement,
                                                target(),
                                                new Terms(new Minimum(1, 1, 50, 0, false), 1, 0, 1),
                                                false,
                                                "It is due.")));
        as(
                OURS,
                room.one,
                () ->
                        room.judgements()
                                .answer(
                                        new GiveOpinion(
                                                judgement,
                                                Capacity.OFFICIAL,
                                                new Said.OfContribution(Contribution.SOME),
                                                JudgementRoom.scores(4, 4),
                                                "I see it so.")));
        as(OURS, room.one, () -> room.judgements().publish(judgement, "It is due."));
        challenged();
        var all = new EnumMap<Condition, Condition.Met>(Condition.class);
        for (var condition : Condition.values()) {
            all.put(condition, Condition.Met.FULLY);
        }
        done(room.one, () -> analyses.judge(id, all, List.of(), "It is so."));
        assertThat(read().work().given())
                .isNotNull()
                .extracting(it -> it == null ? null : it.rated().getFirst().judgement())
                .isEqualTo(judgement.toString());
        assertThat(read().work().verdict()).isEqualTo(new Verdict.Supported(List.of(link)));
    }

    @Test
    void a_published_analysis_takes_the_place_of_the_one_before() {
        judged();
        done(room.one, () -> analyses.publish(id, "It is due."));
        var before = id;
        id = ContributionAnalysis.Id.fresh();
        judged();
        assertThat(as(OURS, () -> analyses.get(before)).work().stage()).isEqualTo(Stage.JUDGED);
        done(room.one, () -> analyses.publish(id, "It is due again."));
        var kept = asThePublic(() -> analyses.get(before)).work();
        assertThat(kept.stage()).isEqualTo(Stage.SUPERSEDED);
        assertThat(kept.supersededBy()).isEqualTo(id.toString());
        assertThat(kept.verdict()).isInstanceOf(Verdict.NotYetAssessable.class);
    }

    @Test
    void the_application_may_not_change_a_step() {
        done(room.one, () -> ask(List.of(key), "Go on?", Band.LIKELY));
        var database = room.coverage.evidence().database();
        assertThatThrownBy(() ->
                        database.as(
                                new Asker(OURS, room.one, "a test"),
                                () ->
                                        database.jdbc()
                                                .sql(
                                                        "update judgement.analysis_step set number"
                                                                + " = number")
                                                .update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_step_that_was_changed_behind_the_programs_back_is_noticed() throws SQLException {
        judged();
        room.superuser(
                """
                update judgement.analysis_step
                   set said = jsonb_set(said, '{verdict}', '"supported"')
                 where kind = 'VERDICT_GIVEN'
                """);
        assertThat(read().work().unlike()).containsExactly(8);
        room.superuser("delete from judgement.analysis_step where kind = 'TOLD'");
        assertThat(read().work().unlike()).isNotEmpty();
    }

    private Target.ALink target() {
        return new Target.ALink(OURS, room.coverage.first().id(), link);
    }

    private AnalysisAnswer ask(List<String> links, String decision, @Nullable Band needed) {
        var version = room.coverage.first();
        var map = room.coverage.evidence().theory().maps().getKin(OURS, version.id()).map();
        return analyses.ask(
                id,
                new Viewed(map, version),
                new Step.Asked(links, List.of(), decision, needed),
                false);
    }

    private AnalysisAnswer setOut() {
        return analyses.setOutTheory(
                id,
                new Step.TheorySetOut(
                        List.of(
                                new Step.TheorySetOut.OfLink(
                                        key,
                                        "It helps.",
                                        List.of("There is time."),
                                        List.of("Friends did."),
                                        true))));
    }

    private void search() {
        var searches = room.coverage.evidence().door(ContrarySearches.class);
        as(
                OURS,
                room.one,
                () ->
                        searches.record(
                                new SearchContrary(target(), "Complaints", "Delays", "None")));
    }

    private List<Step.Gathered.Test> tests(Step.Looked looked) {
        return List.of(new Step.Gathered.Test(key, "They say so.", looked, true, true, List.of()));
    }

    private void story() {
        var finding = String.valueOf(read().work().testsOf(link).getFirst().finding());
        done(
                room.one,
                () -> analyses.tell(id, new Step.Told("It came about.", List.of(finding), key)));
    }

    private void told() {
        done(room.one, () -> ask(List.of(key), "Go on?", Band.LIKELY));
        done(room.one, this::setOut);
        search();
        done(room.one, () -> analyses.gather(id, tests(Step.Looked.NOT_LOOKED)));
        story();
    }

    private void challenge() {
        done(
                room.other,
                () ->
                        analyses.object(
                                id, new Step.Objected("Evaluator", true, List.of("Too few."))));
        done(room.one, () -> analyses.answer(id, 1, Challenge.Outcome.LEFT_STANDING, "So it is."));
        done(room.one, () -> analyses.endChallenge(id));
    }

    private void challenged() {
        told();
        challenge();
    }

    private void verdict() {
        done(
                room.one,
                () ->
                        analyses.judge(
                                id,
                                Map.of(Condition.THEORY_PLAUSIBLE, Condition.Met.FULLY),
                                List.of(),
                                "It is so."));
    }

    private void judged() {
        challenged();
        verdict();
    }

    private ContributionAnalysis read() {
        return as(OURS, () -> analyses.getOwn(id));
    }

    private static AnalysisRefusal lacks(Missing missing) {
        return new AnalysisRefusal.Lacks(missing);
    }

    private static void done(UUID person, Supplier<AnalysisAnswer> work) {
        var answer = as(OURS, person, work);
        assertThat(answer).as(answer.toString()).isInstanceOf(AnalysisAnswer.Done.class);
    }

    private List<AnalysisRefusal> refused(Supplier<AnalysisAnswer> work) {
        if (as(OURS, room.one, work) instanceof AnalysisAnswer.Refused(var reasons)) {
            return reasons;
        }
        throw new AssertionError("It was done.");
    }
}
