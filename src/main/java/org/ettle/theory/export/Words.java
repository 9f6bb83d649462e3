package org.ettle.theory.export;

import java.util.Locale;

/// How words of the house are written for other programs.
public final class Words {

    private Words() {}

    /// The lasting name of a constant: `READ_IN_FULL` is `read-in-full`.
    public static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant of this lasting name.
    ///
    /// @throws IllegalArgumentException when there is none
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Formats of one line per thing cannot hold a line break, and none needs control characters.
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
