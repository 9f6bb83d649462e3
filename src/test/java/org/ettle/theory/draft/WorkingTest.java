package org.ettle.theory.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.theory.draft.DraftRoom.code;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ettle.platform.RandomWorlds;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.comparison.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingTest {

    private static final Working START = Working.begun(DraftRoom.aVersion());
    private static final Link.Kind INFLUENCE = Link.Kind.INFLUENCE;

    @Test
    void any_run_of_edits_keeps_the_version_whole() {
        RandomWorlds.inEach(dice -> {
            var made = new EditWorlds(dice).edited(DraftRoom.aVersion(), 30);
            var version = made.after().version();

            assertThat(version.outcomes()).allMatch(it -> it.slot() != null);
            assertThat(version.outcomes().stream().map(WorkingTest::place)).doesNotHaveDuplicates();
            assertThat(version.links().stream().map(Link::name)).doesNotHaveDuplicates();
            assertThat(version.find(code("V"))).isPresent();
            assertThat(version.linksTo(code("V"))).isNotEmpty();
            assertThat(silentLoops(version)).isEmpty();
        });
    }

    private static List<Object> place(Outcome it) {
        return List.of(it.tier(), String.valueOf(it.lane()), String.valueOf(it.slot()));
    }

    /// Outcomes that links without feedback lead back to.
    private static List<Outcome.Code> silentLoops(MapVersion version) {
        return version.outcomes().stream()
                .map(Outcome::code)
                .filter(start -> {
                    var seen = new HashSet<Outcome.Code>();
                    var reached = silent(version, start);
                    while (seen.addAll(reached)) {
                        reached =
                                seen.stream().flatMap(it -> silent(version, it).stream()).toList();
                    }
                    return seen.contains(start);
                })
                .toList();
    }

    private static List<Outcome.Code> silent(MapVersion version, Outcome.Code from) {
        return version.linksFrom(from).stream()
                .filter(it -> it.feedback() == null)
                .map(Link::to)
                .toList();
    }

    @Test
    void edits_read_back_from_paper_come_to_the_same() {
        RandomWorlds.inEach(dice -> {
            var base = DraftRoom.aVersion();
            var made = new EditWorlds(dice).edited(base, 20);
            var read = made.edits().stream().map(Kept::write).map(Kept::readEdit).toList();
            var start = Kept.readVersion(Kept.write(base), base.id(), base.map());

            var replay = Working.replay(start, read);

            assertThat(read).isEqualTo(made.edits());
            assertThat(replay.refused()).isEmpty();
            assertSame(replay.after().version(), made.after().version());
        });
    }

    @Test
    void leaving_out_the_last_edit_comes_back_to_what_was_before_it() {
        RandomWorlds.inEach(dice -> {
            var worlds = new EditWorlds(dice);
            var before = worlds.edited(DraftRoom.aVersion(), 15);
            var edit = worlds.anEdit(before.after().version());

            if (before.after().apply(edit) instanceof Working.Attempt.Made) {
                assertSame(
                        Working.replay(DraftRoom.aVersion(), before.edits()).after().version(),
                        before.after().version());
            }
        });
    }

    private static void assertSame(MapVersion one, MapVersion other) {
        assertThat(one.heading()).isEqualTo(other.heading());
        assertThat(one.outcomes()).isEqualTo(other.outcomes());
        assertThat(one.links()).isEqualTo(other.links());
        assertThat(one.tags()).isEqualTo(other.tags());
    }

    /// Every outcome of both versions is accounted for, and nothing that is not in them.
    @Test
    void the_crosswalk_writes_itself_from_any_edits() {
        RandomWorlds.inEach(dice -> {
            var parent = DraftRoom.aVersion().placed();
            var made = new EditWorlds(dice).edited(parent, 25);
            var now = published(made.after().version());

            var crosswalk = Lineage.between(parent, now, made(made.edits()));
            var edges = crosswalk.edges();

            assertThat(edges.stream().flatMap(it -> Stream.ofNullable(it.from())).distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            parent.outcomes().stream().map(Outcome::code).toList());
            assertThat(edges)
                    .filteredOn(it -> it.to() == null)
                    .allMatch(dropped ->
                            edges.stream()
                                            .filter(it -> Objects.equals(it.from(), dropped.from()))
                                            .count()
                                    == 1);
            assertThat(edges.stream().flatMap(it -> Stream.ofNullable(it.to())).distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            now.outcomes().stream().map(Outcome::code).toList());
            var comparison =
                    Comparison.between(parent, now, List.of(parent, now), List.of(crosswalk));
            assertThat(comparison.fromNotCompared()).isEmpty();
            assertThat(comparison.toNotCompared()).isEmpty();
        });
    }

    /// The same version under another identifier, as the draft of a parent has one.
    private static MapVersion published(MapVersion it) {
        return new MapVersion(
                MapVersion.Id.fresh(),
                it.map(),
                it.heading(),
                it.state(),
                it.tiers(),
                it.lanes(),
                it.outcomes(),
                it.links(),
                it.tags(),
                it.sources(),
                it.gaps());
    }

    private static List<Made> made(List<Edit> edits) {
        return Stream.iterate(0, i -> i < edits.size(), i -> i + 1)
                .map(i ->
                        new Made(
                                i + 1,
                                edits.get(i),
                                "Reason " + i,
                                DraftRoom.AILSA,
                                Instant.EPOCH,
                                null))
                .toList();
    }

    @Test
    void edits_of_one_outcome_compose_in_the_crosswalk() {
        var edits =
                List.<Edit>of(
                        new Edit.RewordOutcome(code("S1"), "Advocacy is at hand"),
                        new Edit.MoveOutcome(code("S1"), "step", "system"),
                        new Edit.MoveOutcome(code("S3"), "step", "people"),
                        new Edit.MoveOutcome(code("S3"), "step", "system"),
                        new Edit.SplitOutcome(
                                code("K1"),
                                List.of(
                                        new Edit.Part(code("K1"), "People are heard"),
                                        new Edit.Part(code("K3"), "People decide"))),
                        new Edit.RemoveOutcome(code("S2")),
                        new Edit.AddOutcome(
                                code("S4"), "Peers meet", "step", "people", null, null, null));
        var now = published(Working.replay(START.version(), edits).after().version());

        assertThat(Lineage.between(START.version(), now, made(edits)).edges())
                .extracting(Crosswalk.Edge::changes)
                .containsExactlyInAnyOrder(
                        List.of(Crosswalk.Change.SAME),
                        List.of(Crosswalk.Change.SPLIT),
                        List.of(Crosswalk.Change.SPLIT),
                        List.of(Crosswalk.Change.SAME),
                        List.of(Crosswalk.Change.REWORDED, Crosswalk.Change.MOVED),
                        List.of(Crosswalk.Change.DROPPED),
                        List.of(Crosswalk.Change.SAME),
                        List.of(Crosswalk.Change.ADDED));
    }

    private record Case(Edit edit, Class<? extends DraftRefusal> refusal) {}

    private static List<Case> whatIsRefused() {
        return List.of(
                new Case(new Edit.RemoveOutcome(code("V")), DraftRefusal.VisionIsKept.class),
                new Case(
                        new Edit.SplitOutcome(
                                code("V"),
                                List.of(
                                        new Edit.Part(code("A"), "One"),
                                        new Edit.Part(code("B"), "Other"))),
                        DraftRefusal.VisionIsKept.class),
                new Case(
                        new Edit.MoveOutcome(code("V"), "key", "people"),
                        DraftRefusal.VisionIsKept.class),
                new Case(
                        new Edit.MergeOutcomes(
                                List.of(code("V"), code("K1")), new Edit.Part(code("A"), "All")),
                        DraftRefusal.VisionIsKept.class),
                new Case(new Edit.RemoveOutcome(code("X")), DraftRefusal.NoSuchOutcome.class),
                new Case(
                        new Edit.AddOutcome(
                                code("S1"), "Again", "step", "people", null, null, null),
                        DraftRefusal.CodeUsed.class),
                new Case(
                        new Edit.AddOutcome(code("A"), " ", "step", "people", null, null, null),
                        DraftRefusal.LabelMissing.class),
                new Case(
                        new Edit.AddOutcome(code("A"), "A", "attic", "people", null, null, null),
                        DraftRefusal.NoSuchTier.class),
                new Case(
                        new Edit.AddOutcome(code("A"), "A", "step", "road", null, null, null),
                        DraftRefusal.NoSuchLane.class),
                new Case(
                        new Edit.AddOutcome(code("A"), "A", "step", null, null, null, null),
                        DraftRefusal.LaneMissing.class),
                new Case(
                        new Edit.AddOutcome(code("A"), "A", "vision", "people", null, null, null),
                        DraftRefusal.LaneTooMany.class),
                new Case(
                        new Edit.SplitOutcome(
                                code("S1"), List.of(new Edit.Part(code("A"), "Alone"))),
                        DraftRefusal.TooFew.class),
                new Case(new Edit.PlaceOutcome(code("S1"), -1), DraftRefusal.SlotOutOfRange.class),
                new Case(
                        new Edit.TagOutcome(code("S1"), List.of("none")),
                        DraftRefusal.NoSuchTag.class),
                new Case(
                        new Edit.RewordOutcome(code("S1"), "Advocacy is there"),
                        DraftRefusal.NothingChanged.class),
                new Case(
                        new Edit.DrawLink(code("S1"), code("S1"), INFLUENCE, null, null),
                        DraftRefusal.LinkToItself.class),
                new Case(
                        new Edit.DrawLink(code("S1"), code("K1"), INFLUENCE, null, null),
                        DraftRefusal.LinkDrawnAlready.class),
                new Case(
                        new Edit.DrawLink(code("V"), code("S1"), INFLUENCE, null, null),
                        DraftRefusal.LinkWouldLoop.class),
                new Case(
                        new Edit.DrawLink(code("K1"), code("S1"), Link.Kind.PARENT, null, null),
                        DraftRefusal.ParentNotLater.class),
                new Case(
                        new Edit.DrawLink(
                                code("S1"), code("V"), Link.Kind.PARENT, null, "It returns."),
                        DraftRefusal.ParentFeedsBack.class),
                new Case(
                        new Edit.RemoveLink(new Link.Name(code("S1"), code("V"), INFLUENCE)),
                        DraftRefusal.NoSuchLink.class));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsRefused(Case it) {
        var attempt = START.apply(it.edit());

        assertThat(attempt).isInstanceOf(Working.Attempt.Refused.class);
        var reason = ((Working.Attempt.Refused) attempt).reason();
        assertThat(reason).isInstanceOf(it.refusal());
        assertThat(reason.words()).endsWith(".");
    }

    @Test
    void a_loop_that_is_meant_says_how_its_feedback_works() {
        var silent = START.apply(new Edit.DrawLink(code("V"), code("S1"), INFLUENCE, null, null));
        var spoken =
                START.apply(
                        new Edit.DrawLink(
                                code("V"),
                                code("S1"),
                                INFLUENCE,
                                null,
                                "Those who live so teach."));

        assertThat(((Working.Attempt.Refused) silent).reason())
                .isEqualTo(
                        new DraftRefusal.LinkWouldLoop(List.of(code("S1"), code("K1"), code("V"))));
        var after = ((Working.Attempt.Made) spoken).after();
        var name = new Link.Name(code("V"), code("S1"), INFLUENCE);
        assertThat(after.apply(new Edit.ExplainLink(name, "It should.", null)))
                .isInstanceOf(Working.Attempt.Refused.class);
    }

    @Test
    void the_vision_is_never_cut_off() {
        var one = new Edit.RemoveLink(new Link.Name(code("K1"), code("V"), INFLUENCE));
        var last = new Edit.RemoveOutcome(code("K2"));
        var without = ((Working.Attempt.Made) START.apply(one)).after();

        assertThat(((Working.Attempt.Refused) without.apply(last)).reason())
                .isEqualTo(new DraftRefusal.VisionCutOff(code("V")));
    }

    @Test
    void a_code_is_not_used_twice_even_when_its_outcome_has_gone() {
        var gone = ((Working.Attempt.Made) START.apply(new Edit.RemoveOutcome(code("S1")))).after();

        assertThat(
                        gone.apply(
                                new Edit.AddOutcome(
                                        code("S1"), "Other", "step", "people", null, null, null)))
                .isEqualTo(new Working.Attempt.Refused(new DraftRefusal.CodeUsed(code("S1"))));
    }

    @Test
    void a_box_makes_room_for_itself() {
        var added =
                ((Working.Attempt.Made)
                                START.apply(
                                        new Edit.AddOutcome(
                                                code("S4"),
                                                "Peers meet",
                                                "step",
                                                "people",
                                                null,
                                                null,
                                                null)))
                        .after();

        var placed =
                ((Working.Attempt.Made) added.apply(new Edit.PlaceOutcome(code("S4"), 0))).after();

        assertThat(placed.version().get(code("S4")).slot()).isZero();
        assertThat(placed.version().get(code("S1")).slot()).isEqualTo(Outcome.BOX);
    }
}
