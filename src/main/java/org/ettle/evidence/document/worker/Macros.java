package org.ettle.evidence.document.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Whether a document brings programs along. They are neither run nor read, and somebody should
/// know before opening the document elsewhere.
final class Macros {

    private static final Set<String> OLD = Set.of("Macros", "_VBA_PROJECT_CUR", "VBA");

    private Macros() {}

    static boolean isIn(Path file, Kind kind) throws IOException {
        return switch (kind) {
            case WORD, OPEN_DOCUMENT -> inArchive(file);
            case OLD_WORD -> inOld(file);
            default -> false;
        };
    }

    private static boolean inArchive(Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            return archive.stream()
                    .map(entry -> entry.getName())
                    .anyMatch(name ->
                            name.endsWith("vbaProject.bin")
                                    || name.startsWith("Basic/")
                                    || name.startsWith("Scripts/"));
        }
    }

    private static boolean inOld(Path file) throws IOException {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().getEntryNames().stream().anyMatch(OLD::contains);
        }
    }
}
