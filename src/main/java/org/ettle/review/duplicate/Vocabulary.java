package org.ettle.review.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words as numbers, and in how many titles each stands. A rare word tells more than a common one.
final class Vocabulary {

    /// Below so many titles a word's share says nothing; one that stands in two of three titles is
    /// not common for that.
    private static final int FEWEST = 2_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private int[] counts = new int[1 << 10];
    private double[] told = {};
    private int titles;

    int number(String word) {
        var known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int number = words.size();
        numbers.put(word, number);
        words.add(word);
        if (number == counts.length) {
            counts = Arrays.copyOf(counts, number * 2);
        }
        return number;
    }

    void count(int[] title) {
        titles++;
        for (int i = 0; i < title.length; i++) {
            if (isFirst(title, i)) {
                counts[title[i]]++;
            }
        }
    }

    static boolean isFirst(int[] words, int at) {
        for (int i = 0; i < at; i++) {
            if (words[i] == words[at]) {
                return false;
            }
        }
        return true;
    }

    String word(int number) {
        return words.get(number);
    }

    int titlesWith(int word) {
        return counts[word];
    }

    /// Works out what each word tells, once all titles are counted.
    void weigh() {
        told = new double[words.size()];
        double of = Math.max(titles, FEWEST);
        for (int word = 0; word < told.length; word++) {
            told[word] = Math.max(0, Math.log(of / Math.max(1, counts[word])) / Math.log(2));
        }
    }

    /// In bits.
    double told(int word) {
        return told[word];
    }

    double told(int[] title) {
        double sum = 0;
        for (int i = 0; i < title.length; i++) {
            if (isFirst(title, i)) {
                sum += told(title[i]);
            }
        }
        return sum;
    }
}
