package org.ettle.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Figures that other programs worked out, and records that others screened. They are no part of
/// the project and lie beside it, or where `ETTLE_SHARED_DATA` says.
public final class ReviewVectors {

    private static final Path DATA =
            Optional.ofNullable(System.getenv("ETTLE_SHARED_DATA"))
                    .map(Path::of)
                    .orElse(Path.of("..", "shared", "data"));

    private ReviewVectors() {}

    /// Skips the test where the file is not there, and says so.
    public static JsonNode read(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file(name)));
    }

    /// The same as a file.
    public static Path file(String name) {
        return needed(DATA.resolveSibling("vectors").resolve(name));
    }

    /// Records with the decisions made on them.
    public static Path screened(String name) {
        return needed(DATA.resolve("review").resolve("screening").resolve(name));
    }

    private static Path needed(Path file) {
        Assumptions.assumeTrue(
                Files.exists(file),
                () ->
                        file.toAbsolutePath().normalize()
                                + " is not there, so this was not tested. Set ETTLE_SHARED_DATA.");
        return file;
    }
}
