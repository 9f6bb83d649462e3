package org.ettle.review;

import java.util.regex.Pattern;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Reference;
import org.jspecify.annotations.Nullable;

/// What the list of records shows of what references tell.
public record Told(
        Kind kind,
        String title,
        String authors,
        @Nullable Integer year,
        String container,
        String abstractText,
        String doi) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]|20)\\d\\d(?!\\d)");

    public static Told of(Reference reference) {
        return new Told(
                reference.kind(),
                storable(reference.value(Field.TITLE)),
                storable(String.join("; ", reference.values(Field.AUTHOR))),
                year(reference),
                storable(reference.container()),
                storable(reference.value(Field.ABSTRACT)),
                storable(reference.value(Field.DOI)));
    }

    private static @Nullable Integer year(Reference reference) {
        for (var field : new Field[] {Field.YEAR, Field.DATE}) {
            var found = YEAR.matcher(reference.value(field));
            if (found.find()) {
                return Integer.valueOf(found.group());
            }
        }
        return null;
    }

    /// PostgreSQL keeps no character that is nothing, and half a character has no bytes. Both
    /// become the sign for a character that could not be read.
    public static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        var stored = new StringBuilder(text.length());
        text.codePoints()
                .map(it -> it == 0 || it >= 0xd800 && it <= 0xdfff ? 0xfffd : it)
                .forEach(stored::appendCodePoint);
        return stored.toString();
    }
}
