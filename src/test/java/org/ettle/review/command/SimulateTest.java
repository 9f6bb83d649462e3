package org.ettle.review.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ettle.review.ReviewVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateTest {

    @TempDir Path folder;

    /// Position by position the order of ASReview 3 (ELAS u4), and its published figures.
    @Test
    void the_reference_gives_the_order_of_the_reference() throws IOException {
        var told =
                said(
                        "simulate",
                        ReviewVectors.screened("Kitchenham_2010.csv").toString(),
                        "--reference",
                        "--order",
                        ReviewVectors.file("screening_order_kitchenham.json").toString(),
                        "--out",
                        folder.toString());

        assertThat(told)
                .contains("the same record in 1,704 of 1,704 places")
                .contains("0.674    0.309   0.682    145.4  0.074    469");
    }

    @Test
    void a_replay_writes_its_curve_as_a_picture_and_as_an_equal_table() throws IOException {
        var file = folder.resolve("small.csv");
        var rows = new StringBuilder("title,abstract,included\n");
        for (int record = 0; record < 40; record++) {
            rows.append(
                    record % 8 == 0
                            ? "carers,unpaid carers and respite,1\n"
                            : "roads,potholes and gritting " + record + ",0\n");
        }
        Files.writeString(file, rows);

        var told = said("simulate", file.toString(), "--out", folder.toString(), "--why", "24");

        assertThat(told).contains("WSS@95").contains("plain test").contains("carers");
        assertThat(Files.readAllLines(folder.resolve("small-recall.csv")))
                .hasSize(39)
                .startsWith("place,record,relevant,found,recall,recall_at_least");
        assertThat(Files.readString(folder.resolve("small-recall.svg")))
                .contains("How soon what is relevant is found: small", "random order");
    }

    @Test
    void what_cannot_be_used_is_said() throws IOException {
        var file = folder.resolve("odd.csv");
        Files.writeString(file, "title,abstract,included\na b,c,1\nd e,f,perhaps\n");

        assertThat(said("simulate", file.toString()))
                .contains("record 2", "“perhaps”", "Use 1 for relevant");
        assertThat(said("simulate", file.toString(), "--label", "kept"))
                .contains("no column “kept”", "title, abstract, included");
        assertThat(said("simulate", file.toString(), "--seeds", "0")).contains("1 at least");
        Files.writeString(file, "title,abstract,included\na b,\"c,1\nd e,f,0\n");
        assertThat(said("simulate", file.toString())).contains("cannot be read as CSV");
        assertThat(said("simulate")).startsWith("Usage: ./ettle review simulate");
    }

    private static String said(String... words) {
        var bytes = new ByteArrayOutputStream();
        Review.run(List.of(words), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
