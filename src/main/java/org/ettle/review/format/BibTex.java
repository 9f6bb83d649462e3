package org.ettle.review.format;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Origin;
import org.ettle.review.record.Reference;
import org.jspecify.annotations.Nullable;

/// BibTeX and BibLaTeX. An entry whose braces do not close is told, and reading begins again at the
/// next line that begins with an at sign.
final class BibTex {

    private static final int LONGEST_ENTRY = 1 << 20;
    private static final String CARRIED = "ettle-other";
    private static final String TYPE = "entrytype";

    private static final Map<String, Field> PLAIN = new HashMap<>();
    private static final Map<Field, String> NAMES = new EnumMap<>(Field.class);
    private static final Map<Kind, String> TYPES = new EnumMap<>(Kind.class);

    static {
        names(Field.TITLE, "title");
        names(Field.OTHER_TITLE, "titleaddon", "origtitle");
        names(Field.AUTHOR, "author");
        names(Field.EDITOR, "editor");
        names(Field.YEAR, "year");
        names(Field.DATE, "date");
        names(Field.JOURNAL, "journal", "journaltitle");
        names(Field.JOURNAL_SHORT, "shortjournal");
        names(Field.BOOK, "booktitle");
        names(Field.SERIES, "series");
        names(Field.VOLUME, "volume");
        names(Field.ISSUE, "number", "issue");
        names(Field.PAGES, "pages");
        names(Field.EDITION, "edition");
        names(Field.PUBLISHER, "publisher", "institution", "school", "organization");
        names(Field.PLACE, "address", "location");
        names(Field.DOI, "doi");
        names(Field.PMID, "pmid");
        names(Field.ISBN, "isbn");
        names(Field.ISSN, "issn");
        names(Field.LANGUAGE, "language", "langid");
        names(Field.ABSTRACT, "abstract");
        names(Field.KEYWORD, "keywords", "keyword");
        names(Field.URL, "url");
        names(Field.NOTE, "note", "annote");
        names(Field.ADDRESS, "affiliation");
        TYPES.put(Kind.ARTICLE, "article");
        TYPES.put(Kind.CONFERENCE, "inproceedings");
        TYPES.put(Kind.PREPRINT, "unpublished");
        TYPES.put(Kind.BOOK, "book");
        TYPES.put(Kind.CHAPTER, "incollection");
        TYPES.put(Kind.THESIS, "phdthesis");
        TYPES.put(Kind.REPORT, "techreport");
        TYPES.put(Kind.DOCUMENT, "document");
        TYPES.put(Kind.OTHER, "misc");
    }

    private static void names(Field field, String... names) {
        NAMES.put(field, names[0]);
        for (var name : names) {
            PLAIN.put(name, field);
        }
    }

    private final String source;
    private final Lines lines;
    private final Consumer<Reading> to;
    private final Map<String, String> macros = new HashMap<>();
    private long count;

    private BibTex(String source, Reader text, Consumer<Reading> to) {
        this.source = source;
        this.lines = new Lines(text);
        this.to = to;
        var months =
                List.of(
                        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                        "dec");
        months.forEach(it ->
                macros.put(it, it.substring(0, 1).toUpperCase(Locale.ROOT) + it.substring(1)));
    }

    static void read(String source, Reader text, Consumer<Reading> to) throws IOException {
        new BibTex(source, text, to).read();
    }

    private void read() throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.stripLeading().startsWith("@")) {
                entry(line);
            } else if (!line.isBlank() && !line.stripLeading().startsWith("%")) {
                to.accept(
                        new Reading.Unreadable(
                                lines.number(), "This line belongs to no entry.", line));
            }
        }
    }

    /// Takes lines until the braces of the entry close.
    private void entry(String first) throws IOException {
        long begins = lines.number();
        var taken = new ArrayList<String>();
        var depth = new Depth();
        var line = first;
        int length = 0;
        while (true) {
            taken.add(line);
            length += line.length();
            if (depth.isClosedBy(line)) {
                break;
            }
            var next = length > LONGEST_ENTRY ? null : lines.next();
            if (next == null || next.startsWith("@") && depth.isNewEntry(next)) {
                if (next != null) {
                    lines.giveBack(List.of(next));
                }
                unclosed(begins, taken, next == null);
                return;
            }
            line = next;
        }
        var verbatim = String.join("\n", taken);
        try {
            parse(verbatim, begins);
        } catch (Unparsable why) {
            to.accept(new Reading.Unreadable(begins, String.valueOf(why.getMessage()), verbatim));
        }
    }

    private void unclosed(long begins, List<String> taken, boolean isAtEnd) {
        if (isAtEnd && taken.size() > 1) {
            // Another entry may hide in what was taken.
            for (int i = 1; i < taken.size(); i++) {
                if (taken.get(i).startsWith("@")) {
                    lines.giveBack(taken.subList(i, taken.size()));
                    tellUnclosed(begins, taken.subList(0, i));
                    return;
                }
            }
        }
        tellUnclosed(begins, taken);
    }

    private void tellUnclosed(long begins, List<String> taken) {
        to.accept(
                new Reading.Unreadable(
                        begins, "The braces of this entry never close.", String.join("\n", taken)));
    }

    /// How deep in braces a text is.
    private static final class Depth {

        private int open;
        private boolean isBegun;

        boolean isClosedBy(String line) {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '\\') {
                    i++;
                } else if (c == '{' || c == '(' && !isBegun) {
                    open++;
                    isBegun = true;
                } else if (c == '}' || c == ')' && open == 1 && line.strip().equals(")")) {
                    open--;
                }
                if (isBegun && open <= 0) {
                    return true;
                }
            }
            return false;
        }

        /// Within an entry a line rarely begins with an at sign and a type.
        boolean isNewEntry(String line) {
            return line.matches("@\\s*[A-Za-z]+\\s*[{(].*[,=\"].*");
        }
    }

    private static final class Unparsable extends Exception {
        private static final long serialVersionUID = 1L;

        Unparsable(String why) {
            super(why);
        }
    }

    private void parse(String text, long begins) throws Unparsable {
        var cursor = new Cursor(text);
        cursor.skipTo('@');
        var type = cursor.word().toLowerCase(Locale.ROOT);
        cursor.open();
        if (type.equals("comment") || type.equals("preamble")) {
            return;
        }
        if (type.equals("string")) {
            var name = cursor.word().toLowerCase(Locale.ROOT);
            cursor.equalsSign();
            macros.put(name, cursor.value(macros));
            return;
        }
        var draft = new Reference.Draft().id(cursor.key());
        var kind = Kinds.find(type).orElse(null);
        draft.kind(kind == null ? Kind.OTHER : kind);
        while (cursor.hasField()) {
            var name = cursor.word().toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                throw new Unparsable(
                        "There is no name of a field where one should be: “"
                                + cursor.near()
                                + "”.");
            }
            cursor.equalsSign();
            fill(draft, name, cursor.value(macros));
        }
        if (draft.isEmpty()) {
            throw new Unparsable("The entry tells nothing of a work.");
        }
        if (kind == null) {
            draft.other(TYPE, type);
        }
        count++;
        if (draft.id().isEmpty()) {
            draft.id(Long.toString(count));
        }
        to.accept(new Reading.Whole(draft.from(new Origin(source, begins, text))));
    }

    private static void fill(Reference.Draft draft, String name, String raw) {
        if (name.equals(CARRIED)) {
            Lists.of(Latex.plain(raw)).forEach(it -> Carrier.read(draft, it.strip()));
            return;
        }
        var field = PLAIN.get(name);
        if (field == null) {
            draft.other(name, Latex.plain(raw));
            return;
        }
        switch (field) {
            case AUTHOR, EDITOR -> Latex.people(raw).forEach(it -> draft.add(field, it));
            case PAGES -> draft.add(field, Latex.plain(raw).replace("--", "-"));
            case KEYWORD -> keywords(Latex.plain(raw)).forEach(it -> draft.add(field, it));
            default -> {
                if (field.isMany()) {
                    Lists.of(Latex.plain(raw)).forEach(it -> draft.add(field, it));
                } else {
                    draft.add(field, Latex.plain(raw));
                }
            }
        }
    }

    private static List<String> keywords(String value) {
        return value.indexOf(';') < 0 && value.indexOf(',') >= 0
                ? List.of(value.split(","))
                : Lists.of(value);
    }

    /// Reads one entry.
    private static final class Cursor {

        private final String text;
        private int at;

        Cursor(String text) {
            this.text = text;
        }

        void skipTo(char c) {
            at = text.indexOf(c) + 1;
        }

        private void skipBlanks() {
            while (at < text.length() && text.charAt(at) <= ' ') {
                at++;
            }
        }

        String word() {
            skipBlanks();
            int from = at;
            while (at < text.length() && isOfWord(text.charAt(at))) {
                at++;
            }
            return text.substring(from, at);
        }

        private static boolean isOfWord(char c) {
            return c > ' ' && "{}()=,\"#%".indexOf(c) < 0;
        }

        void open() throws Unparsable {
            skipBlanks();
            if (at >= text.length() || text.charAt(at) != '{' && text.charAt(at) != '(') {
                throw new Unparsable("An opening brace is missing behind the type of the entry.");
            }
            at++;
        }

        String key() {
            skipBlanks();
            int from = at;
            while (at < text.length()
                    && text.charAt(at) != ','
                    && text.charAt(at) != '}'
                    && text.charAt(at) != '=') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '=') {
                // There is no key; this is the first field.
                at = from;
                return "";
            }
            return text.substring(from, at).strip();
        }

        boolean hasField() {
            while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == ',')) {
                at++;
            }
            return at < text.length() && text.charAt(at) != '}' && text.charAt(at) != ')';
        }

        String near() {
            return text.substring(at, Math.min(text.length(), at + 20)).strip();
        }

        void equalsSign() throws Unparsable {
            skipBlanks();
            if (at >= text.length() || text.charAt(at) != '=') {
                throw new Unparsable("An equals sign is missing before “" + near() + "”.");
            }
            at++;
        }

        /// Braced, quoted, a number or a macro, or several of these joined by #.
        String value(Map<String, String> macros) throws Unparsable {
            var value = new StringBuilder();
            do {
                skipBlanks();
                char c = at < text.length() ? text.charAt(at) : ' ';
                if (c == '{') {
                    value.append(until('}'));
                } else if (c == '"') {
                    value.append(until('"'));
                } else {
                    var word = word();
                    if (word.isEmpty()) {
                        throw new Unparsable("A value is missing before “" + near() + "”.");
                    }
                    value.append(macros.getOrDefault(word.toLowerCase(Locale.ROOT), word));
                }
                skipBlanks();
            } while (at < text.length() && text.charAt(at) == '#' && at++ >= 0);
            return value.toString();
        }

        private String until(char close) throws Unparsable {
            int from = ++at;
            int depth = 0;
            for (; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '\\') {
                    at++;
                } else if (depth == 0 && c == close) {
                    return text.substring(from, at++);
                } else if (c == '{') {
                    depth++;
                } else if (c == '}') {
                    depth--;
                }
            }
            throw new Unparsable(
                    "A value that begins with “"
                            + text.substring(from, Math.min(text.length(), from + 20))
                            + "” never ends.");
        }
    }

    static void write(Reference reference, Writer out) throws IOException {
        var type = reference.kind() == Kind.OTHER ? type(reference) : null;
        out.write(
                "@"
                        + (type == null
                                ? Objects.requireNonNull(TYPES.get(reference.kind()))
                                : type)
                        + "{");
        out.write(reference.id().replaceAll("[\\s,{}=#%\"\\\\@]", "_"));
        var carried = new ArrayList<String>();
        var written = type;
        Field before = Field.OTHER;
        for (var entry : reference.entries()) {
            var field = entry.field();
            if (field == Field.OTHER) {
                if (entry.name().equals(TYPE) && entry.value().equals(written)) {
                    // It stands in the first line already; a second like it does not.
                    written = null;
                } else {
                    other(entry, carried, out);
                }
            } else if (!NAMES.containsKey(field)) {
                carried.add(Carrier.of(entry));
            } else if (field != before) {
                field(out, Objects.requireNonNull(NAMES.get(field)), value(reference, field));
            }
            before = field;
        }
        if (!carried.isEmpty()) {
            field(out, CARRIED, Latex.escaped(Lists.join(carried)));
        }
        out.write("\n}\n\n");
    }

    private static String value(Reference reference, Field field) {
        var values = reference.values(field);
        return switch (field) {
            case AUTHOR, EDITOR -> Latex.joined(values);
            case PAGES -> Latex.escaped(values.getFirst().replace("-", "--"));
            case KEYWORD -> {
                var joined = Lists.join(values);
                yield Latex.escaped(
                        values.size() == 1 && joined.indexOf(',') >= 0 ? joined + ";" : joined);
            }
            default -> Latex.escaped(field.isMany() ? Lists.join(values) : values.getFirst());
        };
    }

    /// The first, where it can stand in the first line; it is read again before all others.
    private static @Nullable String type(Reference reference) {
        for (var entry : reference.entries()) {
            if (entry.name().equals(TYPE)) {
                return isType(entry.value()) ? entry.value() : null;
            }
        }
        return null;
    }

    private static boolean isType(String value) {
        return value.matches("[a-z]+")
                && Kinds.find(value).isEmpty()
                && !List.of("comment", "preamble", "string").contains(value);
    }

    private static void other(Reference.Entry entry, List<String> carried, Writer out)
            throws IOException {
        boolean isName =
                entry.name().matches("[a-z][a-z0-9_:-]*")
                        && !PLAIN.containsKey(entry.name())
                        && !entry.name().equals(CARRIED);
        if (isName) {
            field(out, entry.name(), Latex.escaped(entry.value()));
        } else {
            carried.add(Carrier.of(entry));
        }
    }

    private static void field(Writer out, String name, String value) throws IOException {
        out.write(",\n  " + name + " = {" + value.replace("\n", "\n    ") + "}");
    }
}
