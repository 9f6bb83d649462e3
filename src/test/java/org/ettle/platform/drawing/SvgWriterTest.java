package org.ettle.platform.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class SvgWriterTest {

    private static final Lettering PLAIN =
            new Lettering(Typeface.REGULAR, 12, Colour.of("#1a1a1a"));

    @Test
    void whatever_is_said_the_writing_is_well_formed() throws Exception {
        for (int sign = 0; sign < 0x110000; sign += 0x3d) {
            var words = "a" + Character.toString(sign) + "<>&\"'";
            var svg = SvgWriter.write(saying(words));

            var parsed =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(parsed.getElementsByTagName("text").item(0).getTextContent())
                    .startsWith("a")
                    .endsWith("<>&\"'");
        }
    }

    @Test
    void numbers_are_written_to_one_place_without_needless_zeros() {
        var svg =
                SvgWriter.write(
                        picture(
                                new Shape.Box(
                                        1.04,
                                        -2.06,
                                        3,
                                        1_000_000.25,
                                        0,
                                        Paint.filled(Colour.WHITE))));

        assertThat(svg).contains("x=\"1\" y=\"-2.1\" width=\"3\" height=\"1000000.3\"");
    }

    @Test
    void a_group_with_an_address_is_a_link_with_its_name() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("code", "5");
        var svg =
                SvgWriter.write(
                        picture(
                                new Shape.Group(
                                        "box", facts, "Outcome 5", "/outcomes/5", List.of())));

        assertThat(svg)
                .contains(
                        "<a class=\"box\" href=\"/outcomes/5\" data-code=\"5\""
                                + " aria-label=\"Outcome 5\"></a>");
    }

    private static Picture saying(String words) {
        return picture(Shape.Words.line(0, 0, words, PLAIN));
    }

    private static Picture picture(Shape shape) {
        return new Picture("p", "Title", "About", 10, 10, List.of(shape));
    }
}
