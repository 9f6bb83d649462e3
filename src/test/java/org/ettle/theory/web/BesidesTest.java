package org.ettle.theory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import house.templates.StaticTemplates;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.MapFixtures;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Beside;
import org.ettle.theory.beside.Note;
import org.ettle.theory.beside.Notes;
import org.ettle.theory.beside.Panel;
import org.ettle.theory.beside.Viewed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.Ordered;

/// What other rooms show beside a version, where there is no other room and where there are two.
class BesidesTest {

    private static final MapVersion VERSION = MapFixtures.the2018Map();
    private static final Viewed VIEWED =
            new Viewed(
                    new ChangeMap(
                            VERSION.map(),
                            new OrganisationId(new UUID(0, 1)),
                            "sds",
                            "A map",
                            "About it."),
                    VERSION);
    private static final VersionAddress ADDRESS = new VersionAddress("sds", "2018");

    private static final MapChoice CHOICE = MapChoice.whole(ADDRESS);

    private final Drawings drawings = new Drawings(new StaticTemplates());

    @Test
    void without_another_room_the_pages_are_as_they_were() {
        var notes = besides().notes(VIEWED);
        assertThat(notes.rooms()).isEmpty();
        assertThat(drawings.picture(VERSION, CHOICE, notes)).doesNotContain("data-note");
        assertThat(besides().panels(VIEWED, VERSION.outcomes().getFirst(), 1)).isEmpty();
        assertThat(TableSheet.of(VERSION, ADDRESS, notes).rooms()).isEmpty();
    }

    @Test
    void two_rooms_stand_in_the_order_that_they_ask_for() {
        var besides = besides(new Said("Judgements", "met", 2), new Said("Evidence", "3 for", 1));
        var notes = besides.notes(VIEWED);
        assertThat(notes.of(new Outcome.Code("5")))
                .extracting(NoteLine::title, NoteLine::words)
                .containsExactly(tuple("Evidence", "3 for"), tuple("Judgements", "met"));
        assertThat(TableSheet.of(VERSION, ADDRESS, notes).rooms())
                .containsExactly("Evidence", "Judgements");
        assertThat(drawings.picture(VERSION, CHOICE, notes)).contains("3 for · met");
        assertThat(besides.panels(VIEWED, VERSION.outcomes().getFirst(), 1)).hasSize(2);
    }

    /// The drawing is kept; notes are laid over it anew each time.
    @Test
    void a_kept_drawing_shows_the_notes_of_today() {
        var before = besides(new Said("Evidence", "3 for", 1)).notes(VIEWED);
        var after = besides(new Said("Evidence", "4 for", 1)).notes(VIEWED);
        assertThat(drawings.picture(VERSION, CHOICE, before)).contains("3 for");
        assertThat(drawings.picture(VERSION, CHOICE, after))
                .contains("4 for")
                .doesNotContain("3 for")
                .endsWith("</svg>\n");
        assertThat(drawings.picture(VERSION, CHOICE, NoteLines.NONE)).doesNotContain("4 for");
    }

    private static Besides besides(Beside... rooms) {
        var beans = new StaticListableBeanFactory();
        for (var room : rooms) {
            beans.addBean(room.toString(), room);
        }
        return new Besides(beans.getBeanProvider(Beside.class));
    }

    private record Said(String title, String words, int order) implements Beside, Ordered {

        @Override
        public Notes notes(Viewed viewed) {
            return new Notes(
                    title, Map.of(new Outcome.Code("5"), new Note(words, false, null)), Map.of());
        }

        @Override
        public Panel panel(Viewed viewed, Outcome outcome, int page) {
            return new Panel(
                    title, output -> output.writeContent(List.of(words).toString()), Map.of());
        }

        @Override
        public int getOrder() {
            return order;
        }
    }
}
