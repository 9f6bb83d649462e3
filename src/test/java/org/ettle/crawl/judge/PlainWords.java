package org.ettle.crawl.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ettle.crawl.Answer;
import org.ettle.crawl.Judge;
import org.jsoup.nodes.Document;

/// The words of the interface are plain.
///
/// The rule: no sentence has more than 25 words, and the text of a page with at least 100 words in
/// full sentences has a Flesch-Kincaid grade of at most 9. The same holds for all pages together.
/// Left out is what is not ours to word, marked `data-quoted`; the page's h1 and the breadcrumbs,
/// which name what is shown; code. A full sentence ends with a point, a question or an exclamation
/// mark; only those count for the grade, so that short labels do not make a page look plain.
public final class PlainWords implements Judge {

    private static final int LONGEST = 25;
    private static final int ENOUGH = 100;
    private static final double HIGHEST_GRADE = 9;

    private static final String BLOCKS =
            "p, li, dt, dd, h2, h3, h4, label, legend, summary, button, caption, figcaption, th, td";
    private static final String LEFT_OUT =
            "[data-quoted], script, style, svg, code, pre, nav[aria-label=Breadcrumb]";
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");
    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private final List<String> everything = new ArrayList<>();

    @Override
    public List<String> faultsOf(Answer answer) {
        if (!answer.isPage()) {
            return List.of();
        }
        var faults = new ArrayList<String>();
        var sentences = sentencesOf(answer.document());
        for (var sentence : sentences) {
            if (wordsOf(sentence).size() > LONGEST) {
                faults.add("a sentence of " + wordsOf(sentence).size() + " words: " + sentence);
            }
        }
        var whole = sentences.stream().filter(PlainWords::isWhole).toList();
        everything.addAll(whole);
        faults.addAll(tooHard(whole));
        return faults;
    }

    @Override
    public List<String> faultsOfAll() {
        return tooHard(everything);
    }

    private static List<String> tooHard(List<String> sentences) {
        long words = sentences.stream().mapToLong(each -> wordsOf(each).size()).sum();
        double grade = grade(sentences);
        return words >= ENOUGH && grade > HIGHEST_GRADE
                ? List.of("the reading grade is %.1f, over 9".formatted(grade))
                : List.of();
    }

    /// The reading grade by Flesch and Kincaid (1975).
    static double grade(List<String> sentences) {
        var words = sentences.stream().flatMap(each -> wordsOf(each).stream()).toList();
        if (words.isEmpty()) {
            return 0;
        }
        double syllables = words.stream().mapToInt(PlainWords::syllablesIn).sum();
        return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
    }

    private static List<String> sentencesOf(Document page) {
        page.select(LEFT_OUT).remove();
        var sentences = new ArrayList<String>();
        for (var block : page.body().select(BLOCKS)) {
            var own = block.clone();
            own.select(BLOCKS).stream()
                    .filter(inner -> inner != own)
                    .forEach(inner -> inner.remove());
            END.splitAsStream(own.text())
                    .filter(sentence -> WORD.matcher(sentence).find())
                    .forEach(sentences::add);
        }
        return sentences;
    }

    private static boolean isWhole(String sentence) {
        return sentence.matches(".*[.!?]");
    }

    private static List<String> wordsOf(String sentence) {
        return WORD.matcher(sentence).results().map(word -> word.group()).toList();
    }

    /// Counts groups of vowels, a silent e or ed at the end left out: right for nearly all words.
    static int syllablesIn(String word) {
        var plain = word.toLowerCase(Locale.UK);
        int groups = (int) VOWELS.matcher(plain).results().count();
        boolean silent = plain.matches(".*[^aeiouyl]e|.*[^aeiouytd]ed|.*[^aeiouycgsxz]es");
        return Math.max(1, silent ? groups - 1 : groups);
    }
}
