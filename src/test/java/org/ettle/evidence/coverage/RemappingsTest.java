package org.ettle.evidence.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.THEIRS;
import static org.ettle.evidence.EvidenceRoom.as;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ettle.access.Role;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Directness;
import org.ettle.evidence.SourceFixtures;
import org.ettle.evidence.Stance;
import org.ettle.evidence.remapping.Decide;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.RemappingAnswer;
import org.ettle.evidence.remapping.RemappingFact;
import org.ettle.evidence.remapping.RemappingRefusal;
import org.ettle.evidence.remapping.Remappings;
import org.ettle.evidence.remapping.Waiting;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.Stale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What waits for a decision, and deciding; each test in a room of its own.
class RemappingsTest {

    private final CoverageRoom room = CoverageRoom.open();
    private final Remappings remappings = room.remappings();

    @Test
    void only_what_changed_its_meaning_waits() {
        bears("K1");
        bears("K2");
        bears("S3");
        assertThat(queue()).isEmpty();
        bears("S1");
        bears("S1");
        assertThat(queue())
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.items()).isEqualTo(2);
                    assertThat(waiting.place()).isEqualTo(Place.of("S1"));
                    assertThat(waiting.to().version().id()).isEqualTo(room.later().id());
                    assertThat(waiting.way().candidates())
                            .containsExactly(Place.of("A1"), Place.of("A2"));
                });
    }

    @Test
    void evidence_waits_for_its_own_organisation_only() {
        bears("S1");
        assertThat(as(THEIRS, remappings::list)).isEmpty();
        assertThatThrownBy(() -> as(THEIRS, () -> remappings.get(where())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        as(THEIRS, () -> remappings.decide(order(null, List.of("A1"), false))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void one_reason_decides_on_everything_that_waits_in_a_place() {
        IntStream.range(0, 30).forEach(_ -> bears("S1"));
        var fact = decided(null, List.of("A1", "A2"), false);
        assertThat(fact.items()).isEqualTo(30);
        assertThat(fact.places()).containsExactly("A1", "A2");
        assertThat(queue()).isEmpty();
        assertThat(counted("A1")).isEqualTo(30);
        assertThat(counted("A2")).isEqualTo(30);
        assertThat(as(OURS, remappings::decisions))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.items()).isEqualTo(30);
                    assertThat(decision.places())
                            .containsExactlyInAnyOrder(Place.of("A1"), Place.of("A2"));
                });
    }

    @Test
    void some_can_be_decided_on_and_the_others_go_on_waiting() {
        var one = bears("S1");
        bears("S1");
        decided(Set.of(one), List.of("A1"), false);
        assertThat(counted("A1")).isEqualTo(1);
        assertThat(queue()).singleElement().extracting(Waiting::items).isEqualTo(1);
    }

    @Test
    void evidence_that_bears_on_none_is_history() {
        bears("S1");
        decided(null, List.of(), true);
        assertThat(queue()).isEmpty();
        assertThat(counted("A1") + counted("A2")).isZero();
    }

    @Test
    void a_withdrawn_decision_stays_and_its_evidence_waits_again() {
        bears("S1");
        var fact = decided(null, List.of("A1"), false);
        var answer = as(OURS, () -> remappings.withdraw(fact.decision(), "It was too hasty."));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        RemappingAnswer.Done.class,
                        done ->
                                assertThat(done.fact())
                                        .isInstanceOf(RemappingFact.RemappingWithdrawn.class));
        assertThat(counted("A1")).isZero();
        assertThat(queue()).hasSize(1);
        decided(null, List.of("A2"), false);
        assertThat(counted("A2")).isEqualTo(1);
        assertThat(as(OURS, remappings::decisions)).hasSize(2);
        assertThatThrownBy(() -> as(OURS, () -> remappings.withdraw(fact.decision(), "Once more.")))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(
                        () -> as(THEIRS, () -> remappings.withdraw(fact.decision(), "Not ours.")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_cannot_be_decided_is_refused_with_words() {
        bears("S1");
        assertThat(refused(null, List.of(), false, "Because."))
                .isInstanceOf(RemappingRefusal.NothingChosen.class);
        assertThat(refused(null, List.of("A1"), true, "Because."))
                .isInstanceOf(RemappingRefusal.BothChosen.class);
        assertThat(refused(null, List.of("S1"), false, "Because."))
                .isInstanceOf(RemappingRefusal.NotInTheVersion.class);
        assertThat(refused(Set.of(), List.of("A1"), false, "Because."))
                .isInstanceOf(RemappingRefusal.NoItemChosen.class);
        assertThat(refused(null, List.of("A1"), false, "  "))
                .isInstanceOf(RemappingRefusal.ReasonMissing.class);
        assertThat(refused(null, List.of("A1"), false, "x".repeat(2_001)))
                .isInstanceOf(RemappingRefusal.ReasonTooLong.class);
        assertThat(room.evidence().facts()).noneMatch(RemappingFact.class::isInstance);
    }

    @Test
    void a_bearing_that_does_not_wait_there_is_not_decided_on() {
        bears("S1");
        var other = bears("K1");
        assertThatThrownBy(() ->
                        as(
                                OURS,
                                () ->
                                        remappings.decide(
                                                order(Set.of(other), List.of("A1"), false))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void of_two_who_decide_at_the_same_moment_one_does() throws Exception {
        bears("S1");
        var together = new CyclicBarrier(2);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    List.of("A1", "A2").stream()
                            .map(code -> people.submit(() -> decidedAt(together, code)))
                            .toList();
            var done = 0;
            for (Future<Boolean> answer : answers) {
                done += answer.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(counted("A1") + counted("A2")).isEqualTo(1);
    }

    private boolean decidedAt(CyclicBarrier together, String code) throws Exception {
        together.await();
        try {
            return as(OURS, () -> remappings.decide(order(null, List.of(code), false)))
                    instanceof RemappingAnswer.Done;
        } catch (Stale | NotFound lost) {
            return false;
        }
    }

    @Test
    void a_decision_names_who_made_it() {
        bears("S1");
        var analyst = room.evidence().somebody(Role.ANALYST);
        as(OURS, analyst, () -> remappings.decide(order(null, List.of("A1"), false)));
        assertThat(as(OURS, remappings::decisions))
                .singleElement()
                .satisfies(decision -> assertThat(decision.by()).isEqualTo(analyst));
    }

    private Bearing.Id bears(String place) {
        var source = room.evidence().added(SourceFixtures.aReport("A report"));
        return room.bears(source, place, Stance.SUPPORTS, Directness.DIRECT);
    }

    private List<Waiting> queue() {
        return as(OURS, remappings::list);
    }

    private int counted(String place) {
        return as(OURS, () -> room.tallies().of(room.viewed(room.later()), true))
                .of(Place.of(place))
                .whole()
                .items()
                .all();
    }

    private Decide.Where where() {
        return new Decide.Where(OURS, room.first().id(), Place.of("S1"), OURS, room.later().id());
    }

    private Decide order(@Nullable Set<Bearing.Id> only, List<String> onto, boolean none) {
        return order(only, onto, none, "That is what it tells of.");
    }

    private Decide order(
            @Nullable Set<Bearing.Id> only, List<String> onto, boolean none, String reason) {
        return new Decide(where(), only, onto.stream().map(Place::of).toList(), none, reason);
    }

    private RemappingFact.EvidenceRemapped decided(
            @Nullable Set<Bearing.Id> only, List<String> onto, boolean none) {
        var answer = as(OURS, () -> remappings.decide(order(only, onto, none)));
        assertThat(answer).isInstanceOf(RemappingAnswer.Done.class);
        return (RemappingFact.EvidenceRemapped) ((RemappingAnswer.Done) answer).fact();
    }

    private RemappingRefusal refused(
            @Nullable Set<Bearing.Id> only, List<String> onto, boolean none, String reason) {
        var answer = as(OURS, () -> remappings.decide(order(only, onto, none, reason)));
        assertThat(answer).isInstanceOf(RemappingAnswer.Refused.class);
        return ((RemappingAnswer.Refused) answer).reason();
    }
}
