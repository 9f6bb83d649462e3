package org.ettle.theory.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ettle.theory.Lane;
import org.ettle.theory.Link;
import org.ettle.theory.MapFixtures;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Standing;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MapDrawingTest {

    private static final Path SCREENS = Path.of("target/screens/drawings");
    private static final Emphasis ALL = Emphasis.none("/outcomes/");

    static Stream<MapVersion> thePublishedMaps() {
        return MapFixtures.thePublishedMaps().stream();
    }

    static Stream<MapVersion> allWorlds() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("Random maps from -Dseed=" + seed);
        return Stream.concat(
                thePublishedMaps(),
                LongStream.range(seed, seed + 24)
                        .mapToObj(one -> MapFixtures.aRandomMap(one, (int) (1 + (one & 63)))));
    }

    @ParameterizedTest
    @MethodSource("allWorlds")
    void boxes_and_links_of_the_picture_are_those_of_the_version(MapVersion version) {
        var svg = parsed(MapDrawing.of(version).svg(ALL));

        assertThat(codes(svg)).containsExactlyInAnyOrderElementsOf(codes(version));
        assertThat(links(svg)).containsExactlyInAnyOrderElementsOf(links(version));
    }

    @Test
    void a_picture_that_lacks_a_box_or_a_link_is_told_from_the_version() {
        var version = MapFixtures.the2018Map();
        var svg = parsed(MapDrawing.of(version).svg(ALL));
        svg.expectFirst("a.box").remove();
        svg.expectFirst("g.link").remove();

        assertThat(new HashSet<>(codes(svg))).isNotEqualTo(new HashSet<>(codes(version)));
        assertThat(new HashSet<>(links(svg))).isNotEqualTo(new HashSet<>(links(version)));
    }

    @ParameterizedTest
    @MethodSource("allWorlds")
    void every_label_is_complete_and_its_standing_is_told(MapVersion version) {
        var svg = parsed(MapDrawing.of(version).svg(ALL));

        for (var outcome : version.outcomes()) {
            var box = box(svg, outcome.code().value());
            assertThat(box.text().replace(" ", ""))
                    .contains(outcome.label().replace(" ", ""))
                    .contains(outcome.standing().title().replace(" ", ""));
            assertThat(box.attr("aria-label"))
                    .startsWith("Outcome " + outcome.code() + ": " + outcome.label())
                    .contains(outcome.standing().title());
        }
    }

    @ParameterizedTest
    @MethodSource("allWorlds")
    void boxes_do_not_meet_and_hold_their_words(MapVersion version) {
        var grid = MapDrawing.of(version).grid();

        assertThat(Geometry.faultsOfBoxes(grid)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("allWorlds")
    void links_touch_their_boxes_and_run_through_no_other(MapVersion version) {
        var drawing = MapDrawing.of(version);

        assertThat(Geometry.faultsOfRoutes(drawing.grid(), drawing.routes())).isEmpty();
    }

    @Test
    void the_checks_of_places_and_ways_catch_planted_faults() {
        var drawing = MapDrawing.of(MapFixtures.the2018Map());
        var routes = new LinkedHashMap<>(drawing.routes());
        var link = routes.firstEntry().getKey();
        routes.put(link, Geometry.straightThrough(drawing.grid(), "5", "8"));

        assertThat(Geometry.faultsOfRoutes(drawing.grid(), routes)).isNotEmpty();
        assertThat(Geometry.faultsOfBoxes(Geometry.pushedTogether(drawing.grid())))
                .anyMatch(fault -> fault.contains("meets"));
        assertThat(Geometry.faultsOfBoxes(Geometry.narrowed(drawing.grid())))
                .anyMatch(fault -> fault.contains("too narrow"));
    }

    @ParameterizedTest
    @MethodSource("allWorlds")
    void the_same_version_gives_the_same_bytes(MapVersion version) {
        assertThat(MapDrawing.of(version).svg(ALL)).isEqualTo(MapDrawing.of(version).svg(ALL));
    }

    @Test
    void stored_slots_are_kept() {
        var version =
                MapFixtures.aMap()
                        .tier("t", "Tier", null)
                        .lane("l", Lane.Kind.PEOPLE, "Lane", "")
                        .outcome("late", "t", "l", Standing.OFFICIAL, "Late", 8)
                        .outcome("first", "t", "l", Standing.OFFICIAL, "First", 0)
                        .outcome("next", "t", "l", Standing.OFFICIAL, "Next")
                        .named("slots", "Slots");
        var grid = MapDrawing.of(version).grid();

        assertThat(grid.places().sequencedKeySet().stream().map(Outcome.Code::value))
                .containsExactly("first", "late", "next");
        double row = grid.place(new Outcome.Code("next")).at().y() - y(grid, "late");
        assertThat(y(grid, "late") - y(grid, "first")).isBetween(1.9 * row, 2.2 * row);
    }

    @Test
    void a_parent_without_a_slot_stands_beside_the_middle_of_its_children() {
        var grid = MapDrawing.of(MapFixtures.the2018Map()).grid();

        double middle =
                Stream.of("9", "10", "11")
                        .mapToDouble(code -> grid.place(new Outcome.Code(code)).at().centre())
                        .average()
                        .orElseThrow();
        assertThat(grid.place(new Outcome.Code("3")).at().centre()).isEqualTo(middle);
    }

    @Test
    void hostile_labels_stay_text() {
        var label = "</text><script>alert('\"&')</script> \u0001 <img src=x onerror=y>";
        var version =
                MapFixtures.aMap()
                        .tier("t", "<b>Tier</b>", "\"hint\"")
                        .lane("l", Lane.Kind.PEOPLE, "<i>Lane</i>", "& about")
                        .outcome("x", "t", "l", Standing.WORKING, label)
                        .named("hostile", "<title>");
        var svg = parsed(MapDrawing.of(version).svg(Emphasis.none("\"><script>")));

        assertThat(svg.select("script, img, b, i")).isEmpty();
        assertThat(box(svg, "x").attr("aria-label")).contains("</text><script>alert('\"&')");
        assertThat(box(svg, "x").attr("href")).isEqualTo("\"><script>x");
    }

    @Test
    void looks_are_presentation_attributes_because_the_pages_forbid_inline_styles() {
        var svg = parsed(MapDrawing.of(MapFixtures.the2018Map()).svg(ALL));

        assertThat(svg.select("[style], style, script")).isEmpty();
        assertThat(svg.select("*").stream().flatMap(one -> one.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }

    @Test
    void boxes_are_links_in_reading_order_with_names() {
        var svg = parsed(MapDrawing.of(MapFixtures.the2018Map()).svg(ALL));

        assertThat(codes(svg))
                .containsExactly(
                        "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17",
                        "1", "2", "3", "4", "0");
        assertThat(box(svg, "5").attr("href")).isEqualTo("/outcomes/5");
        assertThat(box(svg, "5").attr("aria-label"))
                .isEqualTo(
                        "Outcome 5: People experience good conversations which respect what matters"
                                + " to them and the support they need. Working label. Leads to 1"
                                + " and 2.");
        assertThat(svg.expectFirst("g.link[data-from=5][data-to=1]").attr("aria-label"))
                .isEqualTo("Outcome 5 needs to be in place for outcome 1.");
        assertThat(svg.expectFirst("svg").attr("role")).isEqualTo("group");
        assertThat(svg.expectFirst("svg > title").text()).isEqualTo("SDS Change Map 2018");
    }

    @Test
    void what_is_not_on_the_way_to_or_from_the_focus_is_faint() {
        var emphasis = ALL.on(new Outcome.Code("3")).withoutInfluences();
        var svg = parsed(MapDrawing.of(MapFixtures.the2018Map()).svg(emphasis));

        assertThat(codes(svg.select("a.box:not(.faint)")))
                .containsExactly("9", "10", "11", "3", "0");
        assertThat(codes(svg.select("a.focus"))).containsExactly("3");
        assertThat(svg.select("g.link:not(.faint)")).hasSize(4);
        assertThat(svg.select("g.influence")).isEmpty();
    }

    @Test
    void a_lane_alone_keeps_its_outcomes_and_what_spans_the_lanes() {
        var svg = parsed(MapDrawing.of(MapFixtures.the2018Map()).svg(ALL.onlyLane("workforce")));

        assertThat(codes(svg.select("a.box"))).containsExactly("9", "10", "11", "3", "0");
        assertThat(svg.select("g.link")).hasSize(4);
    }

    @Test
    void what_is_not_known_is_said() {
        var svg = parsed(MapDrawing.of(MapFixtures.the2023Map()).svg(ALL));

        assertThat(svg.select("g.blank")).hasSize(6).allMatch(it -> it.text().equals("Not known"));
    }

    @Test
    void text_and_edges_stand_out_from_what_is_behind_them() {
        for (var kind : Lane.Kind.values()) {
            var palette = Palette.of(kind);
            assertThat(palette.strong().contrastWith(palette.tint())).isGreaterThan(4.5);
            assertThat(Palette.MUTED.contrastWith(palette.tint())).isGreaterThan(4.5);
            assertThat(Palette.FAINT.contrastWith(palette.tint())).isGreaterThan(3);
        }
        assertThat(Palette.NAVY.contrastWith(Palette.SPANNING.tint())).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @MethodSource("thePublishedMaps")
    void a_map_is_one_page_of_a3_with_its_words_and_links(MapVersion version) throws IOException {
        var drawing = MapDrawing.of(version);
        var bytes = drawing.pdf(Emphasis.none("https://example.org/outcomes/"), Overlay.NONE);
        keep(version.name() + ".pdf", bytes);
        keep(version.name() + ".svg", drawing.svg(ALL).getBytes(StandardCharsets.UTF_8));

        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(1190f, 1191f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 842f);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(version.heading().title());
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            for (var outcome : version.outcomes()) {
                assertThat(text).contains(outcome.label().replaceAll("\\s+", ""));
            }
            assertThat(text).contains("Howtoreadthis");
            assertThat(addresses(document.getPage(0)))
                    .hasSameSizeAs(version.outcomes())
                    .contains("https://example.org/outcomes/" + codes(version).getFirst());
        }
    }

    @Test
    void the_same_map_gives_the_same_pdf() {
        var drawing = MapDrawing.of(MapFixtures.the2018Map());

        assertThat(drawing.pdf(ALL, Overlay.NONE)).isEqualTo(drawing.pdf(ALL, Overlay.NONE));
    }

    @Test
    void a_lane_is_one_page_of_a4() throws IOException {
        var bytes =
                MapDrawing.of(MapFixtures.the2018Map()).pdf(ALL.onlyLane("people"), Overlay.NONE);
        keep("lane.pdf", bytes);

        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(841f, 842f);
        }
    }

    @Test
    void a_png_is_as_wide_as_asked_and_not_blank() throws IOException {
        var bytes = MapDrawing.of(MapFixtures.the2018Map()).png(ALL, Overlay.NONE, 900);
        keep("2018.png", bytes);

        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(image.getWidth()).isBetween(899, 901);
        var colours = new HashSet<Integer>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertThat(colours).hasSizeGreaterThan(50);
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        Files.createDirectories(SCREENS);
        Files.write(SCREENS.resolve(name), bytes);
    }

    private static List<String> addresses(PDPage page) throws IOException {
        return page.getAnnotations().stream()
                .map(PDAnnotationLink.class::cast)
                .map(link -> ((PDActionURI) link.getAction()).getURI())
                .toList();
    }

    private static double y(Grid grid, String code) {
        return grid.place(new Outcome.Code(code)).at().y();
    }

    private static Document parsed(String svg) {
        return Jsoup.parse(svg, "", Parser.xmlParser());
    }

    private static Element box(Document svg, String code) {
        return svg.expectFirst("a.box[data-code=" + code + "]");
    }

    private static List<String> codes(Document svg) {
        return codes(svg.select("a.box"));
    }

    private static List<String> codes(List<Element> boxes) {
        return boxes.stream().map(box -> box.attr("data-code")).toList();
    }

    private static List<String> codes(MapVersion version) {
        return version.outcomes().stream().map(outcome -> outcome.code().value()).toList();
    }

    private static List<String> links(Document svg) {
        return svg.select("g.link").stream()
                .map(link ->
                        link.attr("data-from")
                                + " "
                                + (link.hasClass("parent") ? "PARENT" : "INFLUENCE")
                                + " "
                                + link.attr("data-to"))
                .toList();
    }

    private static Set<String> links(MapVersion version) {
        return version.links().stream()
                .map((Link link) -> link.from() + " " + link.kind() + " " + link.to())
                .collect(Collectors.toSet());
    }
}
