package org.ettle.review.intake;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file of references on this machine, on its way into a review.
///
/// @param name by which its sender calls it
/// @param source the database or search from which it comes, in words; may be empty
/// @param columns of a table: what heads mean that are not known by themselves
/// @param workbook from which the rows were read that are at the path; null for any other file
public record SentFile(
        Path path,
        String name,
        String source,
        Map<String, String> columns,
        @Nullable Path workbook) {

    public SentFile {
        columns = Map.copyOf(columns);
    }

    public SentFile(Path path, String name, String source, Map<String, String> columns) {
        this(path, name, source, columns, null);
    }

    /// As it was sent.
    Path original() {
        return workbook == null ? path : workbook;
    }

    SentFile readFrom(Path rows) {
        return new SentFile(rows, name, source, columns, path);
    }

    public static SentFile of(Path path, String source) {
        return new SentFile(path, String.valueOf(path.getFileName()), source, Map.of());
    }
}
