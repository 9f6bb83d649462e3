package org.ettle.review.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The authors by the words of their names. Exports disagree on what is a family name (“Le
/// Quintrec, M.”, “Quintrec, M. le”, “Le, Quintrec M.”), so two people are the same where a family
/// name of the one stands anywhere in the name of the other.
final class People {

    static final People NONE = new People(new int[0][], (char) 0, "");

    private static final Set<String> PARTICLES =
            Set.of(
                    "de", "la", "le", "van", "von", "der", "den", "du", "di", "da", "del", "della",
                    "dos", "el", "al", "bin", "ter", "ten", "jr", "sr", "st", "ii", "iii");

    /// For each person the words of the name; those of the given name as their complements.
    private final int[][] people;

    private final char initial;
    private final String first;

    private People(int[][] people, char initial, String first) {
        this.people = people;
        this.initial = initial;
        this.first = first;
    }

    static People of(List<String> names, Vocabulary words) {
        var people = new ArrayList<int[]>(names.size());
        char initial = 0;
        var first = "";
        for (var name : names) {
            var person = new Person(name);
            if (!person.family.isEmpty()) {
                if (people.isEmpty()) {
                    initial = person.initial;
                    first = longest(person.family);
                }
                people.add(person.numbers(words));
            }
        }
        return people.isEmpty() ? NONE : new People(people.toArray(int[][]::new), initial, first);
    }

    private static String longest(List<String> words) {
        var longest = words.getFirst();
        for (var word : words) {
            longest = word.length() > longest.length() ? word : longest;
        }
        return longest;
    }

    private static final class Person {

        private final List<String> family = new ArrayList<>(2);
        private final List<String> given = new ArrayList<>(2);
        private char initial;

        Person(String name) {
            int comma = name.indexOf(',');
            if (comma >= 0) {
                addTo(family, Plain.of(name.substring(0, comma)));
                var rest = Plain.of(name.substring(comma + 1));
                initial = rest.isEmpty() ? 0 : rest.charAt(0);
                addLong(rest);
            } else {
                withoutComma(name);
            }
            if (family.isEmpty() && !given.isEmpty()) {
                family.addAll(given);
                given.clear();
            }
        }

        /// “Zipfel PF” or “Peter F. Zipfel”.
        private void withoutComma(String name) {
            var parts = Plain.words(name.strip().replace("\u00a0", " "));
            var last = parts[parts.length - 1].replace(".", "").replace("-", "");
            boolean endsWithInitials =
                    parts.length > 1
                            && last.length() <= 3
                            && last.equals(last.toUpperCase(Locale.ROOT));
            if (endsWithInitials) {
                initial = Plain.lower(last).charAt(0);
                addTo(family, Plain.of(String.join(" ", Arrays.copyOf(parts, parts.length - 1))));
                return;
            }
            addTo(family, Plain.of(parts[parts.length - 1]));
            var rest = Plain.of(String.join(" ", Arrays.copyOf(parts, parts.length - 1)));
            initial = rest.isEmpty() ? 0 : rest.charAt(0);
            addLong(rest);
        }

        private void addLong(String rest) {
            if (rest.length() < 4) {
                return;
            }
            for (var word : Plain.words(rest)) {
                if (word.length() >= 4) {
                    given.add(word);
                }
            }
        }

        private static void addTo(List<String> family, String plain) {
            for (var word : Plain.words(plain)) {
                if (word.length() > 1 && !PARTICLES.contains(word)) {
                    family.add(word);
                }
            }
        }

        int[] numbers(Vocabulary words) {
            var numbers = new int[family.size() + given.size()];
            int at = 0;
            for (var word : family) {
                numbers[at++] = words.number(word);
            }
            for (var word : given) {
                numbers[at++] = ~words.number(word);
            }
            return numbers;
        }
    }

    boolean isNone() {
        return people.length == 0;
    }

    /// The longest word of the first author's family name.
    String first() {
        return first;
    }

    Sign against(People other) {
        if (isNone() || other.isNone()) {
            return Sign.PEOPLE_MISSING;
        }
        int fewer = Math.min(people.length, other.people.length);
        boolean isFirst = isSame(people[0], other.people[0]) || Spelling.isSlip(first, other.first);
        int same = 0;
        for (var person : people) {
            if (isAmong(person, other.people)) {
                same++;
            }
        }
        same = Math.min(Math.max(same, isFirst ? 1 : 0), fewer);
        if (!isFirst) {
            return same * 2 >= fewer && (same > 1 || fewer == 1)
                    ? Sign.PEOPLE_SOME
                    : Sign.PEOPLE_DIFFER;
        }
        if (fewer == 1) {
            return initial != 0
                            && other.initial != 0
                            && initial != other.initial
                            && people[0].length == 1
                    ? Sign.PEOPLE_FIRST_ONLY
                    : people.length == other.people.length
                                    && initial == other.initial
                                    && initial != 0
                            ? Sign.PEOPLE_SAME
                            : Sign.PEOPLE_FIRST;
        }
        if (same * 10 >= fewer * 6) {
            return Sign.PEOPLE_SAME;
        }
        return same == 1 ? Sign.PEOPLE_FIRST_ONLY : Sign.PEOPLE_FIRST;
    }

    private static boolean isAmong(int[] person, int[][] others) {
        for (var other : others) {
            if (isSame(person, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(int[] one, int[] other) {
        for (int word : one) {
            for (int theirs : other) {
                if (word == theirs ? word >= 0 : word == ~theirs) {
                    return true;
                }
            }
        }
        return false;
    }
}
