package org.ettle.review.format;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Reference;
import org.jspecify.annotations.Nullable;

/// The field-tagged format of the Web of Science: two letters, a blank, and three blanks where it
/// goes on.
final class WebOfScience implements Dialect {

    private static final String CARRIED = "X1";
    private static final String LONG = "X3";
    private static final Map<String, Field> PLAIN = new HashMap<>();
    private static final Map<Field, String> TAGS = new EnumMap<>(Field.class);
    private static final Set<String> MEANT =
            Set.of(
                    "FN", "VR", "PT", "ER", "EF", "AU", "AF", "DE", "ID", "SO", "BP", "EP", "AR",
                    "DT", "SN", "EI", "X2", CARRIED);

    /// Each line behind these is one more value.
    private static final Set<String> LISTED =
            Set.of("AU", "AF", "BE", "ED", "BA", "BF", "CR", "X1");

    static {
        tags(Field.TITLE, "TI");
        tags(Field.OTHER_TITLE, "FT");
        tags(Field.EDITOR, "BE", "ED");
        tags(Field.YEAR, "PY");
        tags(Field.DATE, "PD");
        tags(Field.JOURNAL_SHORT, "JI", "J9");
        tags(Field.BOOK, "CT");
        tags(Field.SERIES, "SE");
        tags(Field.VOLUME, "VL");
        tags(Field.ISSUE, "IS");
        tags(Field.EDITION, "EA");
        tags(Field.PUBLISHER, "PU");
        tags(Field.PLACE, "PI");
        tags(Field.DOI, "DI");
        tags(Field.PMID, "PM");
        tags(Field.ACCESSION, "UT");
        tags(Field.ISBN, "BN");
        tags(Field.LANGUAGE, "LA");
        tags(Field.ABSTRACT, "AB");
        tags(Field.ADDRESS, "C1");
        TAGS.put(Field.JOURNAL, "SO");
        TAGS.put(Field.AUTHOR, "AU");
        TAGS.put(Field.ISSN, "SN");
    }

    private static void tags(Field field, String... tags) {
        TAGS.put(field, tags[0]);
        for (var tag : tags) {
            PLAIN.put(tag, field);
        }
    }

    @Override
    public @Nullable Line line(String text) {
        if (text.length() < 2
                || text.charAt(0) < 'A'
                || text.charAt(0) > 'Z'
                || !isTagLetter(text.charAt(1))) {
            return null;
        }
        if (text.length() == 2) {
            return new Line(text, "");
        }
        return text.charAt(2) == ' '
                ? new Line(text.substring(0, 2), text.substring(3).strip())
                : null;
    }

    private static boolean isTagLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    @Override
    public boolean begins(String tag) {
        return tag.equals("PT");
    }

    @Override
    public boolean ends(String tag) {
        return tag.equals("ER");
    }

    @Override
    public boolean isOfFile(String text) {
        return text.startsWith("FN ") || text.startsWith("VR ") || text.strip().equals("EF");
    }

    @Override
    public boolean isListed(String tag) {
        return LISTED.contains(tag);
    }

    @Override
    public void fill(Reference.Draft draft, List<Line> lines) {
        boolean hasFullNames = Tagged.value(lines, "AF") != null;
        draft.kind(kind(Tagged.value(lines, "PT"), Tagged.value(lines, "DT")));
        for (var line : lines) {
            var value = line.value();
            switch (line.tag()) {
                case "AU", "AF" -> {
                    if (hasFullNames == line.tag().equals("AF")) {
                        draft.add(Field.AUTHOR, value);
                    }
                }
                case "PT" -> {}
                case "DT" -> {
                    if (Kinds.find(value).isEmpty() || value.equalsIgnoreCase("review")) {
                        draft.other("DT", value);
                    }
                }
                case "DE", "ID" ->
                        Lists.of(value.replace('\n', ' '))
                                .forEach(it -> draft.add(Field.KEYWORD, it));
                case "SO" -> draft.add(isInBook(draft.kind()) ? Field.BOOK : Field.JOURNAL, value);
                case "BP" -> {
                    var end = Tagged.value(lines, "EP");
                    draft.add(
                            Field.PAGES, end == null || end.isEmpty() ? value : value + "-" + end);
                }
                case "EP" -> {
                    if (Tagged.value(lines, "BP") == null) {
                        draft.other("EP", value);
                    }
                }
                case "AR" -> {
                    if (Tagged.value(lines, "BP") == null) {
                        draft.add(Field.PAGES, value);
                    } else {
                        draft.other("AR", value);
                    }
                }
                case "SN", "EI" -> draft.add(Field.ISSN, value);
                case "X2" -> draft.id(value);
                case CARRIED, LONG -> Carrier.read(draft, value);
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
        if (draft.id().isEmpty()) {
            draft.id(draft.value(Field.ACCESSION));
        }
    }

    private static boolean isInBook(Kind kind) {
        return kind == Kind.CHAPTER || kind == Kind.CONFERENCE;
    }

    private static Kind kind(@Nullable String type, @Nullable String document) {
        var said = document == null ? null : Kinds.find(document.split(";")[0]).orElse(null);
        if (said != null) {
            return said;
        }
        return type == null || type.equals("J")
                ? Kind.ARTICLE
                : type.equals("B") ? Kind.BOOK : Kind.CONFERENCE;
    }

    @Override
    public void writeHead(Writer out) throws IOException {
        out.write("FN Clarivate Analytics Web of Science\r\nVR 1.0\r\n");
    }

    @Override
    public void writeEnd(Writer out) throws IOException {
        out.write("EF\r\n");
    }

    @Override
    public void write(Reference reference, Writer out) throws IOException {
        line(out, "PT", "J");
        line(out, "DT", Kinds.word(reference.kind()));
        line(out, "X2", reference.id());
        var before = "";
        for (var entry : reference.entries()) {
            var tag = tag(reference, entry);
            var value =
                    tag.equals(CARRIED)
                            ? Carrier.of(entry)
                            : tag.equals("DE") ? Lists.join(List.of(entry.value())) : entry.value();
            if (tag.equals(CARRIED) && value.indexOf('\n') >= 0) {
                // What goes on behind a listed tag would be a value of its own.
                tag = LONG;
            }
            if (tag.equals("AU") && before.equals("AU")) {
                out.write("   " + value + "\r\n");
            } else {
                line(out, tag, value);
            }
            before = tag;
        }
        out.write("ER\r\n\r\n");
    }

    private static String tag(Reference reference, Reference.Entry entry) {
        var value = entry.value();
        return switch (entry.field()) {
            case PAGES -> "BP";
            case KEYWORD -> "DE";
            case JOURNAL -> isInBook(reference.kind()) ? CARRIED : "SO";
            case BOOK -> isInBook(reference.kind()) ? "SO" : "CT";
            case OTHER -> {
                var name = entry.name();
                boolean isFree =
                        name.matches("[A-Z][A-Z0-9]")
                                && !PLAIN.containsKey(name)
                                && !MEANT.contains(name)
                                && !LISTED.contains(name);
                yield isFree && !name.equals(LONG) ? name : CARRIED;
            }
            default -> {
                var tag = TAGS.get(entry.field());
                yield tag == null || LISTED.contains(tag) && value.indexOf('\n') >= 0
                        ? CARRIED
                        : tag;
            }
        };
    }

    private static void line(Writer out, String tag, String value) throws IOException {
        out.write(tag + " " + value.replace("\n", "\r\n   ") + "\r\n");
    }
}
