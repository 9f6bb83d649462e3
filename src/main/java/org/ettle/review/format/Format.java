package org.ettle.review.format;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ettle.review.record.Reference;

/// The ways in which references are written down.
public enum Format {
    CSV("comma-separated table", "csv"),
    TSV("tab-separated table", "tsv");

    private final String words;
    private final String ending;

    Format(String words, String ending) {
        this.words = words;
        this.ending = ending;
    }

    public String words() {
        return words;
    }

    /// By which its name ends, without the full stop.
    public String ending() {
        return ending;
    }

    /// @param start of the text
    static Optional<Format> of(String name, String start) {
        return name.toLowerCase(Locale.ROOT).endsWith("tsv") ? Optional.of(TSV) : Optional.of(CSV);
    }

    public void read(String source, Reader text, Map<String, String> columns, Consumer<Reading> to)
            throws IOException {
        Separated.read(source, text, columns, to);
    }

    /// Writes references one by one.
    public final class Out {

        private final Writer to;

        public Out(Writer to) throws IOException {
            this.to = to;
            Separated.writeHeads(to, Format.this == TSV ? '\t' : ',');
        }

        public void write(Reference reference) throws IOException {
            Separated.write(reference, to, Format.this == TSV ? '\t' : ',');
        }

        /// What must stand at the end; the writer stays open.
        public void finish() throws IOException {
            to.flush();
        }
    }
}
