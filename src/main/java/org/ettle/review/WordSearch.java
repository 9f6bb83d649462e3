package org.ettle.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Records that have all of some words, from one number on or back. Which references have a word is
/// known without reading one; only what is shown is read.
final class WordSearch {

    private static final int FIRST_STRETCH = 100;

    private final RecordSheets sheets;
    private final Review review;
    private final RecordsSought sought;
    private final int[] numbers;

    WordSearch(RecordSheets sheets, Review review, RecordsSought sought, Set<String> lexemes) {
        this.sheets = sheets;
        this.review = review;
        this.sought = sought;
        this.numbers = sheets.having(review, lexemes, sought.inDocuments());
    }

    /// In growing order.
    List<ReviewRecord> after(int number, int most) {
        var found = new ArrayList<ReviewRecord>();
        int from = place(number + 1);
        for (int stretch = FIRST_STRETCH; from < numbers.length && found.size() < most; ) {
            int to = Math.min(numbers.length, from + stretch);
            found.addAll(sheets.among(review, sought, Arrays.copyOfRange(numbers, from, to)));
            from = to;
            stretch *= 4;
        }
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    /// In falling order.
    List<ReviewRecord> before(int number, int most) {
        var found = new ArrayList<ReviewRecord>();
        int to = place(number);
        for (int stretch = FIRST_STRETCH; to > 0 && found.size() < most; ) {
            int from = Math.max(0, to - stretch);
            found.addAll(
                    sheets.among(review, sought, Arrays.copyOfRange(numbers, from, to)).reversed());
            to = from;
            stretch *= 4;
        }
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    /// Of the first number that is not less.
    private int place(int number) {
        int place = Arrays.binarySearch(numbers, number);
        return place < 0 ? -place - 1 : place;
    }
}
