package org.ettle.judgement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.Way;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.FullMapFixtures;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.SmallMapFixtures;
import org.ettle.theory.beside.Viewed;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/// The form that moves an analysis: S to K was split, and the later version has A to K and B to K.
class AnalysisFormTest {

    private static final OrganisationId OURS =
            OrganisationId.of("00000000-0000-4000-8000-00000000000a");
    private static final Link.Name SPLIT = named("S", "K");
    private static final Link.Name KEPT = named("K", "V");

    private final MapVersion here =
            SmallMapFixtures.aMap("2018")
                    .vision("V", "People live as they choose")
                    .key("K", "People are heard")
                    .step("S", "Advocacy is there")
                    .linked("K", "V")
                    .linked("S", "K")
                    .version();
    private final ChangeMap map = FullMapFixtures.aMap(OURS, "sds");
    private final Viewed later =
            new Viewed(
                    map,
                    SmallMapFixtures.aMap("2024")
                            .vision("V", "People live as they choose")
                            .key("K", "People are heard")
                            .step("A", "Advocacy is there early")
                            .step("B", "Advocacy is independent")
                            .linked("K", "V")
                            .linked("A", "K")
                            .linked("B", "K")
                            .version()
                            .of(map.id()));

    @Test
    void which_link_it_is_now_is_asked_once_a_version_is_chosen_and_only_of_what_was_split() {
        assertThat(moving(typed("reason", "So")))
                .extracting(Field::name)
                .containsExactly("later", "reason");
        var one = moving(typed());
        assertThat(one).extracting(Field::name).containsExactly("later", "onto0", "reason");
        assertThat(one.get(1).choices()).noneMatch(Field.Choice::chosen);

        var asked = moving(typed("later", later.version().id().toString()));

        assertThat(asked).extracting(Field::name).containsExactly("later", "onto0", "reason");
        assertThat(asked.get(1).label()).contains("Which link it is now");
        assertThat(asked.get(1).choices())
                .extracting(Field.Choice::words)
                .satisfiesExactly(
                        it -> assertThat(it).startsWith("A to K"),
                        it -> assertThat(it).startsWith("B to K"));
        assertThat(asked.getFirst().choices())
                .singleElement()
                .satisfies(it -> assertThat(it.chosen()).isTrue());
    }

    @Test
    void what_was_chosen_is_read_as_it_was_offered() {
        var version = later.version().id().toString();
        var offered = moving(typed("later", version)).get(1).choices().getLast().value();

        var form = form(typed("later", version, "onto0", offered));

        assertThat(form.later(List.of(later))).contains(later);
        assertThat(form.chosen(List.of(SPLIT, KEPT), later))
                .hasSize(1)
                .containsEntry(SPLIT, named("B", "K"));
        assertThat(form(typed("later", UUID.randomUUID().toString())).later(List.of(later)))
                .isEmpty();
        assertThat(form(typed("onto0", "X_Y_NONSENSE")).chosen(List.of(SPLIT), later)).isEmpty();
    }

    private List<Field> moving(LinkedMultiValueMap<String, String> answers) {
        return form(answers)
                .moving(List.of(later), List.of(SPLIT, KEPT), here, (link, _) -> way(link));
    }

    private static Way way(Link.Name link) {
        return link.equals(SPLIT)
                ? new Way.Waits(
                        List.of(new Place.ALink(named("A", "K")), new Place.ALink(named("B", "K"))),
                        List.of())
                : new Way.Carried(new Place.ALink(link), false);
    }

    private static AnalysisForm form(LinkedMultiValueMap<String, String> answers) {
        return new AnalysisForm(new Typed(answers));
    }

    private static LinkedMultiValueMap<String, String> typed(String... answers) {
        var typed = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < answers.length; i += 2) {
            typed.add(answers[i], answers[i + 1]);
        }
        return typed;
    }

    private static Link.Name named(String from, String to) {
        return new Link.Name(new Outcome.Code(from), new Outcome.Code(to), Link.Kind.INFLUENCE);
    }
}
