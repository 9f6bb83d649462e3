package org.ettle.review.duplicate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.ettle.review.format.Format;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Origin;
import org.ettle.review.record.Reference;

/// A made-up collection as a search in several databases brings it: words, names and journals as
/// unevenly spread as real ones, one work in four told by a second database in its own way, and
/// followers of each kind that is not the same work. Which are one work is known.
public final class ManyReferences {

    private static final int WORDS = 30_000;
    private static final int NAMES = 8_000;
    private static final int JOURNALS = 3_000;
    private static final Origin NOWHERE = new Origin("made up", 1, "");

    private final Random random;
    private final String[] words;
    private final String[] names;
    private final List<Reference> references = new ArrayList<>();
    private final List<List<Integer>> sets = new ArrayList<>();

    private ManyReferences(long seed) {
        random = new Random(seed);
        words = madeUp(WORDS, 2, 4);
        names = madeUp(NAMES, 2, 3);
    }

    public static ManyReferences of(int count, long seed) {
        var many = new ManyReferences(seed);
        while (many.references.size() < count) {
            many.addWork();
        }
        return many;
    }

    public List<Reference> references() {
        return references;
    }

    public Labels labels() {
        return new Labels(sets);
    }

    /// Writes a collection as a table: `java … ManyReferences COUNT FILE`.
    public static void main(String[] arguments) throws IOException {
        var many = of(Integer.parseInt(arguments[0]), 1);
        try (var to = Files.newBufferedWriter(Path.of(arguments[1]))) {
            var out = Format.CSV.new Out(to);
            for (var it : many.references) {
                out.write(it);
            }
            out.finish();
        }
    }

    private String[] madeUp(int count, int fewest, int most) {
        var consonants = "bcdfghjklmnprstvwz";
        var vowels = "aeiou";
        var all = new String[count];
        for (int i = 0; i < count; i++) {
            var word = new StringBuilder();
            int syllables = fewest + random.nextInt(most - fewest + 1);
            for (int s = 0; s < syllables; s++) {
                word.append(consonants.charAt(random.nextInt(consonants.length())));
                word.append(vowels.charAt(random.nextInt(vowels.length())));
                if (random.nextInt(3) == 0) {
                    word.append(consonants.charAt(random.nextInt(consonants.length())));
                }
            }
            all[i] = word.toString();
        }
        return all;
    }

    /// The first are very common and the last very rare, as in any language.
    private int uneven(int count) {
        return (int)
                Math.min(
                        count - 1,
                        Math.exp(random.nextDouble() * Math.log(count)) - 1 + random.nextInt(3));
    }

    private record Work(
            String title,
            List<String> people,
            String journal,
            int year,
            int volume,
            int issue,
            int page,
            int pages,
            String doi) {}

    private Work work() {
        var title = new StringBuilder();
        int length = 6 + random.nextInt(10);
        for (int i = 0; i < length; i++) {
            title.append(i == 0 ? "" : random.nextInt(6) == 0 ? " of " : " ")
                    .append(words[uneven(WORDS)]);
        }
        var people = new ArrayList<String>();
        int count = 1 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            people.add(
                    capital(names[uneven(NAMES)]) + ", " + (char) ('A' + random.nextInt(26)) + ".");
        }
        int journal = uneven(JOURNALS);
        int year = 1990 + random.nextInt(35);
        return new Work(
                capital(title.toString()),
                people,
                "Journal of " + capital(words[journal]) + " " + capital(words[journal * 7 % WORDS]),
                year,
                year - 1960 - journal % 30,
                1 + random.nextInt(12),
                1 + random.nextInt(2_400),
                1 + random.nextInt(14),
                "10." + (1000 + journal) + "/x." + year + "." + random.nextInt(1 << 30));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void addWork() {
        var work = work();
        int first = references.size();
        add(work, false);
        if (random.nextInt(4) == 0) {
            var set = new ArrayList<>(List.of(first));
            int copies = random.nextInt(4) == 0 ? 2 : 1;
            for (int i = 0; i < copies; i++) {
                set.add(references.size());
                add(work, true);
            }
            sets.add(set);
        }
        if (random.nextInt(30) == 0) {
            add(follower(work), false);
        }
    }

    /// Another work that looks like this one.
    private Work follower(Work it) {
        return switch (random.nextInt(3)) {
            case 0 ->
                    new Work(
                            "Erratum: " + it.title(),
                            it.people(),
                            it.journal(),
                            it.year(),
                            it.volume(),
                            it.issue() + 1,
                            it.page() + 700,
                            1,
                            it.doi() + "e");
            case 1 ->
                    new Work(
                            it.title() + ": part 2",
                            it.people(),
                            it.journal(),
                            it.year(),
                            it.volume(),
                            it.issue(),
                            it.page() + it.pages() + 1,
                            8,
                            it.doi() + "p");
            default ->
                    new Work(
                            it.title(),
                            it.people(),
                            "Proceedings of the Conference on " + it.title().substring(0, 6),
                            it.year() - 1,
                            0,
                            0,
                            1 + random.nextInt(500),
                            6,
                            "");
        };
    }

    private void add(Work work, boolean isOtherDatabase) {
        var draft = new Reference.Draft().kind(Kind.ARTICLE).id("r" + (references.size() + 1));
        boolean isBare = random.nextInt(10) == 0;
        draft.add(Field.TITLE, isOtherDatabase ? otherTitle(work.title()) : work.title());
        for (var name : work.people()) {
            draft.add(Field.AUTHOR, isOtherDatabase ? name.replace(".", "") : name);
        }
        draft.add(
                Field.JOURNAL,
                isOtherDatabase && random.nextBoolean()
                        ? abbreviated(work.journal())
                        : work.journal());
        draft.add(Field.YEAR, Integer.toString(work.year()));
        if (work.volume() > 0 && !isBare) {
            draft.add(Field.VOLUME, Integer.toString(work.volume()));
            draft.add(Field.ISSUE, Integer.toString(work.issue()));
            int end = work.page() + work.pages();
            draft.add(
                    Field.PAGES,
                    work.page()
                            + "-"
                            + (isOtherDatabase && end / 100 == work.page() / 100
                                    ? end % 100
                                    : end));
        }
        if (random.nextInt(10) < 6) {
            draft.add(Field.DOI, work.doi());
        }
        references.add(draft.from(NOWHERE));
    }

    private String otherTitle(String title) {
        return switch (random.nextInt(6)) {
            case 0 -> title.toUpperCase(Locale.ROOT);
            case 1 -> title + ". [Review] [33 refs]";
            case 2 -> "[" + title + "]";
            case 3 -> slip(title);
            default -> title;
        };
    }

    private String slip(String title) {
        int at = title.length() / 2;
        while (at < title.length() - 3
                && (title.charAt(at) == ' '
                        || title.charAt(at - 1) == ' '
                        || title.charAt(at - 2) == ' ')) {
            at++;
        }
        return title.substring(0, at) + title.substring(at + 1);
    }

    private static String abbreviated(String journal) {
        var parts = journal.split(" ");
        var brief = new StringBuilder("J.");
        for (int i = 2; i < parts.length; i++) {
            brief.append(' ').append(parts[i], 0, Math.min(parts[i].length(), 4)).append('.');
        }
        return brief.toString();
    }
}
