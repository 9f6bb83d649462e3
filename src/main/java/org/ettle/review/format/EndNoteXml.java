package org.ettle.review.format;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Origin;
import org.ettle.review.record.Reference;
import org.jspecify.annotations.Nullable;

/// EndNote's XML. Records are cut out of the text and read one by one, so a broken one does not
/// take the others with it, and no document type or entity of the file is ever looked at.
final class EndNoteXml {

    private static final String BEGIN = "<record";
    private static final String END = "</record>";
    private static final int LONGEST_RECORD = 1 << 22;

    private static final XMLInputFactory FACTORY = factory();

    /// By the element, within which it stands where that matters.
    private static final Map<String, Field> PLAIN = new HashMap<>();

    private static final Map<Field, String> PATHS = new EnumMap<>(Field.class);
    private static final Map<Kind, String> TYPES = new EnumMap<>(Kind.class);

    /// Elements that only hold others.
    private static final Set<String> HOLDERS =
            Set.of(
                    "record",
                    "contributors",
                    "authors",
                    "secondary-authors",
                    "titles",
                    "periodical",
                    "keywords",
                    "dates",
                    "pub-dates",
                    "urls",
                    "related-urls",
                    "style");

    static {
        know(Field.TITLE, "title");
        know(Field.OTHER_TITLE, "translated-title");
        know(Field.AUTHOR, "authors/author");
        know(Field.EDITOR, "secondary-authors/author");
        know(Field.YEAR, "year");
        know(Field.DATE, "pub-dates/date");
        know(Field.JOURNAL, "periodical/full-title");
        know(Field.JOURNAL_SHORT, "periodical/abbr-1");
        know(Field.SERIES, "tertiary-title");
        know(Field.VOLUME, "volume");
        know(Field.ISSUE, "number");
        know(Field.PAGES, "pages");
        know(Field.EDITION, "edition");
        know(Field.PUBLISHER, "publisher");
        know(Field.PLACE, "pub-location");
        know(Field.DOI, "electronic-resource-num");
        know(Field.PMID, "pmid");
        know(Field.ACCESSION, "accession-num");
        know(Field.LANGUAGE, "language");
        know(Field.ABSTRACT, "abstract");
        know(Field.KEYWORD, "keyword");
        know(Field.URL, "related-urls/url");
        know(Field.ADDRESS, "auth-address");
        know(Field.NOTE, "notes");
        know(Field.DATABASE, "remote-database-name");
        TYPES.put(Kind.ARTICLE, "Journal Article");
        TYPES.put(Kind.CONFERENCE, "Conference Paper");
        TYPES.put(Kind.PREPRINT, "Unpublished Work");
        TYPES.put(Kind.BOOK, "Book");
        TYPES.put(Kind.CHAPTER, "Book Section");
        TYPES.put(Kind.THESIS, "Thesis");
        TYPES.put(Kind.REPORT, "Report");
        TYPES.put(Kind.DOCUMENT, "Document");
        TYPES.put(Kind.OTHER, "Generic");
    }

    private static void know(Field field, String path) {
        PLAIN.put(path, field);
        PATHS.put(field, path);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private final String source;
    private final Reader text;
    private final Consumer<Reading> to;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private long line = 1;
    private long count;

    private EndNoteXml(String source, Reader text, Consumer<Reading> to) {
        this.source = source;
        this.text = text;
        this.to = to;
    }

    static void read(String source, Reader text, Consumer<Reading> to) throws IOException {
        new EndNoteXml(source, text, to).read();
    }

    private int next() throws IOException {
        if (at == end) {
            end = Math.max(0, text.read(buffer));
            at = 0;
            if (end == 0) {
                return -1;
            }
        }
        char c = buffer[at++];
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private void read() throws IOException {
        var record = new StringBuilder();
        boolean isWithin = false;
        long begins = 0;
        int matched = 0;
        for (int c = next(); c >= 0; c = next()) {
            if (!isWithin) {
                // “<record” and not “<records”.
                if (matched == BEGIN.length()) {
                    if (c == '>' || c <= ' ') {
                        isWithin = true;
                        begins = line;
                        record.setLength(0);
                        record.append(BEGIN);
                        record.append((char) c);
                    }
                    matched = 0;
                } else {
                    matched = c == BEGIN.charAt(matched) ? matched + 1 : c == '<' ? 1 : 0;
                }
                continue;
            }
            record.append((char) c);
            if (c == '>' && endsRecord(record)) {
                take(record.toString(), begins);
                isWithin = false;
            } else if (c == '>' && beginsAnother(record)) {
                record.setLength(record.length() - BEGIN.length() - 1);
                unreadable(begins, "The record never ends.", record.toString());
                record.setLength(0);
                record.append(BEGIN).append('>');
                begins = line;
            } else if (record.length() > LONGEST_RECORD) {
                unreadable(begins, "The record never ends.", record.toString());
                isWithin = false;
            }
        }
        if (isWithin) {
            unreadable(begins, "The record never ends.", record.toString());
        }
    }

    private static boolean endsRecord(StringBuilder record) {
        int from = record.length() - END.length();
        return from > 0 && record.indexOf(END, from) == from;
    }

    private static boolean beginsAnother(StringBuilder record) {
        int from = record.length() - BEGIN.length() - 1;
        return from > 0 && record.indexOf(BEGIN + ">", from) == from;
    }

    private void unreadable(long begins, String reason, String verbatim) {
        to.accept(new Reading.Unreadable(begins, reason, verbatim));
    }

    private void take(String record, long begins) {
        var draft = new Reference.Draft();
        try {
            var xml = FACTORY.createXMLStreamReader(new StringReader(withoutControls(record)));
            new Filling(draft, xml).fill();
        } catch (XMLStreamException why) {
            var place = why.getLocation();
            unreadable(
                    begins + (place == null ? 0 : Math.max(0, place.getLineNumber() - 1)),
                    "The XML of the record is broken: "
                            + firstLine(String.valueOf(why.getMessage())),
                    record);
            return;
        }
        if (draft.isEmpty()) {
            unreadable(begins, "The record tells nothing of a work.", record);
            return;
        }
        count++;
        if (draft.id().isEmpty()) {
            draft.id(Long.toString(count));
        }
        to.accept(new Reading.Whole(draft.from(new Origin(source, begins, record))));
    }

    private static String firstLine(String words) {
        int message = words.indexOf("Message: ");
        return message < 0
                ? words.lines().findFirst().orElse("")
                : words.substring(message + 9).strip();
    }

    /// EndNote writes characters that XML does not allow.
    private static String withoutControls(String record) {
        StringBuilder good = null;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            boolean isGood = c >= ' ' && c < 0xFFFE || c == '\n' || c == '\r' || c == '\t';
            if (!isGood && good == null) {
                good = new StringBuilder(record.length()).append(record, 0, i);
            } else if (isGood && good != null) {
                good.append(c);
            }
        }
        return good == null ? record : good.toString();
    }

    /// Reads one record.
    private static final class Filling {

        private final Reference.Draft draft;
        private final XMLStreamReader xml;
        private final Deque<String> path = new ArrayDeque<>();
        private final StringBuilder value = new StringBuilder();
        private @Nullable String carried;
        private @Nullable String secondary;

        Filling(Reference.Draft draft, XMLStreamReader xml) {
            this.draft = draft;
            this.xml = xml;
        }

        void fill() throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE ->
                            value.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    default -> {}
                }
            }
            container();
        }

        private void begin(String name) {
            if (name.equals("style")) {
                // A change of letters within a value.
                return;
            }
            if (name.equals("ref-type")) {
                type(xml.getAttributeValue(null, "name"));
            }
            carried = name.equals("other") ? xml.getAttributeValue(null, "name") : null;
            path.push(name);
            value.setLength(0);
        }

        private void type(@Nullable String type) {
            var kind = type == null ? null : Kinds.find(type).orElse(null);
            draft.kind(kind == null ? Kind.OTHER : kind);
            if (kind == null && type != null) {
                draft.other("ref-type", type);
            }
        }

        private void end(String name) {
            if (name.equals("style")) {
                return;
            }
            path.pop();
            var told = value.toString();
            value.setLength(0);
            if (!HOLDERS.contains(name) && !told.isBlank()) {
                take(name, Objects.requireNonNullElse(path.peek(), ""), told);
            }
        }

        private void take(String name, String parent, String told) {
            var field = PLAIN.get(parent + "/" + name);
            if (field == null) {
                field = PLAIN.get(name);
            }
            if (field != null
                    && !(name.equals("author")
                            && !parent.equals("authors")
                            && !parent.equals("secondary-authors"))) {
                draft.add(field, told);
                return;
            }
            switch (name) {
                case "rec-number", "database", "source-app", "ref-type", "key" -> {
                    if (name.equals("rec-number")) {
                        draft.id(told.strip());
                    }
                }
                case "secondary-title" -> secondary = told;
                case "isbn" ->
                        draft.add(
                                Ris.isBookNumber(told, draft.kind()) ? Field.ISBN : Field.ISSN,
                                told);
                case "other" -> {
                    var as = carried;
                    if (as == null) {
                        draft.other("other", told);
                    } else {
                        Carrier.read(draft, as + ": " + told);
                    }
                }
                default -> draft.other(name, told);
            }
        }

        /// The second title is the journal of an article, the book of a chapter, else a series.
        private void container() {
            var told = secondary;
            if (told == null) {
                return;
            }
            var field =
                    switch (draft.kind()) {
                        case CONFERENCE, CHAPTER -> Field.BOOK;
                        case BOOK, THESIS, REPORT -> Field.SERIES;
                        default -> Field.JOURNAL;
                    };
            if (!draft.has(field)) {
                draft.add(field, told);
            } else if (!draft.value(field).equals(told.strip())) {
                draft.other("secondary-title", told);
            }
        }
    }

    static void writeHead(Writer out) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml><records>\n");
    }

    static void writeEnd(Writer out) throws IOException {
        out.write("</records></xml>\n");
    }

    static void write(Reference reference, Writer out) throws IOException {
        var type = reference.kind() == Kind.OTHER ? type(reference) : null;
        out.write(
                "<record><rec-number>"
                        + escaped(reference.id())
                        + "</rec-number><ref-type name=\"");
        out.write(
                escaped(type == null ? Objects.requireNonNull(TYPES.get(reference.kind())) : type));
        out.write("\"/>");
        for (var entry : reference.entries()) {
            if (type != null && entry.name().equals("ref-type") && entry.value().equals(type)) {
                // It stands in an attribute already; a second like it does not.
                type = null;
            } else {
                write(reference, entry, out);
            }
        }
        out.write("</record>\n");
    }

    /// The first, where it can stand in an attribute; it is read again before all others.
    private static @Nullable String type(Reference reference) {
        for (var entry : reference.entries()) {
            if (entry.name().equals("ref-type")) {
                return Kinds.find(entry.value()).isEmpty() && entry.value().indexOf('\n') < 0
                        ? entry.value()
                        : null;
            }
        }
        return null;
    }

    private static void write(Reference reference, Reference.Entry entry, Writer out)
            throws IOException {
        boolean isBookNumber = Ris.isBookNumber(entry.value(), reference.kind());
        var path = PATHS.get(entry.field());
        if (entry.field() == Field.ISBN && isBookNumber
                || entry.field() == Field.ISSN && !isBookNumber) {
            path = "isbn";
        } else if (entry.field() == Field.BOOK
                && (reference.kind() == Kind.CONFERENCE || reference.kind() == Kind.CHAPTER)) {
            path = "secondary-title";
        }
        var value = escaped(entry.value());
        if (path == null) {
            var carried = Carrier.of(entry);
            var name = carried.substring(0, carried.length() - entry.value().length() - 2);
            out.write(
                    "<other name=\""
                            + escaped(name).replace("\n", "&#10;")
                            + "\">"
                            + value
                            + "</other>");
            return;
        }
        int slash = path.indexOf('/');
        if (slash < 0) {
            out.write("<" + path + ">" + value + "</" + path + ">");
        } else {
            var holder = path.substring(0, slash);
            var name = path.substring(slash + 1);
            out.write(
                    "<" + holder + "><" + name + ">" + value + "</" + name + "></" + holder + ">");
        }
    }

    private static String escaped(String value) {
        var good = withoutControls(value);
        return good.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
