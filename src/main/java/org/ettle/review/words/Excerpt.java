package org.ettle.review.words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ettle.review.words.Hits.Hit;

/// The words of a text around those that were looked for.
///
/// @param begins where it begins in the text, in Unicode code points
/// @param found which of the words it has
public record Excerpt(int begins, List<Piece> pieces, Set<String> found) {

    /// How far apart words may stand, and how much is shown beside them, in characters (both ours).
    private static final int APART = 200;

    private static final int BESIDE = 80;

    public Excerpt {
        pieces = List.copyOf(pieces);
        found = Set.copyOf(found);
    }

    public record Piece(String words, boolean isFound) {}

    public String words() {
        return String.join("", pieces.stream().map(Piece::words).toList());
    }

    /// The first place of those that have most of the words close together; empty where the text
    /// has none of them.
    public static Optional<Excerpt> of(String text, Set<String> lexemes) {
        var near = new ArrayDeque<Hit>();
        var best = new ArrayList<Hit>();
        int[] most = {0};
        new Hits(lexemes)
                .each(
                        text,
                        hit -> {
                            near.add(hit);
                            while (near.getFirst().begin() < hit.begin() - APART) {
                                near.removeFirst();
                            }
                            int distinct = distinct(near);
                            if (distinct > most[0]) {
                                most[0] = distinct;
                                best.clear();
                                best.addAll(near);
                            }
                            return most[0] < lexemes.size();
                        });
        return best.isEmpty() ? Optional.empty() : Optional.of(around(text, best));
    }

    private static int distinct(Iterable<Hit> hits) {
        var lexemes = new HashSet<String>();
        hits.forEach(it -> lexemes.add(it.lexeme()));
        return lexemes.size();
    }

    private static Excerpt around(String text, List<Hit> hits) {
        int begin = begin(text, hits.getFirst().begin() - BESIDE);
        int end = end(text, Math.max(hits.getLast().end() + BESIDE, begin + APART));
        var pieces = new ArrayList<Piece>();
        var found = new HashSet<String>();
        int from = begin;
        for (var hit : hits) {
            if (hit.begin() > from || from == begin) {
                pieces.add(
                        new Piece(
                                (from == begin && begin > 0 ? "… " : "")
                                        + plain(text.substring(from, hit.begin())),
                                false));
            }
            pieces.add(new Piece(text.substring(hit.begin(), hit.end()), true));
            found.add(hit.lexeme());
            from = hit.end();
        }
        pieces.add(
                new Piece(
                        plain(text.substring(from, end)) + (end < text.length() ? " …" : ""),
                        false));
        return new Excerpt(text.codePointCount(0, begin), pieces, found);
    }

    /// Not within a word, and not within a pair of surrogates.
    private static int begin(String text, int wish) {
        int at = Math.max(0, wish);
        while (at > 0 && at < text.length() && isWithin(text, at)) {
            at++;
        }
        return at;
    }

    private static int end(String text, int wish) {
        int at = Math.min(text.length(), wish);
        while (at < text.length() && isWithin(text, at)) {
            at--;
        }
        return at;
    }

    private static boolean isWithin(String text, int at) {
        return !Character.isWhitespace(text.charAt(at - 1))
                && !Character.isWhitespace(text.charAt(at));
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
