package org.ettle.theory.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import house.templates.StaticTemplates;
import house.templates.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.platform.RandomWorlds;
import org.ettle.platform.page.Frame;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Link;
import org.ettle.theory.MapFixtures;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Note;
import org.ettle.theory.beside.Notes;
import org.ettle.theory.beside.Rating;
import org.ettle.theory.drawing.Emphasis;
import org.ettle.theory.drawing.MapDrawing;
import org.ettle.theory.drawing.Overlays;
import org.ettle.theory.web.VersionFrame.View;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// The drawing, the outline and the table of a version hold the same outcomes and the same links.
class SameMapTest {

    private static final VersionAddress ADDRESS = new VersionAddress("sds", "v");

    private final Templates templates = new StaticTemplates();

    @Test
    void drawing_outline_and_table_of_every_published_map_are_equal() {
        assertThat(MapFixtures.thePublishedMaps()).isNotEmpty().allSatisfy(this::isTheSameThrice);
    }

    @Test
    void drawing_outline_and_table_of_any_map_are_equal() {
        RandomWorlds.inEach(dice ->
                isTheSameThrice(
                        MapFixtures.aRandomMap(dice.random().nextLong(), dice.between(1, 40))));
    }

    @Test
    void an_outcome_or_a_link_that_one_of_them_lacks_is_noticed() {
        var version = MapFixtures.the2018Map();
        var whole = outline(version);
        var lacking = Jsoup.parse(whole.html());
        lacking.select("[data-code=5]").remove();
        lacking.select("[data-from=17]").remove();

        assertThat(codes(lacking)).isNotEqualTo(codes(whole));
        assertThat(links(lacking)).isNotEqualTo(links(whole));
    }

    /// Whoever hears the drawing, reads the outline or the table learns what its marks tell.
    @Test
    void what_was_judged_is_told_in_words_wherever_it_is_drawn() {
        for (var version : MapFixtures.thePublishedMaps()) {
            for (long seed = 1; seed <= 5; seed++) {
                assertThat(untold(version, notes(version, seed), notes(version, seed)))
                        .as(version.name() + ", seed " + seed)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_mark_without_its_words_is_noticed() {
        var version = MapFixtures.the2018Map();
        assertThat(untold(version, notes(version, 1), notes(version, 2))).isNotEmpty();
        assertThat(untold(version, notes(version, 1), NoteLines.NONE))
                .hasSizeGreaterThan(version.outcomes().size());
    }

    /// Each mark of the drawing whose words the drawing, its outline or its links do not say.
    private List<String> untold(MapVersion version, NoteLines drawn, NoteLines listed) {
        var untold = new ArrayList<String>();
        var drawing =
                Jsoup.parse(
                        new Drawings(templates).picture(version, MapChoice.whole(ADDRESS), drawn));
        var outline = html(templates.theoryPartOutline(Outline.of(version, ADDRESS, listed)));
        for (var outcome : version.outcomes()) {
            drawn.rating(outcome.code())
                    .ifPresent(rating -> {
                        var at = "[data-code=" + outcome.code() + "]";
                        lacks(drawing.select(at).attr("aria-label"), rating, untold);
                        var item = outline.select("li:has(> " + at + ")").first();
                        lacks(
                                item == null ? "" : item.select("> .ettle_note").text(),
                                rating,
                                untold);
                    });
        }
        for (var link : version.links()) {
            drawn.rating(link.name())
                    .filter(Rating::isJudged)
                    .ifPresent(rating -> {
                        var ends = "[data-from=" + link.from() + "][data-to=" + link.to() + "]";
                        lacks(
                                drawing.select(ends).eachAttr("aria-label").toString(),
                                rating,
                                untold);
                        lacks(outline.select("span:has(> " + ends + ")").text(), rating, untold);
                    });
        }
        return untold;
    }

    private static void lacks(String told, Rating rating, List<String> untold) {
        var words = told.toLowerCase(Locale.UK);
        Stream.concat(Stream.of(rating.said()), rating.details().stream())
                .filter(each -> !words.contains(each.toLowerCase(Locale.UK)))
                .forEach(each -> untold.add(each + " is not in: " + told));
    }

    private static NoteLines notes(MapVersion version, long seed) {
        var overlay = Overlays.random(version, new Random(seed));
        var outcomes = new HashMap<Outcome.Code, Note>();
        overlay.outcomes()
                .forEach((code, rating) ->
                        outcomes.put(code, new Note(rating.words(), false, null, rating)));
        var links = new HashMap<Link.Name, Note>();
        overlay.links()
                .forEach((name, rating) ->
                        links.put(name, new Note(rating.words(), false, null, rating)));
        return new NoteLines(List.of(new Notes("Judgement", outcomes, links)), "As judged by now");
    }

    private void isTheSameThrice(MapVersion version) {
        var drawing = Jsoup.parse(MapDrawing.of(version).svg(Emphasis.none(ADDRESS.outcomes())));
        var outline = outline(version);
        var table = table(version);
        var codes =
                version.outcomes().stream()
                        .map(outcome -> outcome.code().value())
                        .collect(Collectors.toCollection(TreeSet::new));
        var links =
                version.links().stream()
                        .map(link -> link.from() + " → " + link.to())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(codes(drawing)).as("outcomes of the drawing").isEqualTo(codes);
        assertThat(codes(outline)).as("outcomes of the outline").isEqualTo(codes);
        assertThat(codes(table)).as("outcomes of the table").isEqualTo(codes);
        assertThat(links(drawing)).as("links of the drawing").isEqualTo(links);
        assertThat(links(outline)).as("links of the outline").isEqualTo(links);
        assertThat(links(table)).as("links of the table").isEqualTo(links);
    }

    private Element outline(MapVersion version) {
        return html(templates.theoryPartOutline(Outline.of(version, ADDRESS, NoteLines.NONE)));
    }

    private Element table(MapVersion version) {
        var map =
                new ChangeMap(
                        version.map(),
                        OrganisationId.of("00000000-0000-0000-0000-000000000001"),
                        "sds",
                        "A map",
                        "About it.");
        var frame =
                VersionFrame.of(
                        new ChangeMaps.InItsMap(map, version, List.of(version)), View.TABLE);
        return html(
                templates.theoryTable(
                        Frame.titled("Table"),
                        frame,
                        TableSheet.of(version, ADDRESS, NoteLines.NONE),
                        null));
    }

    private static Element html(JteModel template) {
        var output = new StringOutput();
        template.render(output);
        return Jsoup.parse(output.toString());
    }

    private static Set<String> codes(Element html) {
        return html.select("[data-code]").stream()
                .map(element -> element.attr("data-code"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> links(Element html) {
        return html.select("[data-from][data-to]").stream()
                .map(element -> element.attr("data-from") + " → " + element.attr("data-to"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
