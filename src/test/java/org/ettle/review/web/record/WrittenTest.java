package org.ettle.review.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.ettle.review.RecordsSought;
import org.ettle.review.Review;
import org.ettle.review.ReviewRoom;
import org.ettle.review.format.Format;
import org.ettle.review.format.Reading;
import org.ettle.review.format.ReferenceFile;
import org.ettle.review.record.Field;
import org.ettle.review.record.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WrittenTest {

    private static final ReviewRoom ROOM = new ReviewRoom();

    private static final String TWO =
            """
            TY  - JOUR
            TI  - =HYPERLINK("http://example.org")
            AU  - Able, A.
            ER  -

            TY  - JOUR
            TI  - Rivers in winter
            ER  -
            """;

    @TempDir Path folder;

    @Test
    void records_are_written_so_that_they_are_read_again_as_the_same() throws IOException {
        var review = ROOM.begun("Written");
        ROOM.taken(review, "two.ris", TWO);

        for (var format : new Format[] {Format.RIS, Format.BIBTEX}) {
            var path =
                    Files.writeString(
                            folder.resolve("again." + format.ending()), written(review, format));
            var titles = new ArrayList<String>();
            ReferenceFile.find(path)
                    .orElseThrow()
                    .read(
                            Map.of(),
                            reading -> {
                                if (reading instanceof Reading.Whole(Reference reference)) {
                                    titles.add(reference.value(Field.TITLE));
                                }
                            });
            assertThat(titles)
                    .as(format.words())
                    .containsExactly("=HYPERLINK(\"http://example.org\")", "Rivers in winter");
        }
    }

    @Test
    void no_cell_of_a_table_is_a_formula() {
        var review = ROOM.begun("Formula");
        ROOM.taken(review, "two.ris", TWO);

        assertThat(written(review, Format.CSV)).contains("'=HYPERLINK").doesNotContain("\"=HYP");
    }

    @Test
    void a_file_holds_what_its_list_shows() {
        var review = ROOM.begun("Filtered");
        ROOM.taken(review, "two.ris", TWO);
        var sought = new RecordsSought("river", true, null, null, null, null, null, null, 0, 0);

        assertThat(written(review, sought, Format.RIS))
                .contains("Rivers in winter")
                .doesNotContain("HYPERLINK");
    }

    private static String written(Review review, Format format) {
        return written(review, RecordsSought.all(), format);
    }

    private static String written(Review review, RecordsSought sought, Format format) {
        return ROOM.ours(() -> {
            try {
                var response = new MockHttpServletResponse();
                new Written(ROOM.reviews(), review, sought, format)
                        .render(Map.of(), new MockHttpServletRequest(), response);
                return response.getContentAsString();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }
}
