package org.ettle.review.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ettle.platform.drawing.Paper;
import org.ettle.platform.drawing.PdfWriter;
import org.ettle.platform.drawing.Picture;
import org.ettle.platform.drawing.PngWriter;
import org.ettle.platform.drawing.SvgWriter;
import org.junit.jupiter.api.Test;

class FlowDrawingTest {

    @Test
    void every_box_leads_to_its_records_and_says_its_figure() throws IOException {
        var picture = drawn("learning", FlowFixtures.learningReview().steps());
        var svg = SvgWriter.write(picture);

        assertThat(svg)
                .contains("href=\"/here?part=identified\" aria-label=\"Documents identified: 709\"")
                .contains("href=\"/here?part=left&amp;stage=screening&amp;reason=off-topic\"")
                .contains("n = 382");
        assertThat(svg.split("<a ", -1)).hasSize(1 + 9);
        keep(picture);
    }

    @Test
    void two_columns_with_what_waits_are_drawn_without_overlap() throws IOException {
        var stages = List.of(FlowFixtures.SCREENING, FlowFixtures.RETRIEVAL, FlowFixtures.READING);
        var flow =
                Flow.of(
                        stages,
                        List.of(
                                new Group(
                                        Channel.DATABASES,
                                        "Embase",
                                        new Whereabouts.Duplicate(),
                                        612),
                                new Group(
                                        Channel.DATABASES,
                                        "Applied Social Sciences Index and Abstracts (ASSIA)",
                                        new Whereabouts.Left("screening", "off-topic"),
                                        12_345),
                                new Group(
                                        Channel.DATABASES,
                                        "Embase",
                                        new Whereabouts.Waiting("screening"),
                                        218),
                                FlowFixtures.group(new Whereabouts.Waiting("reading"), 7),
                                FlowFixtures.group(
                                        new Whereabouts.Left("reading", "not-stated"), 9),
                                FlowFixtures.group(new Whereabouts.Included(), 41)));
        var picture = drawn("two", flow.prisma());

        assertThat(SvgWriter.write(picture)).contains("n = 12,5", "Still to be decided: 218");
        keep(picture);
    }

    private static Picture drawn(String key, Chart chart) {
        return FlowDrawing.of(key, "What became of it", chart, it -> "/here?" + it.query());
    }

    private static void keep(Picture picture) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "screens"));
        var png = PngWriter.write(picture, 1400);
        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        assertThat(PdfWriter.write(picture, Paper.of(picture))).startsWith('%', 'P', 'D', 'F');
        Files.write(folder.resolve("flow-" + picture.key() + ".png"), png);
    }
}
