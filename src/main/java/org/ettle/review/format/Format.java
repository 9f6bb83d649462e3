package org.ettle.review.format;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ettle.review.record.Reference;
import org.jspecify.annotations.Nullable;

/// The ways in which references are written down.
public enum Format {
    CSV("comma-separated table", "csv"),
    TSV("tab-separated table", "tsv"),
    RIS("RIS", "ris", new Ris()),
    PUBMED("PubMed", "nbib", new PubMed()),
    BIBTEX("BibTeX", "bib"),
    ENDNOTE_XML("EndNote XML", "xml"),
    WEB_OF_SCIENCE("Web of Science", "ciw", new WebOfScience()),
    ENDNOTE_TAGGED("EndNote tagged", "enw", new Refer()),
    FILE_LIST("list of files", "list"),
    /// A workbook, of which a worker makes a table.
    EXCEL("Excel sheet", "xlsx"),
    /// Documents themselves, which workers read and nothing writes.
    DOCUMENTS("documents", "");

    private static final Set<Format> NOT_OF_TEXT = EnumSet.of(EXCEL, DOCUMENTS);

    private final String words;
    private final String ending;
    private final @Nullable Dialect dialect;

    Format(String words, String ending) {
        this(words, ending, null);
    }

    Format(String words, String ending, @Nullable Dialect dialect) {
        this.words = words;
        this.ending = ending;
        this.dialect = dialect;
    }

    public String words() {
        return words;
    }

    /// By which its name ends, without the full stop.
    public String ending() {
        return ending;
    }

    public static Optional<Format> byEnding(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(it -> it.ending.equals(ending) && !NOT_OF_TEXT.contains(it))
                .findFirst();
    }

    /// What the first lines look like says more than the name of the file: exports of every format
    /// are called “.txt”.
    ///
    /// @param start of the text
    static Optional<Format> of(String name, String start) {
        if (start.contains("<records>") || start.contains("<record>")) {
            return Optional.of(ENDNOTE_XML);
        }
        var lines = start.lines().filter(it -> !it.isBlank()).limit(60).toList();
        for (var line : lines) {
            var format = of(line);
            if (format != null) {
                return Optional.of(format);
            }
        }
        if (lines.isEmpty()) {
            return byEnding(name);
        }
        var first = lines.getFirst();
        if (!FileList.DATE.matcher(first).find()
                && (first.indexOf(',') >= 0
                        || first.indexOf(';') >= 0
                        || first.indexOf('\t') >= 0)) {
            return Optional.of(first.indexOf('\t') >= 0 ? TSV : CSV);
        }
        long dated = lines.stream().filter(it -> FileList.DATE.matcher(it).find()).count();
        return dated * 2 >= lines.size()
                ? Optional.of(FILE_LIST)
                : byEnding(name).filter(it -> it == CSV || it == TSV || it == FILE_LIST);
    }

    private static @Nullable Format of(String line) {
        if (line.startsWith("TY  -") || line.startsWith("TY - ")) {
            return RIS;
        }
        if (line.startsWith("FN ") || line.matches("PT [JBSP]")) {
            return WEB_OF_SCIENCE;
        }
        if (line.startsWith("PMID-") || PubMed.isTagLine(line) || line.matches("<1>\\s*")) {
            return PUBMED;
        }
        if (line.matches("%[0A-Z] .*")) {
            return ENDNOTE_TAGGED;
        }
        return line.matches("\\s*@[A-Za-z]+\\s*[{(].*") ? BIBTEX : null;
    }

    /// @param columns of a table: what a head means that is not known by itself
    public void read(String source, Reader text, Map<String, String> columns, Consumer<Reading> to)
            throws IOException {
        if (dialect != null) {
            Tagged.read(source, text, dialect, to);
            return;
        }
        switch (this) {
            case BIBTEX -> BibTex.read(source, text, to);
            case ENDNOTE_XML -> EndNoteXml.read(source, text, to);
            case FILE_LIST -> FileList.read(source, text, to);
            case EXCEL, DOCUMENTS ->
                    throw new IllegalStateException("What is read by workers is not read here.");
            default -> Separated.read(source, text, columns, to);
        }
    }

    /// Writes references one by one.
    public final class Out {

        private final Writer to;

        public Out(Writer to) throws IOException {
            this.to = to;
            if (dialect != null) {
                dialect.writeHead(to);
            } else if (Format.this == ENDNOTE_XML) {
                EndNoteXml.writeHead(to);
            } else if (Format.this == CSV || Format.this == TSV) {
                Separated.writeHeads(to, delimiter());
            }
        }

        private char delimiter() {
            return Format.this == TSV ? '\t' : ',';
        }

        public void write(Reference reference) throws IOException {
            if (dialect != null) {
                dialect.write(reference, to);
                return;
            }
            switch (Format.this) {
                case BIBTEX -> BibTex.write(reference, to);
                case ENDNOTE_XML -> EndNoteXml.write(reference, to);
                case FILE_LIST -> FileList.write(reference, to);
                case EXCEL, DOCUMENTS ->
                        throw new IllegalStateException("It is not written as text.");
                default -> Separated.write(reference, to, delimiter());
            }
        }

        /// What must stand at the end; the writer stays open.
        public void finish() throws IOException {
            if (dialect != null) {
                dialect.writeEnd(to);
            } else if (Format.this == ENDNOTE_XML) {
                EndNoteXml.writeEnd(to);
            }
            to.flush();
        }
    }
}
