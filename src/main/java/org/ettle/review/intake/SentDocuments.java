package org.ettle.review.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.ettle.evidence.document.Upload;

/// Documents on this machine, on their way into a review together. However they are sent, they are
/// taken in in the same order, so that the same ones go on where they were left.
///
/// @param source from which they come, in words; may be empty
public record SentDocuments(List<Sent> documents, String source) {

    public SentDocuments {
        documents =
                documents.stream()
                        .sorted(Comparator.comparing(Sent::folder).thenComparing(Sent::name))
                        .toList();
    }

    /// @param name by which its sender calls it
    /// @param folder where it stood in the archive that had it; may be empty
    public record Sent(Path path, String name, String folder) implements Upload {

        @Override
        public long size() {
            try {
                return Files.size(path);
            } catch (IOException gone) {
                return 0;
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    String name() {
        var first = documents.getFirst().name();
        int others = documents.size() - 1;
        return others == 0
                ? first
                : first + (others == 1 ? " and 1 other" : " and " + others + " others");
    }
}
