package org.ettle.review.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers words, and what forms of a word have in common, in the order in which they come.
final class WordNumbers {

    private final boolean joinsForms;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    /// By word: the number of its stem, and how often it was met.
    private int[] stemOf = new int[1 << 10];

    private int[] met = new int[1 << 10];

    /// By stem: how many words have it.
    private int[] formsOf = new int[1 << 10];

    /// @param joinsForms whether stems are wanted
    WordNumbers(boolean joinsForms) {
        this.joinsForms = joinsForms;
    }

    int number(String word) {
        int number = numbers.computeIfAbsent(word, this::add);
        met[number]++;
        return number;
    }

    private int add(String word) {
        int number = words.size();
        if (number == met.length) {
            met = Arrays.copyOf(met, number * 2);
            stemOf = Arrays.copyOf(stemOf, number * 2);
        }
        words.add(word);
        if (joinsForms) {
            int stem = stems.computeIfAbsent(Stem.of(word), _ -> stems.size());
            formsOf = stem < formsOf.length ? formsOf : Arrays.copyOf(formsOf, stem * 2);
            formsOf[stem]++;
            stemOf[number] = stem;
        }
        return number;
    }

    int stem(int word) {
        return stemOf[word];
    }

    String[] words() {
        return words.toArray(String[]::new);
    }

    /// Whether another word has the same stem; not known before all words are read.
    boolean hasOtherForms(int word) {
        return formsOf[stemOf[word]] > 1;
    }

    /// By stem: the word that is met most often; of several the first that came.
    int[] usualForms() {
        var usual = new int[stems.size()];
        Arrays.fill(usual, -1);
        for (int word = 0; word < words.size() && joinsForms; word++) {
            int stem = stemOf[word];
            if (usual[stem] < 0 || met[word] > met[usual[stem]]) {
                usual[stem] = word;
            }
        }
        return usual;
    }
}
