package org.ettle.theory.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ettle.theory.MapFixtures;
import org.junit.jupiter.api.Test;

class MapDrawingTest {

    @Test
    void the_published_maps_are_drawn_for_looking_at() throws IOException {
        var folder = Files.createDirectories(Path.of("target/screens/drawings"));
        for (var version : MapFixtures.thePublishedMaps()) {
            var drawing = MapDrawing.of(version);
            var svg = drawing.svg(Emphasis.none("/outcomes/"));
            Files.writeString(folder.resolve(version.name() + ".svg"), svg);
            assertThat(svg).startsWith("<svg ").endsWith("</svg>\n");
        }
    }
}
