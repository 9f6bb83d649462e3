package org.ettle.review.format;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Reference;
import org.jspecify.annotations.Nullable;

/// RIS, as Embase, Ovid, ProQuest, Scopus, the Web of Science, Zotero and EndNote write it: “TI -
/// ”. Their tags differ; what none of them means is kept under its tag.
final class Ris implements Dialect {

    private static final String CARRIED = "X1";

    private static final String SECOND = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String[] ALL_TAGS =
            IntStream.range(0, 26 * SECOND.length())
                    .mapToObj(it ->
                            ""
                                    + SECOND.charAt(it / SECOND.length())
                                    + SECOND.charAt(it % SECOND.length()))
                    .toArray(String[]::new);

    private static final Map<String, Kind> KINDS = new HashMap<>();
    private static final Map<Kind, String> TYPES = new EnumMap<>(Kind.class);
    private static final Map<String, Field> PLAIN = new HashMap<>();
    private static final Map<Field, String> TAGS = new EnumMap<>(Field.class);

    /// Tags whose meaning depends on other lines.
    private static final Set<String> MEANT =
            Set.of(
                    "TY", "ER", "T2", "JO", "BT", "CT", "SP", "EP", "PY", "Y1", "SN", "M3", "ID",
                    CARRIED);

    static {
        kind(Kind.ARTICLE, "JOUR", "EJOUR", "MGZN", "NEWS", "INPR", "JFULL", "ABST");
        kind(Kind.CONFERENCE, "CPAPER", "CONF");
        kind(Kind.PREPRINT, "UNPB");
        kind(Kind.BOOK, "BOOK", "EBOOK", "EDBOOK");
        kind(Kind.CHAPTER, "CHAP", "ECHAP");
        kind(Kind.THESIS, "THES");
        kind(Kind.REPORT, "RPRT", "GOVDOC");
        kind(Kind.DOCUMENT, "PAMP");
        kind(Kind.OTHER, "GEN");
        tags(Field.TITLE, "TI", "T1");
        tags(Field.OTHER_TITLE, "TT");
        tags(Field.AUTHOR, "AU", "A1");
        tags(Field.EDITOR, "ED", "A2");
        tags(Field.DATE, "DA");
        tags(Field.JOURNAL, "JF");
        tags(Field.JOURNAL_SHORT, "JA", "J2", "J1");
        tags(Field.SERIES, "T3");
        tags(Field.VOLUME, "VL");
        tags(Field.ISSUE, "IS", "CP");
        tags(Field.EDITION, "ET");
        tags(Field.PUBLISHER, "PB");
        tags(Field.PLACE, "CY", "PP");
        tags(Field.DOI, "DO", "DI");
        tags(Field.ACCESSION, "AN");
        tags(Field.LANGUAGE, "LA");
        tags(Field.ABSTRACT, "AB", "N2");
        tags(Field.KEYWORD, "KW", "DE");
        tags(Field.URL, "UR", "LK");
        tags(Field.ADDRESS, "AD");
        tags(Field.NOTE, "N1");
        tags(Field.DATABASE, "DB");
        TAGS.put(Field.BOOK, "BT");
    }

    private static void kind(Kind kind, String... types) {
        TYPES.put(kind, types[0]);
        for (var type : types) {
            KINDS.put(type, kind);
        }
    }

    private static void tags(Field field, String... tags) {
        TAGS.put(field, tags[0]);
        for (var tag : tags) {
            PLAIN.put(tag, field);
        }
    }

    static boolean isTagLine(String text) {
        return text.length() >= 5
                && isUpper(text.charAt(0))
                && (isUpper(text.charAt(1)) || text.charAt(1) >= '0' && text.charAt(1) <= '9')
                && text.charAt(2) == ' '
                && (text.charAt(3) == '-' || text.charAt(3) == ' ' && text.charAt(4) == '-');
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public @Nullable Line line(String text) {
        if (!isTagLine(text)) {
            return null;
        }
        int from = text.charAt(3) == '-' ? 4 : 5;
        return new Line(tag(text.charAt(0), text.charAt(1)), text.substring(from).strip());
    }

    /// Each tag is one string for all lines, so that looking it up costs little.
    private static String tag(char first, char second) {
        return ALL_TAGS[(first - 'A') * SECOND.length() + SECOND.indexOf(second)];
    }

    @Override
    public boolean begins(String tag) {
        return tag.equals("TY");
    }

    @Override
    public boolean ends(String tag) {
        return tag.equals("ER");
    }

    /// ProQuest and others say above the first record where it comes from.
    @Override
    public boolean isOfFile(String text) {
        return text.startsWith("Provider:")
                || text.startsWith("Database:")
                || text.startsWith("Content:");
    }

    @Override
    public void fill(Reference.Draft draft, List<Line> lines) {
        var type = Tagged.value(lines, "TY");
        var kind = type == null ? null : KINDS.get(type.toUpperCase(Locale.ROOT));
        draft.kind(kind == null ? Kind.OTHER : kind);
        for (var line : lines) {
            var field = PLAIN.get(line.tag());
            if (field != null) {
                draft.add(field, line.value());
            }
        }
        if (kind == null && type != null && tellsOfWork(lines)) {
            draft.other("TY", type);
        }
        for (var line : lines) {
            if (!PLAIN.containsKey(line.tag())) {
                meant(draft, line, lines);
            }
        }
    }

    private static boolean tellsOfWork(List<Line> lines) {
        return lines.stream()
                .anyMatch(it ->
                        !it.tag().equals("TY") && !it.tag().equals("ID") && !it.value().isBlank());
    }

    private static void meant(Reference.Draft draft, Line line, List<Line> lines) {
        var value = line.value();
        switch (line.tag()) {
            case "TY" -> {}
            case "T2" -> container(draft, line);
            case "JO" -> firstOf(draft, line, Field.JOURNAL, Field.JOURNAL_SHORT);
            case "BT" ->
                    firstOf(
                            draft,
                            line,
                            draft.kind() == Kind.BOOK ? Field.TITLE : Field.BOOK,
                            Field.BOOK);
            case "CT" -> firstOf(draft, line, Field.TITLE, Field.TITLE);
            case "SP" -> pages(draft, value, Tagged.value(lines, "EP"));
            case "EP" -> {
                if (!isUsedEnd(line, lines)) {
                    draft.other("EP", value);
                }
            }
            case "PY", "Y1" -> date(draft, value);
            case "SN" ->
                    draft.add(isBookNumber(value, draft.kind()) ? Field.ISBN : Field.ISSN, value);
            case "M3" ->
                    firstOf(
                            draft,
                            line,
                            value.startsWith("10.") ? Field.DOI : Field.OTHER,
                            Field.OTHER);
            case "ID" -> {
                if (draft.id().isEmpty()) {
                    draft.id(value);
                } else {
                    draft.other("ID", value);
                }
            }
            case CARRIED -> Carrier.read(draft, value);
            default -> draft.other(line.tag(), value);
        }
    }

    private static void container(Reference.Draft draft, Line line) {
        switch (draft.kind()) {
            case CONFERENCE, CHAPTER -> firstOf(draft, line, Field.BOOK, Field.BOOK);
            case BOOK, THESIS, REPORT -> firstOf(draft, line, Field.SERIES, Field.SERIES);
            default -> firstOf(draft, line, Field.JOURNAL, Field.JOURNAL);
        }
    }

    private static void firstOf(Reference.Draft draft, Line line, Field field, Field second) {
        if (field == Field.OTHER) {
            draft.other(line.tag(), line.value());
        } else if (!draft.has(field)) {
            draft.add(field, line.value());
        } else if (second != field && second != Field.OTHER && !draft.has(second)) {
            draft.add(second, line.value());
        } else if (!draft.value(field).equals(line.value())) {
            draft.other(line.tag(), line.value());
        }
    }

    private static boolean isUsedEnd(Line line, List<Line> lines) {
        var start = Tagged.value(lines, "SP");
        if (start == null || start.isEmpty() || start.indexOf('-') >= 0) {
            return false;
        }
        for (var it : lines) {
            if (it.tag().equals("EP")) {
                return it == line;
            }
        }
        return false;
    }

    private static void pages(Reference.Draft draft, String start, @Nullable String end) {
        boolean isRange =
                end != null && !end.isEmpty() && !start.isEmpty() && start.indexOf('-') < 0;
        draft.add(Field.PAGES, isRange ? start + "-" + end : start);
    }

    static void date(Reference.Draft draft, String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            draft.add(Field.YEAR, value);
            return;
        }
        draft.add(Field.YEAR, value.substring(0, slash));
        var rest = value.substring(slash).replace("/", "");
        if (!rest.isBlank() && !draft.has(Field.DATE)) {
            draft.add(Field.DATE, value);
        }
    }

    static boolean isBookNumber(String value, Kind kind) {
        int digits = 0;
        var first = value.strip().split("[\\s;(]", 2)[0];
        for (int i = 0; i < first.length(); i++) {
            char c = first.charAt(i);
            digits += c >= '0' && c <= '9' || c == 'X' || c == 'x' ? 1 : 0;
        }
        return digits == 10
                || digits == 13
                || digits != 8 && (kind == Kind.BOOK || kind == Kind.CHAPTER);
    }

    @Override
    public void write(Reference reference, Writer out) throws IOException {
        var type = reference.kind() == Kind.OTHER ? other(reference, "TY") : null;
        line(out, "TY", type == null ? Objects.requireNonNull(TYPES.get(reference.kind())) : type);
        line(out, "ID", reference.id());
        for (var entry : reference.entries()) {
            if (type != null
                    && entry.field() == Field.OTHER
                    && entry.name().equals("TY")
                    && entry.value().equals(type)) {
                // It stands in the first line already; a second like it does not.
                type = null;
            } else {
                write(reference, entry, out);
            }
        }
        out.write("ER  - \r\n\r\n");
    }

    private static @Nullable String other(Reference reference, String name) {
        for (var entry : reference.entries()) {
            if (entry.field() == Field.OTHER
                    && entry.name().equals(name)
                    && !KINDS.containsKey(entry.value().toUpperCase(Locale.ROOT))) {
                return entry.value();
            }
        }
        return null;
    }

    private static void write(Reference reference, Reference.Entry entry, Writer out)
            throws IOException {
        var value = entry.value();
        switch (entry.field()) {
            case YEAR ->
                    line(
                            out,
                            value.indexOf('/') < 0 ? "PY" : CARRIED,
                            value.indexOf('/') < 0 ? value : Carrier.of(entry));
            case PAGES -> {
                int dash = value.indexOf('-');
                if (dash > 0 && dash < value.length() - 1 && isTrim(value, dash)) {
                    line(out, "SP", value.substring(0, dash));
                    line(out, "EP", value.substring(dash + 1));
                } else if (dash < 0 && other(reference, "EP") != null) {
                    line(out, CARRIED, Carrier.of(entry));
                } else {
                    line(out, "SP", value);
                }
            }
            case ISBN -> numbered(out, entry, isBookNumber(value, reference.kind()));
            case ISSN -> numbered(out, entry, !isBookNumber(value, reference.kind()));
            case OTHER -> other(entry, out);
            case BOOK ->
                    line(
                            out,
                            reference.kind() == Kind.BOOK && !reference.has(Field.TITLE)
                                    ? CARRIED
                                    : "BT",
                            reference.kind() == Kind.BOOK && !reference.has(Field.TITLE)
                                    ? Carrier.of(entry)
                                    : value);
            default -> {
                var tag = TAGS.get(entry.field());
                line(out, tag == null ? CARRIED : tag, tag == null ? Carrier.of(entry) : value);
            }
        }
    }

    private static boolean isTrim(String value, int at) {
        return value.charAt(at - 1) != ' ' && value.charAt(at + 1) != ' ';
    }

    private static void numbered(Writer out, Reference.Entry entry, boolean isSeen)
            throws IOException {
        line(out, isSeen ? "SN" : CARRIED, isSeen ? entry.value() : Carrier.of(entry));
    }

    private static void other(Reference.Entry entry, Writer out) throws IOException {
        var name = entry.name();
        boolean isTag =
                isTagLine(name + "  - ")
                        && name.length() == 2
                        && !PLAIN.containsKey(name)
                        && !MEANT.contains(name);
        line(out, isTag ? name : CARRIED, isTag ? entry.value() : Carrier.of(entry));
    }

    private static void line(Writer out, String tag, String value) throws IOException {
        out.write(tag);
        out.write("  - ");
        out.write(value.indexOf('\n') < 0 ? value : value.replace("\n", "\r\n      "));
        out.write("\r\n");
    }
}
