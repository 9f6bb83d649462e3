package org.ettle.review.format;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Reference;
import org.jspecify.annotations.Nullable;

/// EndNote's and refer's tagged format: “%A Smith, J.”.
final class Refer implements Dialect {

    private static final String CARRIED = "%4";
    private static final Map<String, Field> PLAIN = new HashMap<>();
    private static final Map<Field, String> TAGS = new EnumMap<>(Field.class);
    private static final Set<String> MEANT = Set.of("%0", "%J", "%B", "%@", "%K", "%F", CARRIED);

    static {
        tags(Field.TITLE, "%T");
        tags(Field.OTHER_TITLE, "%Q");
        tags(Field.AUTHOR, "%A");
        tags(Field.EDITOR, "%E");
        tags(Field.YEAR, "%D");
        tags(Field.DATE, "%8");
        tags(Field.SERIES, "%S");
        tags(Field.VOLUME, "%V");
        tags(Field.ISSUE, "%N");
        tags(Field.PAGES, "%P");
        tags(Field.EDITION, "%7");
        tags(Field.PUBLISHER, "%I");
        tags(Field.PLACE, "%C");
        tags(Field.DOI, "%R");
        tags(Field.ACCESSION, "%M");
        tags(Field.LANGUAGE, "%G");
        tags(Field.ABSTRACT, "%X");
        tags(Field.URL, "%U");
        tags(Field.ADDRESS, "%+");
        tags(Field.NOTE, "%Z");
        tags(Field.DATABASE, "%W");
        TAGS.put(Field.JOURNAL, "%J");
        TAGS.put(Field.BOOK, "%B");
        TAGS.put(Field.KEYWORD, "%K");
    }

    private static void tags(Field field, String tag) {
        TAGS.put(field, tag);
        PLAIN.put(tag, field);
    }

    @Override
    public @Nullable Line line(String text) {
        if (text.length() < 2
                || text.charAt(0) != '%'
                || text.length() > 2 && text.charAt(2) != ' ') {
            return null;
        }
        return text.charAt(1) == ' '
                ? null
                : new Line(text.substring(0, 2), text.substring(2).strip());
    }

    @Override
    public boolean begins(String tag) {
        return tag.equals("%0");
    }

    @Override
    public boolean ends(String tag) {
        return false;
    }

    @Override
    public boolean endsWithBlank() {
        return true;
    }

    @Override
    public boolean isOfFile(String text) {
        return false;
    }

    @Override
    public boolean isListed(String tag) {
        return tag.equals("%K");
    }

    @Override
    public void fill(Reference.Draft draft, List<Line> lines) {
        var type = Tagged.value(lines, "%0");
        var kind = type == null ? Kind.ARTICLE : Kinds.find(type).orElse(null);
        draft.kind(kind == null ? Kind.OTHER : kind);
        for (var line : lines) {
            var value = line.value();
            switch (line.tag()) {
                case "%0" -> {}
                case "%J" -> draft.add(Field.JOURNAL, value);
                case "%B" -> draft.add(Field.BOOK, value);
                case "%K" -> draft.add(Field.KEYWORD, value);
                case "%@" ->
                        draft.add(
                                Ris.isBookNumber(value, draft.kind()) ? Field.ISBN : Field.ISSN,
                                value);
                case "%F" -> draft.id(value);
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
        if (kind == null && !draft.isEmpty()) {
            draft.other("%0", Objects.requireNonNullElse(type, ""));
        }
    }

    @Override
    public void write(Reference reference, Writer out) throws IOException {
        line(out, "%0", Kinds.word(reference.kind()));
        line(out, "%F", reference.id());
        for (var entry : reference.entries()) {
            var tag = tag(reference, entry);
            line(out, tag, tag.equals(CARRIED) ? Carrier.of(entry) : entry.value());
        }
        out.write("\r\n");
    }

    private static String tag(Reference reference, Reference.Entry entry) {
        boolean isBookNumber = Ris.isBookNumber(entry.value(), reference.kind());
        return switch (entry.field()) {
            case ISBN -> isBookNumber ? "%@" : CARRIED;
            case ISSN -> isBookNumber ? CARRIED : "%@";
            case OTHER ->
                    entry.name().matches("%[^ ]")
                                    && !PLAIN.containsKey(entry.name())
                                    && !MEANT.contains(entry.name())
                            ? entry.name()
                            : CARRIED;
            default -> TAGS.getOrDefault(entry.field(), CARRIED);
        };
    }

    private static void line(Writer out, String tag, String value) throws IOException {
        out.write(tag + " " + value.replace("\n", "\r\n   ") + "\r\n");
    }
}
