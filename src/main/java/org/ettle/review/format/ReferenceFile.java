package org.ettle.review.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A file of references: its encoding and format are found by looking into it. It is read record by
/// record, so its size does not matter.
public final class ReferenceFile {

    private static final int LOOKED_AT = 1 << 14;

    private final Path path;
    private final Encoding encoding;
    private final Format format;

    private ReferenceFile(Path path, Encoding encoding, Format format) {
        this.path = path;
        this.encoding = encoding;
        this.format = format;
    }

    /// Empty where nothing in it looks like a format that is known.
    public static Optional<ReferenceFile> find(Path path) throws IOException {
        var encoding = Encoding.of(path);
        try (var text = new BufferedReader(encoding.open(path))) {
            var start = new char[LOOKED_AT];
            int size = 0;
            for (int read;
                    size < start.length
                            && (read = text.read(start, size, start.length - size)) > 0; ) {
                size += read;
            }
            return Format.of(path.toString(), new String(start, 0, size))
                    .map(it -> new ReferenceFile(path, encoding, it));
        }
    }

    public static ReferenceFile as(Format format, Path path) throws IOException {
        return new ReferenceFile(path, Encoding.of(path), format);
    }

    public Format format() {
        return format;
    }

    public String encoding() {
        return encoding.charset().name();
    }

    /// The heads of a table of which none names the title, so that somebody has to say what they
    /// mean; empty for any other file.
    public List<Head> headsWithoutTitle(Map<String, String> columns) throws IOException {
        if (format != Format.CSV && format != Format.TSV) {
            return List.of();
        }
        try (var text = encoding.open(path)) {
            return Separated.headsWithoutTitle(text, columns);
        }
    }

    /// @param columns of a table: what a head means that is not known by itself
    public void read(Map<String, String> columns, Consumer<Reading> to) throws IOException {
        try (var text = encoding.open(path)) {
            format.read(String.valueOf(path.getFileName()), text, columns, to);
        }
    }
}
