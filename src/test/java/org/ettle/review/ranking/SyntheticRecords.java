package org.ettle.review.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Records of invented words, some of them on the subject that is looked for. Words are as frequent
/// as in a language: the hundredth a hundredth of the first.
final class SyntheticRecords {

    private static final int VOCABULARY = 40_000;
    private static final int WORDS_OF_SUBJECT = 60;
    private static final int LENGTH = 130;

    private final Random dice;
    private final double[] upTo = new double[VOCABULARY];

    final List<Corpus.Text> texts = new ArrayList<>();
    final boolean[] isRelevant;

    SyntheticRecords(int count, double shareRelevant, long seed) {
        dice = new Random(seed);
        double sum = 0;
        for (int word = 0; word < VOCABULARY; word++) {
            sum += 1.0 / (word + 1);
            upTo[word] = sum;
        }
        isRelevant = new boolean[count];
        for (int record = 0; record < count; record++) {
            isRelevant[record] = dice.nextDouble() < shareRelevant;
            double share = isRelevant[record] ? 0.12 : 0.01;
            texts.add(new Corpus.Text(words(12, share), words(LENGTH, share)));
        }
        isRelevant[0] = true;
        isRelevant[count - 1] = false;
    }

    private String words(int count, double shareOfSubject) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (dice.nextDouble() < shareOfSubject) {
                words.append("subject").append(dice.nextInt(WORDS_OF_SUBJECT));
            } else {
                words.append("word").append(frequent());
            }
            words.append(' ');
        }
        return words.toString();
    }

    private int frequent() {
        double drawn = dice.nextDouble() * upTo[VOCABULARY - 1];
        int low = 0;
        int high = VOCABULARY - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] < drawn) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
