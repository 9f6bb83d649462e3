package org.ettle.evidence.series;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ettle.evidence.series.intake.Upload;
import org.junit.jupiter.api.Assumptions;

/// The seven published tables on self-directed support, which are not part of the project.
/// `ETTLE_SHARED_DATA` names the folder in which `phs` is; otherwise it is beside the project.
public final class PhsTables {

    private static final Path DATA =
            Optional.ofNullable(System.getenv("ETTLE_SHARED_DATA"))
                    .map(Path::of)
                    .orElse(Path.of("..", "shared", "data"));

    private PhsTables() {}

    public static Path folder() {
        return DATA.resolve("phs");
    }

    public static boolean areThere() {
        return Files.isDirectory(folder());
    }

    /// Skips the test where the tables are not there, and says so.
    public static void areNeeded() {
        Assumptions.assumeTrue(
                areThere(),
                () ->
                        "The published tables are not in "
                                + folder().toAbsolutePath().normalize()
                                + ", so this was not tested. Set ETTLE_SHARED_DATA.");
    }

    public static List<Upload> read() throws IOException {
        var files = new ArrayList<Upload>();
        try (var all = Files.list(folder())) {
            for (var file :
                    all.filter(it -> it.getFileName().toString().contains("data_sds"))
                            .sorted()
                            .toList()) {
                files.add(new Upload(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
