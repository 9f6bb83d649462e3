package org.ettle.theory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ettle.ProgramTest;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgramTest
class MapFilesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({
        "map.json, application/json",
        "outcomes.csv, text/csv;charset=UTF-8",
        "links.csv, text/csv;charset=UTF-8",
        "map.mmd, text/vnd.mermaid;charset=UTF-8",
        "map.dot, text/vnd.graphviz;charset=UTF-8",
        "map.svg, image/svg+xml;charset=UTF-8",
        "map.png, image/png",
        "map.pdf, application/pdf"
    })
    void a_file_has_its_type_its_name_and_a_tag(String file, String type)
            throws IOException, InterruptedException {
        for (var version : new String[] {"2016-18", "2018", "2019-21", "2023-27"}) {
            var answer = ask("/maps/sds/" + version + "/" + file);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"sds-" + version + "-" + file + "\"");
            assertThat(answer.headers().firstValue("ETag")).isPresent();
            assertThat(answer.body()).isNotEmpty();
            assertThat(ask("/maps/sds/" + version + "/" + file).body()).isEqualTo(answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"map.json", "outcomes.csv", "map.svg", "map.pdf"})
    void a_version_that_is_not_there_has_no_files(String file)
            throws IOException, InterruptedException {
        assertThat(ask("/maps/sds/1999/" + file).statusCode()).isEqualTo(404);
        assertThat(ask("/maps/nothing/2018/" + file).statusCode()).isEqualTo(404);
    }

    @Test
    void links_in_the_drawing_name_the_site() throws IOException, InterruptedException {
        var drawing = new String(ask("/maps/sds/2018/map.svg").body(), StandardCharsets.UTF_8);
        var links = Jsoup.parse(drawing, "", Parser.xmlParser()).select("a");
        assertThat(links)
                .hasSize(18)
                .allSatisfy(link ->
                        assertThat(link.attr("href"))
                                .startsWith(
                                        "http://localhost:" + port + "/maps/sds/2018/outcomes/"));
    }

    @Test
    void the_picture_can_be_read_as_one() throws IOException, InterruptedException {
        var picture = ImageIO.read(new ByteArrayInputStream(ask("/maps/sds/2018/map.png").body()));
        assertThat(picture.getWidth()).isEqualTo(2_400);
    }

    @Test
    void the_print_is_one_page_of_a3_with_every_outcome() throws IOException, InterruptedException {
        try (var print = Loader.loadPDF(ask("/maps/sds/2018/map.pdf").body())) {
            assertThat(print.getNumberOfPages()).isEqualTo(1);
            var page = print.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isBetween(1_190f, 1_191f);
            assertThat(page.getHeight()).isBetween(841f, 842f);
            assertThat(new PDFTextStripper().getText(print)).contains("informed", "autonomy");
        }
    }

    private HttpResponse<byte[]> ask(String address) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).build();
        return CLIENT.send(request, BodyHandlers.ofByteArray());
    }
}
