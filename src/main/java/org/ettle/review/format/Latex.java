package org.ettle.review.format;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Text as BibTeX writes it: letters with accents by commands, braces that only protect.
final class Latex {

    /// Accents by their commands, as marks that combine with the letter before.
    private static final Map<Character, Character> ACCENTS =
            Map.ofEntries(
                    Map.entry('`', '\u0300'),
                    Map.entry('\'', '\u0301'),
                    Map.entry('^', '\u0302'),
                    Map.entry('~', '\u0303'),
                    Map.entry('=', '\u0304'),
                    Map.entry('u', '\u0306'),
                    Map.entry('.', '\u0307'),
                    Map.entry('"', '\u0308'),
                    Map.entry('r', '\u030a'),
                    Map.entry('H', '\u030b'),
                    Map.entry('v', '\u030c'),
                    Map.entry('d', '\u0323'),
                    Map.entry('c', '\u0327'),
                    Map.entry('k', '\u0328'),
                    Map.entry('b', '\u0331'));

    private static final Map<String, String> COMMANDS =
            Map.ofEntries(
                    Map.entry("ss", "ß"),
                    Map.entry("o", "ø"),
                    Map.entry("O", "Ø"),
                    Map.entry("l", "ł"),
                    Map.entry("L", "Ł"),
                    Map.entry("ae", "æ"),
                    Map.entry("AE", "Æ"),
                    Map.entry("oe", "œ"),
                    Map.entry("OE", "Œ"),
                    Map.entry("aa", "å"),
                    Map.entry("AA", "Å"),
                    Map.entry("i", "i"),
                    Map.entry("j", "j"),
                    Map.entry("textbackslash", "\\"),
                    Map.entry("textasciitilde", "~"),
                    Map.entry("textasciicircum", "^"),
                    Map.entry("textendash", "–"),
                    Map.entry("textemdash", "—"),
                    Map.entry("textquoteright", "’"),
                    Map.entry("textquoteleft", "‘"),
                    Map.entry("ldots", "…"),
                    Map.entry("alpha", "α"),
                    Map.entry("beta", "β"),
                    Map.entry("gamma", "γ"),
                    Map.entry("delta", "δ"),
                    Map.entry("kappa", "κ"),
                    Map.entry("mu", "μ"));

    private Latex() {}

    static String plain(String latex) {
        if (latex.indexOf('\\') < 0
                && latex.indexOf('{') < 0
                && latex.indexOf('~') < 0
                && latex.indexOf('}') < 0) {
            return latex;
        }
        var plain = new StringBuilder(latex.length());
        int at = 0;
        while (at < latex.length()) {
            char c = latex.charAt(at);
            if (c == '\\') {
                at = command(latex, at + 1, plain);
            } else {
                if (c == '~') {
                    plain.append(' ');
                } else if (c != '{' && c != '}') {
                    plain.append(c);
                }
                at++;
            }
        }
        return plain.toString();
    }

    /// Where it goes on.
    private static int command(String latex, int from, StringBuilder plain) {
        if (from >= latex.length()) {
            return from;
        }
        char c = latex.charAt(from);
        int at = from;
        while (at < latex.length() && isLetter(latex.charAt(at))) {
            at++;
        }
        var name = latex.substring(from, at);
        if (name.isEmpty()) {
            return ACCENTS.containsKey(c) && c != '"' || c == '"'
                    ? accent(latex, from + 1, c, plain)
                    : literal(c, from, plain);
        }
        if (name.length() == 1 && ACCENTS.containsKey(name.charAt(0))) {
            return accent(latex, at, c, plain);
        }
        plain.append(COMMANDS.getOrDefault(name, ""));
        if (latex.startsWith("{}", at)) {
            return at + 2;
        }
        return COMMANDS.containsKey(name) && at < latex.length() && latex.charAt(at) == ' '
                ? at + 1
                : at;
    }

    private static int literal(char c, int from, StringBuilder plain) {
        plain.append(c);
        return from + 1;
    }

    private static int accent(String latex, int from, char accent, StringBuilder plain) {
        int at = from;
        while (at < latex.length() && (latex.charAt(at) == ' ' || latex.charAt(at) == '{')) {
            at++;
        }
        if (at < latex.length()
                && latex.charAt(at) == '\\'
                && at + 1 < latex.length()
                && (latex.charAt(at + 1) == 'i' || latex.charAt(at + 1) == 'j')) {
            at++;
        }
        if (at >= latex.length() || latex.charAt(at) == '}') {
            return at;
        }
        plain.append(
                Normalizer.normalize(
                        latex.charAt(at) + String.valueOf(ACCENTS.get(accent)),
                        Normalizer.Form.NFC));
        return at + 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static String escaped(String plain) {
        var escaped = new StringBuilder(plain.length() + 8);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '{', '}', '&', '%', '#', '_', '$' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /// Names are joined by “and”; one that holds an “and” stands in braces.
    static String joined(List<String> people) {
        var joined = new StringBuilder();
        for (var name : people) {
            joined.append(joined.isEmpty() ? "" : " and ");
            joined.append(
                    (" " + name + " ").toLowerCase(Locale.ROOT).contains(" and ")
                            ? "{" + escaped(name) + "}"
                            : escaped(name));
        }
        return joined.toString();
    }

    static List<String> people(String latex) {
        var people = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < latex.length(); i++) {
            char c = latex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (depth == 0 && isAnd(latex, i)) {
                people.add(plain(latex.substring(from, i)));
                from = i + 5;
                i += 4;
            }
        }
        people.add(plain(latex.substring(Math.min(from, latex.length()))));
        return people;
    }

    private static boolean isAnd(String latex, int at) {
        return at + 5 <= latex.length()
                && latex.charAt(at) <= ' '
                && latex.regionMatches(true, at + 1, "and", 0, 3)
                && latex.charAt(at + 4) <= ' ';
    }
}
