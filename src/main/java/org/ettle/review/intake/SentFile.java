package org.ettle.review.intake;

import java.nio.file.Path;
import java.util.Map;

/// A file of references on this machine, on its way into a review.
///
/// @param name by which its sender calls it
/// @param source the database or search from which it comes, in words; may be empty
/// @param columns of a table: what heads mean that are not known by themselves
public record SentFile(Path path, String name, String source, Map<String, String> columns) {

    public SentFile {
        columns = Map.copyOf(columns);
    }

    public static SentFile of(Path path, String source) {
        return new SentFile(path, String.valueOf(path.getFileName()), source, Map.of());
    }
}
