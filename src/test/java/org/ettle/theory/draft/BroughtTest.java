package org.ettle.theory.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.theory.draft.DraftRoom.AILSA;
import static org.ettle.theory.draft.DraftRoom.HERE;
import static org.ettle.theory.draft.DraftRoom.done;
import static org.ettle.theory.draft.DraftRoom.refused;

import org.ettle.theory.ChangeMap;
import org.ettle.theory.FullMapFixtures;
import org.ettle.theory.MapVersion;
import org.junit.jupiter.api.Test;

/// Versions that somebody brings in a file.
class BroughtTest {

    private static final MapVersion FULL = FullMapFixtures.aVersion(ChangeMap.Id.fresh(), "2027");

    private final DraftRoom room = DraftRoom.open();

    @Test
    void what_is_brought_begins_a_map_at_an_address_of_the_organisations_own() {
        var draft = done(brought("wellbeing", FULL));

        assertThat(draft.map().address()).isEqualTo("wellbeing-scottish-government");
        assertThat(draft.version().saysTheSameAs(FULL.placed())).isTrue();
        assertThat(draft.version().id()).isNotEqualTo(FULL.id());
        assertThat(draft.parent()).isNull();
    }

    @Test
    void at_the_address_of_a_map_of_ones_own_it_is_its_next_version() {
        var draft = done(brought("sds", FULL));

        assertThat(draft.map().address()).isEqualTo("sds");
        assertThat(draft.version().name()).isEqualTo("2027");
    }

    @Test
    void the_same_brought_again_adds_nothing() {
        done(brought("wellbeing", FULL));

        assertThat(refused(brought("wellbeing", FULL)))
                .isEqualTo(new DraftRefusal.HereAlready("2027"));
        assertThat(room.as(AILSA, Drafts::list)).hasSize(1);
    }

    @Test
    void another_text_under_the_same_name_is_refused() {
        done(brought("wellbeing", FULL));
        var other =
                new MapVersion(
                        MapVersion.Id.fresh(),
                        FULL.map(),
                        FULL.heading(),
                        FULL.state(),
                        FULL.tiers(),
                        FULL.lanes(),
                        FULL.outcomes(),
                        FULL.links().subList(1, FULL.links().size()),
                        FULL.tags(),
                        FULL.sources(),
                        FULL.gaps());

        assertThat(refused(brought("wellbeing", other)))
                .isEqualTo(new DraftRefusal.NameTaken("2027"));
    }

    private DraftAnswer brought(String address, MapVersion version) {
        return room.as(
                AILSA,
                drafts ->
                        drafts.begin(
                                new BeginDraft.Brought(
                                        new BeginDraft.About(address, "Wellbeing", "About it"),
                                        version,
                                        "It was drawn elsewhere.",
                                        HERE)));
    }
}
