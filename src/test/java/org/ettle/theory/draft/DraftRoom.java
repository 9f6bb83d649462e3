package org.ettle.theory.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.FullMapFixtures;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome.Code;
import org.ettle.theory.SmallMapFixtures;
import org.ettle.theory.TheoryRoom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two editors and a map of theirs with a published version, `sds` `2018`: steps S1 to S3 lead to
/// the keys K1 and K2, and those to the vision V.
final class DraftRoom {

    static final UUID AILSA = new UUID(0, 1);
    static final UUID BRUCE = new UUID(0, 2);
    static final UUID CORA = new UUID(0, 3);
    static final BeginDraft.Workplace HERE =
            new BeginDraft.Workplace("scottish-government", "Scottish Government");

    private final TheoryRoom room;

    private DraftRoom(TheoryRoom room) {
        this.room = room;
        TheoryRoom.as(TheoryRoom.OURS, () -> publish(TheoryRoom.OURS, "sds", aVersion()));
        TheoryRoom.as(TheoryRoom.THEIRS, () -> publish(TheoryRoom.THEIRS, "theirs", aVersion()));
    }

    static DraftRoom open() {
        return new DraftRoom(TheoryRoom.open());
    }

    /// A room whose work can be stopped between its steps.
    ///
    /// @param store in place of the room's own; null for that one
    static DraftRoom stepByStep(@Nullable BiFunction<JdbcClient, DraftSheets, DraftStore> store) {
        return new DraftRoom(
                TheoryRoom.open(
                        StepByStep.Statements::new,
                        context -> {
                            if (store != null) {
                                context.registerBean(
                                        "draftStore",
                                        DraftStore.class,
                                        () ->
                                                store.apply(
                                                        context.getBean(JdbcClient.class),
                                                        context.getBean(DraftSheets.class)));
                            }
                        }));
    }

    static MapVersion aVersion() {
        return SmallMapFixtures.aMap("2018")
                .vision("V", "People live as they choose")
                .key("K1", "People are heard")
                .key("K2", "Workers are trusted")
                .step("S1", "Advocacy is there")
                .step("S2", "Supervision is regular", "workforce")
                .step("S3", "Budgets are told early", "system")
                .linked("K1", "V")
                .linked("K2", "V")
                .linked("S1", "K1")
                .linked("S2", "K2")
                .linked("S3", "K1")
                .version();
    }

    private MapVersion publish(OrganisationId owner, String address, MapVersion version) {
        var map = FullMapFixtures.aMap(owner, address);
        room.maps().begin(map);
        room.maps().record(version.of(map.id()));
        room.maps().publish(version.id(), "It is printed.");
        return version;
    }

    TheoryRoom theory() {
        return room;
    }

    <T> T as(UUID person, Function<Drafts, T> work) {
        return as(TheoryRoom.OURS, person, work);
    }

    <T> T as(OrganisationId organisation, UUID person, Function<Drafts, T> work) {
        return TheoryRoom.as(organisation, person, () -> work.apply(room.drafts()));
    }

    /// A draft of the next version, begun by Ailsa.
    Draft begun(String name) {
        return done(
                as(
                        AILSA,
                        drafts ->
                                drafts.begin(
                                        new BeginDraft.From(
                                                "sds", "2018", name, "A new plan.", HERE))));
    }

    /// A draft of another organisation, which takes up the version.
    MapVersion.Id fork(String name) {
        var here = new BeginDraft.Workplace("fife", "Fife");
        return done(as(
                        TheoryRoom.THEIRS,
                        BRUCE,
                        drafts ->
                                drafts.begin(
                                        new BeginDraft.From("sds", "2018", name, "Ours.", here))))
                .id();
    }

    Optional<News> whatIsNew(MapVersion.Id fork) {
        return as(TheoryRoom.THEIRS, BRUCE, drafts -> drafts.whatIsNew(fork));
    }

    void published(MapVersion.Id draft) {
        published(TheoryRoom.OURS, draft);
    }

    /// Asked for by Bruce and approved by Cora.
    void published(OrganisationId organisation, MapVersion.Id draft) {
        done(as(organisation, BRUCE, drafts -> drafts.askForReview(draft, "Please look.")));
        done(
                as(
                        organisation,
                        CORA,
                        drafts ->
                                drafts.publish(
                                        draft, drafts.get(draft).revision(), "It is good.")));
    }

    /// Ailsa's edit of the draft as it stands. What the door answers is what is kept.
    Draft edited(MapVersion.Id draft, Edit edit) {
        var edited = done(edit(AILSA, draft, edit));
        var kept = get(draft);
        assertThat(kept.row()).isEqualTo(edited.row());
        assertThat(kept.version().saysTheSameAs(edited.version())).isTrue();
        return edited;
    }

    DraftAnswer edit(UUID person, MapVersion.Id draft, Edit edit) {
        return as(
                person,
                drafts -> drafts.edit(draft, drafts.get(draft).revision(), edit, "Because."));
    }

    Draft get(MapVersion.Id draft) {
        return as(AILSA, drafts -> drafts.get(draft));
    }

    List<Made> edits(MapVersion.Id draft) {
        return as(AILSA, drafts -> drafts.edits(draft));
    }

    static Draft done(DraftAnswer answer) {
        assertThat(answer).isInstanceOf(DraftAnswer.Done.class);
        return ((DraftAnswer.Done) answer).draft();
    }

    static DraftRefusal refused(DraftAnswer answer) {
        assertThat(answer).isInstanceOf(DraftAnswer.Refused.class);
        return ((DraftAnswer.Refused) answer).reason();
    }

    static Code code(String code) {
        return new Code(code);
    }
}
