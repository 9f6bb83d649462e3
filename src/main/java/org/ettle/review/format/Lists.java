package org.ettle.review.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Several values in one: joined by semicolons; a semicolon within a value has a backslash.
final class Lists {

    private static final Pattern AND = Pattern.compile("\\s+and\\s+");
    private static final Pattern FAMILY_AND_INITIALS =
            Pattern.compile("[\\p{L}'’ -]+ (?:\\p{Lu}\\.?-?){1,4}");

    private Lists() {}

    static String join(List<String> values) {
        var joined = new StringBuilder();
        for (var value : values) {
            if (!joined.isEmpty()) {
                joined.append("; ");
            }
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == ';' || c == '\\') {
                    joined.append('\\');
                }
                joined.append(c);
            }
        }
        return joined.toString();
    }

    /// One name that would be read as several is closed by a semicolon.
    static String joinPeople(List<String> names) {
        var joined = join(names);
        return names.size() == 1 && people(joined).size() > 1 ? joined + ";" : joined;
    }

    static List<String> of(String cell) {
        if (cell.indexOf(';') < 0 && cell.indexOf('\\') < 0) {
            return List.of(cell);
        }
        var values = new ArrayList<String>();
        var value = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length() && isEscaped(cell.charAt(i + 1))) {
                value.append(cell.charAt(++i));
            } else if (c == ';') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }

    private static boolean isEscaped(char c) {
        return c == ';' || c == '\\';
    }

    /// People's names: joined by semicolons, by “and”, or, as some exports do, “Family A., Family
    /// B.”
    static List<String> people(String cell) {
        if (cell.indexOf(';') >= 0) {
            return of(cell);
        }
        if (cell.contains(" and ")) {
            return List.of(AND.split(cell));
        }
        var pieces = cell.split(",");
        if (pieces.length > 1) {
            for (var piece : pieces) {
                if (!FAMILY_AND_INITIALS.matcher(piece.strip()).matches()) {
                    return of(cell);
                }
            }
            return List.of(pieces);
        }
        return of(cell);
    }
}
