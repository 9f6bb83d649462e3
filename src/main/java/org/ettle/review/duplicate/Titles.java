package org.ettle.review.duplicate;

import java.util.Arrays;
import java.util.Set;

/// Compares two titles word by word.
final class Titles {

    private static final Set<String> SMALL =
            Set.of(
                    "a", "an", "the", "of", "in", "on", "and", "or", "for", "with", "to", "by",
                    "at", "from", "as", "is", "its");

    /// Words behind which another work of the same people hides.
    private static final Set<String> ANOTHER =
            Set.of(
                    "protocol",
                    "reply",
                    "response",
                    "comment",
                    "commentary",
                    "editorial",
                    "erratum",
                    "corrigendum",
                    "correction",
                    "update",
                    "followup",
                    "introduction",
                    "rejoinder",
                    "appendix",
                    "supplement",
                    "without",
                    "not",
                    "non");

    private final Vocabulary words;

    Titles(Vocabulary words) {
        this.words = words;
    }

    /// @param told the bits that the words of the title tell
    /// @param hasOtherNumber whether a number stands in one title only
    /// @param hasOtherPart whether the number of a part differs, and nothing else does
    /// @param hasAnother whether one title says it is a protocol, a reply …
    record Found(
            Sign sign,
            double told,
            boolean hasOtherNumber,
            boolean hasOtherPart,
            boolean hasAnother) {}

    private static final Found MISSING = new Found(Sign.TITLE_MISSING, 0, false, false, false);

    Found compare(Traits a, Traits b) {
        if (a.title().length == 0 || b.title().length == 0) {
            return MISSING;
        }
        if (Arrays.equals(a.title(), b.title())) {
            return new Found(Sign.TITLE_SAME, Math.min(a.told(), b.told()), false, false, false);
        }
        return new Alignment(a, b).found();
    }

    /// Takes from both titles the words that they share, in their order.
    private final class Alignment {

        private final Traits a;
        private final Traits b;
        private final boolean[] usedA;
        private final boolean[] usedB;
        private final int[] partner;
        private boolean isSlipped;

        Alignment(Traits a, Traits b) {
            this.a = a;
            this.b = b;
            usedA = new boolean[a.title().length];
            usedB = new boolean[b.title().length];
            partner = new int[usedA.length];
            Arrays.fill(partner, -1);
        }

        Found found() {
            takeSame();
            double shared = told(a.title(), usedA);
            double less = Math.min(a.told(), b.told());
            double more = Math.max(a.told(), b.told());
            if (shared < 0.3 * less) {
                // A title written without blanks shares no words.
                return isSameWithoutBlanks()
                        ? new Found(Sign.TITLE_SAME, less, false, false, false)
                        : new Found(distant(), less, false, false, false);
            }
            takeSlips();
            takeJoined();
            takeSmall();
            shared = told(a.title(), usedA);
            int leftA = left(usedA);
            int leftB = left(usedB);
            boolean hasOtherNumber = hasNumber(a.title(), usedA) || hasNumber(b.title(), usedB);
            boolean hasOtherPart =
                    leftA <= 1
                            && leftB <= 1
                            && leftA + leftB > 0
                            && (isPart(a.title(), usedA) || isPart(b.title(), usedB));
            boolean hasAnother = hasAnother(a.title(), usedA) || hasAnother(b.title(), usedB);
            Sign sign;
            if (!isInOrder()) {
                sign = shared >= 0.7 * more ? Sign.TITLE_CLOSE : distant();
            } else if (leftA == 0 && leftB == 0) {
                sign = isSlipped ? Sign.TITLE_SPELLING : Sign.TITLE_SAME;
            } else if ((leftA == 0 || leftB == 0) && isAtAnEnd(leftA == 0 ? usedB : usedA)
                    || beginsAlike()) {
                sign = Sign.TITLE_CONTAINED;
            } else if (shared >= 0.7 * more || shared >= 0.9 * less && less >= 20) {
                sign = Sign.TITLE_CLOSE;
            } else {
                sign = distant();
            }
            return new Found(sign, less, hasOtherNumber, hasOtherPart, hasAnother);
        }

        /// “Effect of A on B” is not “effect of B on A”.
        private boolean isInOrder() {
            int last = -1;
            for (int i = 0; i < partner.length; i++) {
                if (partner[i] >= 0 && !SMALL.contains(words.word(a.title()[i]))) {
                    if (partner[i] < last) {
                        return false;
                    }
                    last = partner[i];
                }
            }
            return true;
        }

        private Sign distant() {
            return a.isTranslated() == b.isTranslated()
                    ? Sign.TITLE_DISTANT
                    : Sign.TITLE_TRANSLATED;
        }

        /// A subtitle may be grown to the last word before it.
        private boolean beginsAlike() {
            if (a.title()[0] != b.title()[0]
                    || a.title()[1 % usedA.length] != b.title()[1 % usedB.length]) {
                return false;
            }
            var one = joined(a.title(), 0, a.title().length);
            var other = joined(b.title(), 0, b.title().length);
            return Math.min(one.length(), other.length()) >= 30
                    && (one.startsWith(other) || other.startsWith(one));
        }

        private boolean isSameWithoutBlanks() {
            return a.title().length != b.title().length
                    && letters(a.title()) == letters(b.title())
                    && joined(a.title(), 0, a.title().length)
                            .equals(joined(b.title(), 0, b.title().length));
        }

        private int letters(int[] title) {
            int count = 0;
            for (int word : title) {
                count += words.word(word).length();
            }
            return count;
        }

        private void takeSame() {
            for (int i = 0; i < usedA.length; i++) {
                int at = nearest(a.title()[i], i);
                if (at >= 0) {
                    usedA[i] = true;
                    usedB[at] = true;
                    partner[i] = at;
                }
            }
        }

        /// The free place of this word in the other title that is nearest to the same position.
        private int nearest(int word, int position) {
            int best = -1;
            for (int j = 0; j < usedB.length; j++) {
                if (!usedB[j]
                        && b.title()[j] == word
                        && (best < 0 || Math.abs(j - position) < Math.abs(best - position))) {
                    best = j;
                }
            }
            return best;
        }

        private void takeSlips() {
            for (int i = 0; i < usedA.length; i++) {
                for (int j = 0; !usedA[i] && j < usedB.length; j++) {
                    if (!usedB[j]
                            && Spelling.isSlip(
                                    words.word(a.title()[i]), words.word(b.title()[j]))) {
                        usedA[i] = true;
                        usedB[j] = true;
                        isSlipped = true;
                    }
                }
            }
        }

        /// “health care” beside “healthcare”.
        private void takeJoined() {
            join(a.title(), usedA, b.title(), usedB);
            join(b.title(), usedB, a.title(), usedA);
        }

        private void join(int[] apart, boolean[] usedApart, int[] whole, boolean[] usedWhole) {
            for (int j = 0; j < whole.length; j++) {
                var word = words.word(whole[j]);
                for (int i = 0; !usedWhole[j] && i + 1 < apart.length; i++) {
                    if (usedApart[i] && usedApart[i + 1]) {
                        continue;
                    }
                    if (!word.startsWith(words.word(apart[i]))) {
                        continue;
                    }
                    for (int length = 2; length <= 3 && i + length <= apart.length; length++) {
                        if (word.equals(joined(apart, i, i + length))) {
                            Arrays.fill(usedApart, i, i + length, true);
                            usedWhole[j] = true;
                        }
                    }
                }
            }
        }

        private void takeSmall() {
            for (int i = 0; i < usedA.length; i++) {
                usedA[i] |= SMALL.contains(words.word(a.title()[i]));
            }
            for (int j = 0; j < usedB.length; j++) {
                usedB[j] |= SMALL.contains(words.word(b.title()[j]));
            }
        }
    }

    private String joined(int[] title, int from, int to) {
        var joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(words.word(title[i]));
        }
        return joined.toString();
    }

    private double told(int[] title, boolean[] used) {
        double sum = 0;
        for (int i = 0; i < title.length; i++) {
            if (used[i] && Vocabulary.isFirst(title, i)) {
                sum += words.told(title[i]);
            }
        }
        return sum;
    }

    private static int left(boolean[] used) {
        int left = 0;
        for (boolean it : used) {
            left += it ? 0 : 1;
        }
        return left;
    }

    /// Whether all words that are left stand together at the end or at the beginning.
    private static boolean isAtAnEnd(boolean[] used) {
        int from = 0;
        while (from < used.length && used[from]) {
            from++;
        }
        int to = used.length;
        while (to > from && used[to - 1]) {
            to--;
        }
        int within = 0;
        for (int i = from; i < to; i++) {
            within += used[i] ? 1 : 0;
        }
        return (to == used.length || from == 0) && within <= (to - from) / 3;
    }

    private boolean hasNumber(int[] title, boolean[] used) {
        for (int i = 0; i < title.length; i++) {
            if (!used[i] && Character.isDigit(words.word(title[i]).charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPart(int[] title, boolean[] used) {
        for (int i = 1; i < title.length; i++) {
            if (!used[i] && Title.COUNTED.contains(words.word(title[i - 1]))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAnother(int[] title, boolean[] used) {
        for (int i = 0; i < title.length; i++) {
            if (!used[i] && ANOTHER.contains(words.word(title[i]))) {
                return true;
            }
        }
        return false;
    }
}
