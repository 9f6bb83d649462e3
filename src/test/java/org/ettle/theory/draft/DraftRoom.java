package org.ettle.theory.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.FullMapFixtures;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome.Code;
import org.ettle.theory.SmallMapFixtures;
import org.ettle.theory.TheoryRoom;

/// Two editors and a map of theirs with a published version, `sds` `2018`: steps S1 to S3 lead to
/// the keys K1 and K2, and those to the vision V.
final class DraftRoom {

    static final UUID AILSA = new UUID(0, 1);
    static final UUID BRUCE = new UUID(0, 2);
    static final UUID CORA = new UUID(0, 3);
    static final BeginDraft.Workplace HERE =
            new BeginDraft.Workplace("scottish-government", "Scottish Government");

    private final TheoryRoom room = TheoryRoom.open();

    static DraftRoom open() {
        var room = new DraftRoom();
        TheoryRoom.as(TheoryRoom.OURS, () -> room.publish(aVersion()));
        return room;
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

    private MapVersion publish(MapVersion version) {
        var map = FullMapFixtures.aMap(TheoryRoom.OURS, "sds");
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

    /// Ailsa's edit of the draft as it stands.
    Draft edited(MapVersion.Id draft, Edit edit) {
        return done(edit(AILSA, draft, edit));
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
