package org.ettle.review.duplicate;

/// Whether two words are one word, mistyped. The beginning must agree: “typical” and “atypical”,
/// “hyper…” and “hypo…” are one letter apart and not the same.
final class Spelling {

    private Spelling() {}

    static boolean isSlip(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        int apart = Math.abs(one.length() - other.length());
        if (shorter < 4
                || apart > 2
                || one.charAt(0) != other.charAt(0)
                || isNumber(one)
                || isNumber(other)) {
            return false;
        }
        int from = 0;
        while (from < shorter && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        int back = 0;
        while (back < shorter - from
                && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
            back++;
        }
        int left = one.length() - from - back;
        int right = other.length() - from - back;
        if (left <= 1 && right <= 1) {
            return shorter >= 5 || left != right;
        }
        if (left == 2
                && right == 2
                && one.charAt(from) == other.charAt(from + 1)
                && one.charAt(from + 1) == other.charAt(from)) {
            return true;
        }
        return left <= 2 && right <= 2 && from >= 5 && shorter >= 8;
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0))
                || Character.isDigit(word.charAt(word.length() - 1));
    }
}
