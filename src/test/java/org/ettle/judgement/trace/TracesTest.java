package org.ettle.judgement.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.THEIRS;
import static org.ettle.evidence.EvidenceRoom.as;
import static org.ettle.evidence.EvidenceRoom.asThePublic;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.ettle.access.Organisations;
import org.ettle.evidence.Directness;
import org.ettle.evidence.SourceFixtures;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.judgement.Band;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.JudgementRoom;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.event.EventListener;

/// From a test that is written down before anybody looks to the range that everybody may read.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracesTest {

    private final JudgementRoom room =
            new JudgementRoom(
                    Traces.class,
                    TraceStore.class,
                    TraceSheets.class,
                    TracingUse.class,
                    Organisations.class,
                    Heard.class);
    private final Traces traces = room.coverage.evidence().door(Traces.class);
    private final TracingUse use = room.coverage.evidence().door(TracingUse.class);
    private final Target.ALink target =
            new Target.ALink(
                    OURS,
                    room.coverage.first().id(),
                    room.coverage.first().links().getFirst().name());
    private Trace.Id id = Trace.Id.fresh();

    static class Heard {
        final List<TraceFact> facts = new CopyOnWriteArrayList<>();

        @EventListener
        void told(TraceFact fact) {
            facts.add(fact);
        }
    }

    private List<TraceFact> facts() {
        return room.coverage.evidence().door(Heard.class).facts;
    }

    @BeforeEach
    void anew() {
        id = Trace.Id.fresh();
        done(() -> use.switchTo(true, "To try it."));
        facts().clear();
    }

    @Test
    void it_goes_from_a_registered_test_to_a_range_and_is_rebuilt_from_its_steps() {
        weighed();
        var course = read().course();
        assertThat(course.stage()).isEqualTo(Course.Stage.WEIGHED);
        assertThat(course.unlike()).isEmpty();
        // The low end is ln(.8/.2) + ln((1 - .5 × .9)/(1 - .5 × .1)).
        assertThat(course.tracing().range()).isEqualTo(ChanceRange.of(.6984, .8571));
        assertThat(course.tracing().band()).isEqualTo(Band.LIKELY);
        assertThat(course.tracing().packages()).hasSize(2);
        assertThat(facts())
                .extracting(it -> it.getClass().getSimpleName())
                .containsExactly(
                        "TraceBegun",
                        "TestRegistered",
                        "TestRegistered",
                        "TestLookedFor",
                        "TestLookedFor",
                        "TraceWeighed");
    }

    @Test
    void a_partnership_traces_nothing_until_it_is_switched_on() {
        assertThat(as(THEIRS, use::isOn)).isFalse();
        done(() -> use.switchTo(false, "Enough."));
        assertThat(refused(() -> begin("Why?"))).isInstanceOf(TraceRefusal.TracingIsOff.class);
        assertThat(refused(() -> use.switchTo(true, " ")))
                .isInstanceOf(TraceRefusal.ReasonMissing.class);
        done(() -> use.switchTo(true, "Again."));
        done(() -> begin("Why?"));
        done(() -> use.switchTo(false, "Enough."));
        assertThat(refused(() -> register("t1"))).isInstanceOf(TraceRefusal.TracingIsOff.class);
    }

    @Test
    void what_is_not_registered_before_anybody_looks_is_not_registered() {
        assertThat(refused(() -> begin(" "))).isInstanceOf(TraceRefusal.QuestionMissing.class);
        done(() -> begin("Does it help?"));
        assertThat(refused(() -> traces.weigh(id, "So it is.")))
                .isInstanceOf(TraceRefusal.NothingRegistered.class);
        done(() -> register("t1"));
        assertThat(refused(() -> traces.weigh(id, "So it is.")))
                .isInstanceOf(TraceRefusal.NothingSaidOf.class);
        assertThat(refused(() -> looked("t1", null)))
                .isInstanceOf(TraceRefusal.OutcomeMissing.class);
        assertThat(refused(() -> looked("t1", TraceStep.Came.FOUND)))
                .isInstanceOf(TraceRefusal.EvidenceMissing.class);
        assertThatThrownBy(() -> done(() -> looked("t9", TraceStep.Came.NOT_LOOKED)))
                .isInstanceOf(NotFound.class);
        done(() -> looked("t1", TraceStep.Came.NOT_LOOKED));
        assertThat(refused(() -> register("t2"))).isInstanceOf(TraceRefusal.SomebodyLooked.class);
        done(() -> traces.weigh(id, "So it is."));
        assertThat(read().course().tracing().range()).isEqualTo(ChanceRange.of(.5, .5));
        assertThat(refused(() -> looked("t1", TraceStep.Came.NOT_LOOKED)))
                .isInstanceOf(TraceRefusal.WeighedAlready.class);
    }

    @Test
    void what_was_known_beforehand_has_no_weight() {
        done(() -> begin("Does it help?"));
        done(() -> register("t1"));
        done(() -> absent("t1", true));
        done(() -> traces.weigh(id, "So it is."));
        assertThat(read().course().tracing().setAside()).hasSize(1);
        assertThat(read().course().tracing().range()).isEqualTo(ChanceRange.of(.5, .5));
    }

    @Test
    void what_is_published_is_everybodys_and_stays_as_it_is() {
        weighed();
        assertThatThrownBy(() -> asThePublic(() -> traces.get(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(THEIRS, () -> traces.weigh(id, "Ours now.")))
                .isInstanceOf(NotFound.class);
        assertThat(refused(() -> traces.publish(id, " ")))
                .isInstanceOf(TraceRefusal.ReasonMissing.class);
        done(() -> traces.publish(id, "It is due."));
        assertThat(asThePublic(() -> traces.get(id)).course().unlike()).isEmpty();
        assertThat(refused(() -> traces.publish(id, "Again.")))
                .isInstanceOf(TraceRefusal.PublishedAlready.class);
        var database = room.coverage.evidence().database();
        assertThatThrownBy(() ->
                        database.as(
                                new Asker(OURS, room.one, "a test"),
                                () ->
                                        database.jdbc()
                                                .sql("update judgement.trace_step set number = 1")
                                                .update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_step_that_was_changed_behind_the_programs_back_is_noticed() throws SQLException {
        weighed();
        room.superuser(
                """
                update judgement.trace_step
                   set said = jsonb_set(said, '{ifHeld,high,tenThousandths}', '9900')
                 where kind = 'REGISTERED' and number = 2 and trace_id = '%s'
                """
                        .formatted(id));
        assertThat(read().course().unlike()).containsExactly(6);
    }

    /// A second assessor sees nothing of the first, and both see all once both are in.
    @Test
    void two_read_the_tests_apart_and_ranges_that_hold_both_are_weighed() throws SQLException {
        done(() -> begin("Does it help?", true));
        assertThat(refused(() -> traces.read(id, Map.of())))
                .isInstanceOf(TraceRefusal.NothingRegistered.class);
        assertThat(refused(() -> traces.register(id, "t1", "They say so.", said(.8, .9, " "))))
                .isInstanceOf(TraceRefusal.ReasonMissing.class);
        done(() -> register("t1"));
        assertThat(readings(room.one)).hasSize(1);
        assertThat(readings(room.other)).isEmpty();
        assertThat(as(OURS, room.other, () -> traces.getOwn(id)).toString())
                .doesNotContain("As I see.");
        assertThat(refused(() -> absent("t1", false)))
                .isInstanceOf(TraceRefusal.ReadingsAwaited.class);
        assertThat(refused(() -> traces.read(id, Map.of("t1", said(.6, .9, "So.")))))
                .isInstanceOf(TraceRefusal.ReadBefore.class);
        assertThat(as(OURS, room.other, () -> register("t2")))
                .isEqualTo(new TraceAnswer.Refused(new TraceRefusal.OneRegisters()));
        assertThat(as(OURS, room.other, () -> traces.read(id, Map.of("t1", said(.6, .9, "")))))
                .isEqualTo(new TraceAnswer.Refused(new TraceRefusal.WhyMissing("t1")));
        doneBy(room.other, () -> traces.read(id, Map.of("t1", said(.6, .95, "Few would."))));
        assertThat(readings(room.one)).hasSize(2);
        assertThat(refused(() -> register("t2"))).isInstanceOf(TraceRefusal.TestsWereRead.class);
        assertThat(refused(() -> traces.read(id, Map.of("t1", said(.6, .9, "So.")))))
                .isInstanceOf(TraceRefusal.NobodyIsAwaited.class);
        assertThat(facts())
                .extracting(it -> it.getClass().getSimpleName())
                .containsExactly("TraceBegun", "TestRegistered", "TestsRead", "ReadingsRevealed");
        done(() -> absent("t1", false));
        done(() -> traces.weigh(id, "It is little."));
        var course = read().course();
        assertThat(course.unlike()).isEmpty();
        assertThat(course.clue(course.tests().getFirst()).orElseThrow().ifContributed())
                .isEqualTo(ChanceRange.of(.6, .95));
        assertThat(course.apart(course.tests().getFirst()).orElseThrow().needThird()).isFalse();
        // A reading that was changed behind the program's back is noticed, even within the ranges.
        room.superuser(
                """
                update judgement.trace_reading
                   set said = jsonb_set(said, '{ifHeld,high,tenThousandths}', '8500')
                 where trace_id = '%s' and assessor = '%s'
                """
                        .formatted(id, room.one));
        assertThat(read().course().unlike()).containsExactly(4);
    }

    @Test
    void where_two_are_too_far_apart_a_third_reads_and_all_stays_blind_until_then() {
        done(() -> begin("Does it help?", true));
        done(() -> register("t1"));
        doneBy(room.other, () -> traces.read(id, Map.of("t1", said(.05, .1, "Nobody would."))));
        assertThat(readings(room.one)).hasSize(1);
        assertThat(read().course().assessors().thirdCalled()).isTrue();
        assertThat(as(OURS, room.other, () -> traces.read(id, Map.of("t1", said(.5, .5, "So.")))))
                .isEqualTo(new TraceAnswer.Refused(new TraceRefusal.ReadBefore()));
        doneBy(room.third(), () -> traces.read(id, Map.of("t1", said(.5, .6, "Some would."))));
        assertThat(readings(room.one)).hasSize(3);
        var course = read().course();
        assertThat(course.apart(course.tests().getFirst()).orElseThrow().needThird()).isTrue();
        assertThat(course.clue(course.tests().getFirst()).orElseThrow().ifContributed())
                .isEqualTo(ChanceRange.of(.05, .9));
    }

    private List<Reading> readings(UUID person) {
        return as(OURS, person, () -> traces.getOwn(id)).course().assessors().readings();
    }

    private void doneBy(UUID person, Supplier<TraceAnswer> work) {
        assertThat(as(OURS, person, work)).isInstanceOf(TraceAnswer.Done.class);
    }

    private TraceAnswer begin(String question) {
        return begin(question, false);
    }

    private TraceAnswer begin(String question, boolean two) {
        return traces.begin(
                id,
                target,
                new TraceStep.Begun(question, ChanceRange.of(.5, .5), List.of("Friends did.")),
                two,
                false);
    }

    private TraceAnswer register(String name) {
        return traces.register(id, name, "They say so (" + name + ").", said(.8, .9, "As I see."));
    }

    private static Reading.Said said(double low, double high, String reason) {
        return new Reading.Said(
                ChanceRange.of(low, high),
                List.of(ChanceRange.of(.1, .2)),
                ChanceRange.of(.1, .1),
                reason);
    }

    private TraceAnswer looked(String test, TraceStep.@Nullable Came came) {
        return traces.look(
                id, new TraceStep.LookedFor(test, came, null, null, null, null, false, ""));
    }

    private TraceAnswer absent(String test, boolean beforehand) {
        return traces.look(
                id,
                new TraceStep.LookedFor(
                        test,
                        TraceStep.Came.ABSENT,
                        50,
                        null,
                        "Complaints",
                        null,
                        beforehand,
                        "Nobody says so."));
    }

    private void weighed() {
        var source = room.coverage.evidence().added(SourceFixtures.aReport("A report for " + id));
        as(
                OURS,
                () ->
                        room.coverage
                                .evidence()
                                .bearings()
                                .bear(
                                        source.id(),
                                        target,
                                        Stance.SUPPORTS,
                                        Directness.DIRECT,
                                        null));
        done(() -> begin("Does it help?"));
        done(() -> register("t1"));
        done(() -> register("t2"));
        var evidence = as(OURS, () -> traces.evidence(read())).getFirst();
        done(() ->
                traces.look(
                        id,
                        new TraceStep.LookedFor(
                                "t1",
                                TraceStep.Came.FOUND,
                                null,
                                Traces.key(evidence),
                                null,
                                null,
                                false,
                                "")));
        done(() -> absent("t2", false));
        done(() -> traces.weigh(id, "It is little."));
    }

    private Trace read() {
        return as(OURS, () -> traces.getOwn(id));
    }

    private void done(Supplier<TraceAnswer> work) {
        var answer = as(OURS, room.one, work);
        assertThat(answer).as(answer.toString()).isInstanceOf(TraceAnswer.Done.class);
    }

    private TraceRefusal refused(Supplier<TraceAnswer> work) {
        if (as(OURS, room.one, work) instanceof TraceAnswer.Refused(var reason)) {
            return reason;
        }
        throw new AssertionError("It was done.");
    }
}
