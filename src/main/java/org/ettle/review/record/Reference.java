package org.ettle.review.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// One work as one file tells of it. Entries stand in the order of their fields, so two references
/// that tell the same are equal in what they tell, whatever the order in their files was.
///
/// @param id what the file calls it, or a number given while reading
public record Reference(String id, Kind kind, List<Entry> entries, Origin origin) {

    /// Written out, because every reference that is read is put in order.
    private static final Comparator<Entry> BY_FIELD =
            (one, other) ->
                    one.field == other.field
                            ? one.name.compareTo(other.name)
                            : one.field.compareTo(other.field);

    public Reference {
        entries = inOrder(entries);
    }

    /// @param name by which the file calls it, where it is no field of ours; else empty
    public record Entry(Field field, String name, String value) {}

    private static List<Entry> inOrder(List<Entry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            if (BY_FIELD.compare(entries.get(i - 1), entries.get(i)) > 0) {
                var sorted = entries.toArray(Entry[]::new);
                Arrays.sort(sorted, BY_FIELD);
                return List.of(sorted);
            }
        }
        return List.copyOf(entries);
    }

    /// The first value of a field, or nothing at all.
    public String value(Field field) {
        for (var entry : entries) {
            if (entry.field() == field) {
                return entry.value();
            }
        }
        return "";
    }

    public List<String> values(Field field) {
        var values = new ArrayList<String>();
        for (var entry : entries) {
            if (entry.field() == field) {
                values.add(entry.value());
            }
        }
        return values;
    }

    public boolean has(Field field) {
        return !value(field).isEmpty();
    }

    /// What it appeared in: a journal, else a book or the proceedings, else a series.
    public String container() {
        for (var field :
                new Field[] {Field.JOURNAL, Field.BOOK, Field.JOURNAL_SHORT, Field.SERIES}) {
            if (has(field)) {
                return value(field);
            }
        }
        return "";
    }

    /// Whether the other tells the same of the same work, wherever it was read.
    public boolean tellsTheSameAs(Reference other) {
        return kind == other.kind && entries.equals(other.entries);
    }

    /// A reference in the making. A second value of a field that has only one is kept as `OTHER`,
    /// so that nothing is lost.
    public static final class Draft {

        private final List<Entry> entries = new ArrayList<>(16);
        private Kind kind = Kind.OTHER;
        private String id = "";

        public Draft kind(Kind is) {
            kind = is;
            return this;
        }

        public Draft id(String is) {
            id = is;
            return this;
        }

        public String id() {
            return id;
        }

        public Kind kind() {
            return kind;
        }

        public Draft add(Field field, String value) {
            return add(field, field == Field.OTHER ? "other" : "", value);
        }

        public Draft other(String name, String value) {
            return add(Field.OTHER, name, value);
        }

        private Draft add(Field field, String name, String value) {
            var told = tidy(value, field.isText());
            if (told.isEmpty()) {
                return this;
            }
            if (!field.isMany() && has(field)) {
                if (!value(field).equals(told)) {
                    entries.add(
                            new Entry(Field.OTHER, field.name().toLowerCase(Locale.ROOT), told));
                }
                return this;
            }
            entries.add(new Entry(field, name, told));
            return this;
        }

        /// Blanks in one row become one blank, and blank lines go: files differ in nothing so much.
        private static String tidy(String value, boolean isText) {
            if (isTidy(value)) {
                return value;
            }
            var tidy = new StringBuilder(value.length());
            boolean isGap = false;
            boolean isBreak = false;
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '\n' || c == '\r') {
                    isBreak = true;
                } else if (c <= ' ' || c == '\u00a0' || c == '\u007f') {
                    isGap = true;
                } else {
                    if (!tidy.isEmpty() && (isGap || isBreak)) {
                        tidy.append(isBreak && isText ? '\n' : ' ');
                    }
                    isGap = false;
                    isBreak = false;
                    tidy.append(c);
                }
            }
            return tidy.toString();
        }

        private static boolean isTidy(String value) {
            char before = ' ';
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c < ' ' || c == '\u00a0' || c == '\u007f' || c == ' ' && before == ' ') {
                    return false;
                }
                before = c;
            }
            return before != ' ';
        }

        public boolean has(Field field) {
            return !value(field).isEmpty();
        }

        public String value(Field field) {
            for (var entry : entries) {
                if (entry.field() == field) {
                    return entry.value();
                }
            }
            return "";
        }

        public List<String> values(Field field) {
            return entries.stream().filter(it -> it.field() == field).map(Entry::value).toList();
        }

        public boolean isEmpty() {
            return entries.isEmpty();
        }

        public Reference from(Origin origin) {
            return new Reference(id, kind, entries, origin);
        }
    }
}
