package org.ettle.review.format;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Reference;
import org.jspecify.annotations.Nullable;

/// PubMed's own format (“nbib”, “MEDLINE”), and Ovid's that has its shape: a tag of up to four
/// letters, a dash, and lines that go on under six blanks.
final class PubMed implements Dialect {

    private static final String CARRIED = "XX";
    private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9]{1,3}) {0,3}- ?(.*)");
    private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d\\d");
    private static final Map<String, Field> PLAIN = new HashMap<>();
    private static final Map<Field, String> TAGS = new EnumMap<>(Field.class);
    private static final Set<String> MEANT =
            Set.of("PT", "AU", "FAU", "ED", "FED", "DP", "LID", "AID", "JT", "TA", "OID", CARRIED);

    static {
        tags(Field.PMID, "PMID");
        tags(Field.TITLE, "TI");
        tags(Field.OTHER_TITLE, "TT");
        tags(Field.JOURNAL, "JT");
        tags(Field.JOURNAL_SHORT, "TA");
        tags(Field.BOOK, "BTI");
        tags(Field.SERIES, "CTI");
        tags(Field.VOLUME, "VI");
        tags(Field.ISSUE, "IP");
        tags(Field.PAGES, "PG");
        tags(Field.EDITION, "EN");
        tags(Field.PUBLISHER, "PB");
        tags(Field.PLACE, "PL");
        tags(Field.ISBN, "ISBN");
        tags(Field.ISSN, "IS");
        tags(Field.LANGUAGE, "LA");
        tags(Field.ABSTRACT, "AB");
        tags(Field.KEYWORD, "OT", "MH");
        tags(Field.ADDRESS, "AD");
        tags(Field.NOTE, "GN");
        tags(Field.ACCESSION, "UI", "AN");
        tags(Field.DATABASE, "DB");
        tags(Field.YEAR, "YR");
        tags(Field.DOI, "DO");
    }

    private static void tags(Field field, String... tags) {
        TAGS.put(field, tags[0]);
        for (var tag : tags) {
            PLAIN.put(tag, field);
        }
    }

    static boolean isTagLine(String text) {
        return text.length() >= 5 && text.indexOf('-') == 4 && LINE.matcher(text).matches();
    }

    @Override
    public @Nullable Line line(String text) {
        if (text.isEmpty() || text.charAt(0) < 'A' || text.charAt(0) > 'Z') {
            return null;
        }
        int dash = text.indexOf('-');
        if (dash < 2 || dash > 4) {
            return null;
        }
        var found = LINE.matcher(text);
        return found.matches() ? new Line(found.group(1), found.group(2).strip()) : null;
    }

    @Override
    public boolean begins(String tag) {
        return tag.equals("PMID");
    }

    @Override
    public boolean ends(String tag) {
        return false;
    }

    @Override
    public boolean endsWithBlank() {
        return true;
    }

    /// Ovid numbers its records: “<1>”.
    @Override
    public boolean isOfFile(String text) {
        return text.matches("<\\d+>\\s*");
    }

    @Override
    public void fill(Reference.Draft draft, List<Line> lines) {
        boolean hasFullNames = Tagged.value(lines, "FAU") != null;
        boolean hasFullEditors = Tagged.value(lines, "FED") != null;
        draft.kind(Kind.ARTICLE);
        boolean isKindSaid = false;
        for (var line : lines) {
            var value = line.value();
            switch (line.tag()) {
                case "FAU" -> draft.add(Field.AUTHOR, value);
                case "AU" -> {
                    if (!hasFullNames) {
                        draft.add(Field.AUTHOR, value);
                    }
                }
                case "FED" -> draft.add(Field.EDITOR, value);
                case "ED" -> {
                    if (!hasFullEditors) {
                        draft.add(Field.EDITOR, value);
                    }
                }
                case "PT" -> {
                    var kind =
                            value.equalsIgnoreCase("review")
                                    ? null
                                    : Kinds.find(value).orElse(null);
                    if (kind != null && !isKindSaid) {
                        draft.kind(kind);
                        isKindSaid = true;
                    } else {
                        draft.other("PT", value);
                    }
                }
                case "DP" -> date(draft, value);
                case "LID", "AID" -> identifier(draft, line);
                case "OID" -> draft.id(value);
                case CARRIED -> Carrier.read(draft, value);
                default -> {
                    var field = PLAIN.get(line.tag());
                    if (field == null) {
                        draft.other(line.tag(), value);
                    } else {
                        draft.add(field, value);
                    }
                }
            }
        }
        if (draft.id().isEmpty() && draft.has(Field.PMID)) {
            draft.id(draft.value(Field.PMID));
        }
    }

    private static void date(Reference.Draft draft, String value) {
        var year = YEAR.matcher(value);
        if (year.find()) {
            draft.add(Field.YEAR, year.group());
        }
        if (!year.reset().matches()) {
            draft.add(Field.DATE, value);
        }
    }

    private static void identifier(Reference.Draft draft, Line line) {
        if (!line.value().endsWith("[doi]")) {
            draft.other(line.tag(), line.value());
            return;
        }
        var doi = line.value().substring(0, line.value().length() - 5).strip();
        if (!doi.equals(draft.value(Field.DOI))) {
            draft.add(Field.DOI, doi);
        }
    }

    @Override
    public void write(Reference reference, Writer out) throws IOException {
        line(out, "PMID", reference.value(Field.PMID));
        if (!reference.id().equals(reference.value(Field.PMID))) {
            line(out, "OID", reference.id());
        }
        line(out, "PT", Kinds.word(reference.kind()));
        for (var entry : reference.entries()) {
            var value = entry.value();
            switch (entry.field()) {
                case PMID -> {}
                case AUTHOR -> line(out, "FAU", value);
                case EDITOR -> line(out, "FED", value);
                case DOI ->
                        line(
                                out,
                                value.endsWith("[doi]") ? CARRIED : "LID",
                                value.endsWith("[doi]") ? Carrier.of(entry) : value + " [doi]");
                case OTHER -> {
                    var name = entry.name();
                    boolean isTag =
                            name.matches("[A-Z][A-Z0-9]{1,3}")
                                            && !PLAIN.containsKey(name)
                                            && !MEANT.contains(name)
                                    || name.equals("PT")
                                    || (name.equals("LID") || name.equals("AID"))
                                            && !value.endsWith("[doi]");
                    line(out, isTag ? name : CARRIED, isTag ? value : Carrier.of(entry));
                }
                default -> {
                    var tag = TAGS.get(entry.field());
                    line(out, tag == null ? CARRIED : tag, tag == null ? Carrier.of(entry) : value);
                }
            }
        }
        out.write("\r\n");
    }

    private static void line(Writer out, String tag, String value) throws IOException {
        out.write(tag);
        out.write("    ", 0, 4 - tag.length());
        out.write("- ");
        out.write(value.replace("\n", "\r\n      "));
        out.write("\r\n");
    }
}
