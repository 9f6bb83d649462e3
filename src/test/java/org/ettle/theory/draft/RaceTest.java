package org.ettle.theory.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.theory.draft.DraftRoom.BRUCE;
import static org.ettle.theory.draft.DraftRoom.CORA;
import static org.ettle.theory.draft.DraftRoom.code;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two at one draft, in every order of their steps: it always comes out as if one had followed the
/// other, so nothing is lost without a word.
class RaceTest {

    private static final AtomicInteger DRAFTS = new AtomicInteger();
    private static final UUID DOUGAL = new UUID(0, 4);

    /// A draft with one edit of Ailsa's (of S3), which Bruce has sent to review.
    enum Race {
        TWO_EDITORS_ON_ONE_OUTCOME(
                (drafts, id) -> reword(drafts, id, "S1", "Advocacy is at hand"),
                (drafts, id) -> reword(drafts, id, "S1", "Advocates are paid")),
        TWO_EDITORS_ON_TWO_OUTCOMES(
                (drafts, id) -> reword(drafts, id, "S1", "Advocacy is at hand"),
                (drafts, id) -> reword(drafts, id, "S2", "Supervision helps")),
        A_SPLIT_AGAINST_A_LINK(
                (drafts, id) ->
                        drafts.edit(
                                id,
                                1,
                                new Edit.SplitOutcome(
                                        code("S1"),
                                        List.of(
                                                new Edit.Part(code("S1a"), "It is known"),
                                                new Edit.Part(code("S1b"), "It is paid"))),
                                "Two things."),
                (drafts, id) ->
                        drafts.edit(
                                id,
                                1,
                                new Edit.DrawLink(
                                        code("S1"), code("K2"), Link.Kind.INFLUENCE, null, null),
                                "It helps.")),
        DOUBLE_PUBLISH(
                (drafts, id) -> drafts.publish(id, 1, "Good."),
                (drafts, id) -> drafts.publish(id, 1, "Good, I think.")),
        PUBLISH_AGAINST_EDIT(
                (drafts, id) -> drafts.publish(id, 1, "Good."),
                (drafts, id) -> reword(drafts, id, "S1", "Advocates are paid")),
        UNDO_AGAINST_EDIT(
                (drafts, id) -> drafts.undo(id, 1, 1, "It was wrong."),
                (drafts, id) -> reword(drafts, id, "S3", "Budgets are told in time")),
        WITHDRAW_AGAINST_EDIT(
                (drafts, id) -> drafts.withdraw(id, "Not yet."),
                (drafts, id) -> reword(drafts, id, "S1", "Advocates are paid")),
        PUBLISH_AGAINST_ABANDON(
                (drafts, id) -> drafts.publish(id, 1, "Good."),
                (drafts, id) -> drafts.abandon(id, "No longer wanted.")),
        TWO_BEGIN_ONE_MAP(
                (drafts, id) -> drafts.begin(afresh(id)), (drafts, id) -> drafts.begin(afresh(id))),
        TWO_TAKE_UP_ONE_MAP(
                (drafts, id) -> drafts.begin(fork(id, "one")),
                (drafts, id) -> drafts.begin(fork(id, "other")));

        private final BiFunction<Drafts, MapVersion.Id, DraftAnswer> first;
        private final BiFunction<Drafts, MapVersion.Id, DraftAnswer> second;

        Race(
                BiFunction<Drafts, MapVersion.Id, DraftAnswer> first,
                BiFunction<Drafts, MapVersion.Id, DraftAnswer> second) {
            this.first = first;
            this.second = second;
        }

        private static DraftAnswer reword(
                Drafts drafts, MapVersion.Id draft, String code, String label) {
            return drafts.edit(draft, 1, new Edit.RewordOutcome(code(code), label), "Plainer.");
        }
    }

    /// Without the lock, each decides on what it saw.
    private static final class WithoutLock extends DraftStore {

        private final DraftSheets sheets;

        WithoutLock(JdbcClient jdbc, DraftSheets sheets) {
            super(jdbc);
            this.sheets = sheets;
        }

        @Override
        Optional<DraftSheets.Front> hold(MapVersion.Id version) {
            return sheets.find(version);
        }
    }

    /// Where two who begin a draft do not wait for each other.
    private static final class BegunAtOnce extends DraftStore {

        BegunAtOnce(JdbcClient jdbc, DraftSheets sheets) {
            super(jdbc);
        }

        @Override
        void beginAlone() {}
    }

    /// With the lock, but deciding on what was there before it.
    private static final class ReadBeforeLock extends DraftStore {

        private final DraftSheets sheets;

        ReadBeforeLock(JdbcClient jdbc, DraftSheets sheets) {
            super(jdbc);
            this.sheets = sheets;
        }

        @Override
        Optional<DraftSheets.Front> hold(MapVersion.Id version) {
            var front = sheets.find(version);
            super.hold(version);
            return front;
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_order_comes_out_as_one_after_the_other(Race race) throws Exception {
        var room = DraftRoom.stepByStep(null);

        assertThat(StepByStep.orders()).hasSize(70);
        assertThat(strange(room, race)).isEmpty();
    }

    @Test
    void a_draft_that_nobody_holds_is_noticed() throws Exception {
        var room = DraftRoom.stepByStep(WithoutLock::new);

        assertThat(strange(room, Race.TWO_EDITORS_ON_ONE_OUTCOME)).isNotEmpty();
        assertThat(strange(room, Race.PUBLISH_AGAINST_EDIT)).isNotEmpty();
    }

    @Test
    void deciding_on_what_was_read_before_the_lock_is_noticed() throws Exception {
        var room = DraftRoom.stepByStep(ReadBeforeLock::new);

        assertThat(strange(room, Race.TWO_EDITORS_ON_TWO_OUTCOMES)).isNotEmpty();
        assertThat(strange(room, Race.DOUBLE_PUBLISH)).isNotEmpty();
    }

    @Test
    void two_who_begin_at_once_are_noticed() throws Exception {
        var room = DraftRoom.stepByStep(BegunAtOnce::new);

        assertThat(strange(room, Race.TWO_BEGIN_ONE_MAP)).isNotEmpty();
        assertThat(strange(room, Race.TWO_TAKE_UP_ONE_MAP)).isNotEmpty();
    }

    private static BeginDraft afresh(MapVersion.Id id) {
        return new BeginDraft.Afresh("map", "Carers", "", "2027", "It is time.", null, place(id));
    }

    private static BeginDraft fork(MapVersion.Id id, String name) {
        return new BeginDraft.From("theirs", "2018", name, "We need it.", place(id));
    }

    /// A workplace of its own for each order, so that each begins a map.
    private static BeginDraft.Workplace place(MapVersion.Id id) {
        return new BeginDraft.Workplace("w" + id.toString().substring(0, 8), "Here");
    }

    /// The first order that came out otherwise than both serial ones.
    private static Optional<String> strange(DraftRoom room, Race race)
            throws InterruptedException, SQLException {
        try (var watcher = room.theory().database().superuser()) {
            var steps = new StepByStep(room.theory(), watcher);
            var serial =
                    List.of(
                            come(room, steps, race, "AAAABBBB"),
                            come(room, steps, race, "BBBBAAAA"));
            for (var order : StepByStep.orders()) {
                var come = come(room, steps, race, order);
                if (!serial.contains(come)) {
                    return Optional.of(order + ": " + come + ", but in turn: " + serial);
                }
            }
            return Optional.empty();
        }
    }

    private static String come(DraftRoom room, StepByStep steps, Race race, String order)
            throws InterruptedException {
        var draft = room.begun("r" + DRAFTS.incrementAndGet()).id();
        room.edited(draft, new Edit.RewordOutcome(code("S3"), "Budgets are early"));
        DraftRoom.done(room.as(BRUCE, drafts -> drafts.askForReview(draft, "Please look.")));
        var answers =
                steps.run(
                        order,
                        new StepByStep.Work(CORA, drafts -> race.first.apply(drafts, draft)),
                        new StepByStep.Work(DOUGAL, drafts -> race.second.apply(drafts, draft)));
        return answers + " " + state(room, draft);
    }

    private static String state(DraftRoom room, MapVersion.Id id) {
        var draft = room.get(id);
        return "revision %d, %s, edits %s: %s"
                .formatted(
                        draft.revision(),
                        draft.state().getClass().getSimpleName(),
                        room.edits(id).stream()
                                .filter(Made::stands)
                                .map(it -> it.number() + " " + it.edit())
                                .toList(),
                        draft.version().outcomes().stream()
                                .map(Outcome::label)
                                .collect(Collectors.joining("; ")));
    }
}
