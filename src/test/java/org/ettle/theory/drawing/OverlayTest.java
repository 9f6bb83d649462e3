package org.ettle.theory.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ettle.theory.MapFixtures;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Rating;
import org.ettle.theory.beside.Sureness;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What was judged, drawn over maps.
class OverlayTest {

    private static final Path SCREENS = Path.of("target/screens/drawings");
    private static final Emphasis ALL = Emphasis.none("/outcomes/");

    static Stream<MapVersion> worlds() {
        return Stream.concat(
                MapFixtures.thePublishedMaps().stream(),
                Stream.of(3L, 17L, 40L)
                        .map(seed -> MapFixtures.aRandomMap(seed, (int) (2 * seed))));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void boxes_hold_what_was_judged_and_links_run_through_none(MapVersion version) {
        var drawing = MapDrawing.ofJudged(version);
        assertThat(Geometry.faultsOfBoxes(drawing.grid())).isEmpty();
        assertThat(Geometry.faultsOfRoutes(drawing.grid(), drawing.routes())).isEmpty();
        for (var place : drawing.grid().places().values()) {
            assertThat(place.card().judgedRoom(place.at()))
                    .as(version.name() + " " + place.outcome().code())
                    .isGreaterThan(RatingMarks.barWidth() + 60);
        }
    }

    /// Positions are those of the version: whatever is judged, and when, moves no box.
    @ParameterizedTest
    @MethodSource("worlds")
    void whatever_is_judged_moves_no_box(MapVersion version) {
        var first = parsed(version, Overlays.random(version, new Random(1)));
        var later = parsed(version, Overlays.random(version, new Random(2)));
        assertThat(places(later)).isEqualTo(places(first)).isNotEmpty();
    }

    @Test
    void each_confidence_has_an_edge_of_its_own_and_each_step_a_segment() {
        var version = MapFixtures.the2018Map();
        var edges = new LinkedHashMap<String, Sureness>();
        for (var sureness : Sureness.values()) {
            var box = parsed(version, with("5", 2, sureness)).expectFirst("[data-code=5]");
            var outline = box.expectFirst("rect");
            outline.attributes().remove("stroke");
            var edge =
                    outline.attr("stroke-width")
                            + outline.attr("stroke-dasharray")
                            + box.select("> path").size()
                            + box.select(".hatch").size();
            assertThat(edges.put(edge, sureness)).as(sureness + " looks like another").isNull();
        }
        for (int steps = 0; steps <= Rating.SEGMENTS; steps++) {
            var bar =
                    parsed(version, with("5", steps, Sureness.FAIRLY))
                            .expectFirst("[data-code=5] .bar");
            assertThat(bar.select("path")).hasSize(Rating.SEGMENTS);
            assertThat(bar.select("path[fill=#ffffff]")).hasSize(Rating.SEGMENTS - steps);
        }
        assertThat(
                        parsed(version, with("5", null, Sureness.FAIRLY))
                                .select("[data-code=5] .bar path[stroke-dasharray]"))
                .hasSize(1);
    }

    @Test
    void the_legend_explains_the_marks_that_are_there_and_no_others() {
        var version = MapFixtures.the2018Map();
        assertThat(parsed(version, Overlay.NONE).text())
                .doesNotContain("edge:", "four steps", "cut corner", "contribution:");
        assertThat(parsed(version, with("5", 2, Sureness.OPEN)).text())
                .contains("edge: as likely as not", "in four steps", "As judged by")
                .doesNotContain("cut corner", "contribution:");
        assertThat(parsed(version, Overlays.random(version, new Random(5))).text())
                .contains("cut corner", "contribution: much", "line: unlikely", "not judged yet");
    }

    @Test
    void print_and_picture_come_from_the_same_shapes() throws IOException {
        var version = MapFixtures.the2018Map();
        var overlay = Overlays.random(version, new Random(7));
        var drawing = MapDrawing.ofJudged(version);
        Files.createDirectories(SCREENS);
        Files.writeString(SCREENS.resolve("judged-2018.svg"), drawing.svg(ALL, overlay));
        Files.write(SCREENS.resolve("judged-2018.png"), drawing.png(ALL, overlay, 1600));
        var pdf = drawing.pdf(ALL, overlay);
        Files.write(SCREENS.resolve("judged-2018.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Not yet assessable", "edge: very likely", "As judged by");
        }
    }

    private static Overlay with(String code, @Nullable Integer steps, Sureness sureness) {
        return new Overlay(
                Map.of(
                        new Outcome.Code(code),
                        new Rating("Partly met", steps, sureness, List.of(), false, false)),
                Map.of(),
                new LinkedHashMap<>(),
                "As judged by 27 November 2026");
    }

    private static List<String> places(Element svg) {
        return svg.select("[data-code] > rect:first-of-type").stream()
                .map(it -> it.attr("x") + " " + it.attr("y") + " " + it.attr("height"))
                .toList();
    }

    private static Element parsed(MapVersion version, Overlay overlay) {
        return Jsoup.parse(MapDrawing.ofJudged(version).svg(ALL, overlay), "", Parser.xmlParser());
    }
}
