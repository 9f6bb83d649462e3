package org.ettle.review.fulltext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ettle.review.Review;
import org.ettle.review.words.Excerpt;

/// Finds the words of a search in the documents of the records that a page shows. Documents are
/// read stretch by stretch, and no more of them in all than keeps the page quick.
final class TextSearch {

    /// How much is read at a time, and for one page, in code points (both ours).
    private static final int STRETCH = 50_000;

    private static final int MOST = 2_500_000;

    private final FullTextSheets sheets;
    private final Review.Id review;
    private final Set<String> lexemes;
    private int read;

    TextSearch(FullTextSheets sheets, Review.Id review, Set<String> lexemes) {
        this.sheets = sheets;
        this.review = review;
        this.lexemes = lexemes;
    }

    /// By record: of its documents that which has most of the words together, the earliest first.
    Map<Integer, FoundInText> among(List<Integer> records) {
        var found = new HashMap<Integer, FoundInText>();
        for (var first : sheets.stretches(review, records, 0, STRETCH)) {
            found.merge(first.record(), find(first), TextSearch::better);
        }
        return found;
    }

    private static FoundInText better(FoundInText one, FoundInText other) {
        return words(other) > words(one) ? other : one;
    }

    private static int words(FoundInText found) {
        return found.excerpt() == null ? 0 : found.excerpt().found().size();
    }

    private FoundInText find(FullTextSheets.Stretch first) {
        var words = first.words();
        var best = new FoundInText(first.document(), first.name(), null, 0);
        for (int from = 0; ; ) {
            read += STRETCH;
            var excerpt = Excerpt.of(words, lexemes);
            if (excerpt.isPresent()) {
                int begins = from + excerpt.get().begins();
                var here = new FoundInText(first.document(), first.name(), excerpt.get(), begins);
                best = better(best, here);
            }
            boolean isLast = words.codePointCount(0, words.length()) < STRETCH;
            if (isLast || words(best) == lexemes.size() || read >= MOST) {
                return best;
            }
            from += STRETCH;
            words = sheets.stretches(review, first, from, STRETCH).getFirst().words();
        }
    }
}
