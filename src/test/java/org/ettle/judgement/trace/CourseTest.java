package org.ettle.judgement.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ettle.judgement.Band;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.trace.Trace.Taken;
import org.ettle.judgement.trace.TraceStep.Came;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Where the steps of a trace lead.
class CourseTest {

    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");
    private static final TraceStep.Begun BEGUN =
            new TraceStep.Begun("Does it help?", ChanceRange.of(.5, .5), List.of("Friends did."));
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    private static Reading.Said said(double low, double high) {
        return new Reading.Said(
                ChanceRange.of(low, high),
                List.of(ChanceRange.of(.1, .2)),
                ChanceRange.of(.1, .1),
                "Why.");
    }

    private static TraceStep.Registered registered(String test) {
        return TraceStep.Registered.of(test, "They say so.", said(.8, .9));
    }

    private static TraceStep.LookedFor looked(
            String test, @Nullable Came came, @Nullable Integer effort, boolean beforehand) {
        return new TraceStep.LookedFor(
                test,
                came,
                effort,
                came == Came.FOUND ? "a b" : null,
                came == Came.ABSENT ? "Complaints" : null,
                came == Came.NOT_LOOKED ? null : "origin of " + test,
                beforehand,
                "");
    }

    private static Course course(TraceStep... steps) {
        return course(Assessors.ONE, steps);
    }

    private static Course course(Assessors assessors, TraceStep... steps) {
        var taken = new ArrayList<Taken>();
        Arrays.asList(steps)
                .forEach(it ->
                        taken.add(
                                new Taken(
                                        taken.size() + 1,
                                        it,
                                        START.plusSeconds(taken.size()),
                                        ONE)));
        return Course.of(taken, assessors);
    }

    private static TraceStep.Weighed weighed(Course course) {
        return new TraceStep.Weighed(
                Band.LIKELY,
                null,
                course.hash().hex(),
                TraceText.of(course.tracing()),
                "It is little.");
    }

    private static @Nullable Class<?> refusal(Course course, TraceStep step) {
        return course.refusalOf(step).map(Object::getClass).orElse(null);
    }

    @Test
    void it_is_registering_then_looking_then_weighed() {
        assertThat(course(BEGUN).stage()).isEqualTo(Course.Stage.REGISTERING);
        assertThat(course(BEGUN, registered("t1")).stage()).isEqualTo(Course.Stage.REGISTERING);
        var looking = course(BEGUN, registered("t1"), looked("t1", Came.FOUND, null, false));
        assertThat(looking.stage()).isEqualTo(Course.Stage.LOOKING);
        var steps =
                new TraceStep[] {
                    BEGUN, registered("t1"), looked("t1", Came.FOUND, null, false), weighed(looking)
                };
        assertThat(course(steps).stage()).isEqualTo(Course.Stage.WEIGHED);
        assertThat(course(steps).unlike()).isEmpty();
        assertThat(course(steps).tracing().range()).isEqualTo(ChanceRange.of(.8, .9));
        assertThat(refusal(course(steps), registered("t2")))
                .isEqualTo(TraceRefusal.WeighedAlready.class);
        for (var stage : Course.Stage.values()) {
            assertThat(stage.words()).isNotBlank();
        }
    }

    @Test
    void each_guard_says_what_it_lacks() {
        assertThat(refusal(Course.NOTHING, new TraceStep.Begun(" ", BEGUN.before(), List.of())))
                .isEqualTo(TraceRefusal.QuestionMissing.class);
        assertThat(refusal(Course.NOTHING, BEGUN)).isNull();
        var begun = course(BEGUN);
        assertThat(refusal(begun, TraceStep.Registered.of("t1", " ", said(.8, .9))))
                .isEqualTo(TraceRefusal.StatementMissing.class);
        assertThat(refusal(begun, registered("t1"))).isNull();
        assertThat(refusal(begun, weighed(course(BEGUN, registered("t1")))))
                .isEqualTo(TraceRefusal.NothingRegistered.class);
        var registered = course(BEGUN, registered("t1"));
        assertThat(refusal(registered, weighed(registered)))
                .isEqualTo(TraceRefusal.NothingSaidOf.class);
        assertThat(refusal(registered, looked("t1", null, null, false)))
                .isEqualTo(TraceRefusal.OutcomeMissing.class);
        assertThat(refusal(registered, looked("t1", Came.NOT_LOOKED, null, false))).isNull();
        assertThat(refusal(registered, looked("t1", Came.FOUND, null, false))).isNull();
        assertThat(
                        refusal(
                                registered,
                                new TraceStep.LookedFor(
                                        "t1", Came.FOUND, null, null, null, null, false, "")))
                .isEqualTo(TraceRefusal.EvidenceMissing.class);
        assertThat(
                        refusal(
                                registered,
                                new TraceStep.LookedFor(
                                        "t1", Came.ABSENT, 50, null, null, null, false, "")))
                .isEqualTo(TraceRefusal.PlaceMissing.class);
        for (var effort : Arrays.asList(null, 0, 100)) {
            assertThat(refusal(registered, looked("t1", Came.ABSENT, effort, false)))
                    .isEqualTo(TraceRefusal.EffortMissing.class);
        }
        for (int effort : List.of(1, 99)) {
            assertThat(refusal(registered, looked("t1", Came.ABSENT, effort, false))).isNull();
        }
        var looking = course(BEGUN, registered("t1"), looked("t1", Came.FOUND, null, false));
        assertThat(refusal(looking, registered("t2"))).isEqualTo(TraceRefusal.SomebodyLooked.class);
        assertThat(refusal(looking, weighed(looking))).isNull();
    }

    @Test
    void what_is_kept_otherwise_than_the_rule_tells_it_is_named() {
        var looking = course(BEGUN, registered("t1"), looked("t1", Came.ABSENT, 50, false));
        var kept = weighed(looking);
        var altered =
                new TraceStep.Weighed(null, null, kept.inputsHash(), kept.result() + ".", "Why.");
        assertThat(
                        course(
                                        BEGUN,
                                        registered("t1"),
                                        looked("t1", Came.ABSENT, 50, false),
                                        altered)
                                .unlike())
                .containsExactly(4);
        assertThat(
                        course(BEGUN, registered("t1"), looked("t1", Came.ABSENT, 60, false), kept)
                                .unlike())
                .containsExactly(4);
        // A test that was registered after somebody looked was written behind the program's back.
        var slipped =
                course(
                        BEGUN,
                        registered("t1"),
                        looked("t1", Came.ABSENT, 50, false),
                        registered("t2"));
        assertThat(slipped.unlike()).containsExactly(4);
        assertThat(slipped.tests()).hasSize(1);
    }

    @Test
    void the_last_that_was_said_of_a_test_counts_and_what_was_known_before_does_not() {
        var course =
                course(
                        BEGUN,
                        registered("t1"),
                        registered("t2"),
                        looked("t1", Came.FOUND, null, false),
                        looked("t1", Came.NOT_LOOKED, null, false),
                        looked("t2", Came.FOUND, null, true));
        assertThat(course.tracing().range()).isEqualTo(ChanceRange.of(.5, .5));
        assertThat(course.tracing().setAside()).hasSize(1);
        assertThat(course.lookedFor("t1").orElseThrow().said().came()).isEqualTo(Came.NOT_LOOKED);
        assertThat(course.lookedFor("t3")).isEmpty();
        assertThat(course.test("t2").orElseThrow().said().test()).isEqualTo("t2");
        assertThat(course.test("t3")).isEmpty();
        assertThat(course.clue(course.tests().getFirst()).orElseThrow().ifContributed())
                .isEqualTo(ChanceRange.of(.8, .9));
        assertThat(course.apart(course.tests().getFirst())).isEmpty();
        assertThatThrownBy(() -> course().claim()).isInstanceOf(NullPointerException.class);
    }

    private static Assessors two(boolean third, boolean revealed, Reading... readings) {
        return new Assessors(true, third, revealed, List.of(readings));
    }

    private static Reading reading(UUID by, double low, double high, int at) {
        return new Reading("t1", said(low, high), START.plusSeconds(at), by);
    }

    @Test
    void nobody_looks_before_both_have_read_and_ranges_hold_every_reading() {
        var unread = TraceStep.Registered.unread("t1", "They say so.");
        var awaited = course(two(false, false, reading(ONE, .8, .9, 1)), BEGUN, unread);
        assertThat(awaited.assessors().areAwaited()).isTrue();
        assertThat(awaited.assessors().haveRead()).isFalse();
        assertThat(awaited.clue(awaited.tests().getFirst())).isEmpty();
        assertThat(awaited.apart(awaited.tests().getFirst())).isEmpty();
        assertThat(awaited.needsThird()).isFalse();
        assertThat(refusal(awaited, looked("t1", Came.FOUND, null, false)))
                .isEqualTo(TraceRefusal.ReadingsAwaited.class);
        var both =
                course(
                        two(false, true, reading(ONE, .8, .9, 1), reading(OTHER, .6, .95, 2)),
                        BEGUN,
                        unread);
        assertThat(both.assessors().haveRead()).isTrue();
        assertThat(both.needsThird()).isFalse();
        assertThat(refusal(both, looked("t1", Came.FOUND, null, false))).isNull();
        var clue = both.clue(both.tests().getFirst()).orElseThrow();
        assertThat(clue.ifContributed()).isEqualTo(ChanceRange.of(.6, .95));
        assertThat(clue.registered()).isEqualTo(START.plusSeconds(2));
        assertThat(both.apart(both.tests().getFirst()).orElseThrow().needThird()).isFalse();
        assertThat(both.hash())
                .isNotEqualTo(
                        course(
                                        two(
                                                false,
                                                true,
                                                reading(ONE, .6, .9, 1),
                                                reading(OTHER, .8, .95, 2)),
                                        BEGUN,
                                        unread)
                                .hash());
    }

    /// By the finding that there is; before that by whichever would put them further apart.
    @Test
    void two_who_are_too_far_apart_call_a_third_and_three_call_nobody() {
        var unread = TraceStep.Registered.unread("t1", "They say so.");
        var first = reading(ONE, .8, .9, 1);
        var second = reading(OTHER, .05, .1, 2);
        var apart = course(two(false, true, first, second), BEGUN, unread);
        assertThat(apart.needsThird()).isTrue();
        assertThat(apart.apart(apart.tests().getFirst()).orElseThrow().needThird()).isTrue();
        var three =
                course(
                        two(true, true, first, second, reading(THIRD, .5, .6, 3)),
                        BEGUN,
                        unread,
                        looked("t1", Came.NOT_LOOKED, null, false));
        assertThat(three.needsThird()).isFalse();
        assertThat(three.apart(three.tests().getFirst()).orElseThrow().needThird()).isTrue();
        var found =
                course(
                        two(false, true, first, reading(OTHER, .7, .8, 2)),
                        BEGUN,
                        unread,
                        looked("t1", Came.FOUND, null, false));
        assertThat(found.apart(found.tests().getFirst()).orElseThrow().apart())
                .isEqualByComparingTo("0.1252");
        assertThat(course(two(true, false, first), BEGUN, unread).assessors().haveRead()).isTrue();
        var lost = course(two(false, true), BEGUN, unread, looked("t1", Came.FOUND, null, false));
        assertThat(lost.claim().clues()).isEmpty();
        assertThat(lost.claim().findings()).isEmpty();
    }

    @Test
    void steps_are_read_as_they_were_written() {
        for (var step :
                List.of(
                        BEGUN,
                        registered("t1"),
                        TraceStep.Registered.unread("t1", "So."),
                        looked("t1", Came.ABSENT, 50, true),
                        new TraceStep.Weighed(null, "j", "h", "r", "Why."))) {
            assertThat(TraceText.read(TraceText.kind(step), TraceText.of(step))).isEqualTo(step);
        }
        assertThat(TraceText.kind(looked("t1", Came.FOUND, null, false))).isEqualTo("LOOKED_FOR");
        assertThat(TraceText.readSaid(TraceText.of(said(.8, .9)))).isEqualTo(said(.8, .9));
        assertThatThrownBy(() -> TraceText.read("GUESSED", "{}"))
                .isInstanceOf(IllegalArgumentException.class);
        var kept =
                TraceText.of(
                        course(
                                        BEGUN,
                                        registered("t1"),
                                        registered("t2"),
                                        looked("t1", Came.ABSENT, 90, false),
                                        looked("t2", Came.FOUND, null, true))
                                .tracing());
        assertThat(kept)
                .contains("origin of t1 1 ", "robust ", " short", "failed [", "set aside t2");
        for (var came : Came.values()) {
            assertThat(came.words()).isNotBlank();
        }
    }
}
