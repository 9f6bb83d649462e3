package org.ettle.review.fulltext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ettle.review.Review;
import org.ettle.review.fulltext.FullTextSheets.Stretch;
import org.ettle.review.words.Excerpt;

/// Finds the words of a search in the documents of the records that a page shows: first in the
/// beginning of each, then further on in those whose beginning does not have all words together,
/// and no further than keeps the page quick.
final class TextSearch {

    /// How much of a beginning is read, and how much of all documents further on (both ours), in
    /// code points: as much again, where each record of a page has one document.
    private static final int BEGINNING = 50_000;

    private static final int FURTHER = 25 * BEGINNING;

    private final FullTextSheets sheets;
    private final Review.Id review;
    private final Set<String> lexemes;

    TextSearch(FullTextSheets sheets, Review.Id review, Set<String> lexemes) {
        this.sheets = sheets;
        this.review = review;
        this.lexemes = lexemes;
    }

    /// By record: of its documents that which has most of the words together, the earliest first.
    Map<Integer, FoundInText> among(List<Integer> records) {
        var found = new HashMap<Integer, FoundInText>();
        var open = new ArrayList<Stretch>();
        for (var beginning : sheets.beginnings(review, records, BEGINNING)) {
            var here = find(beginning, 0);
            found.merge(beginning.record(), here, TextSearch::better);
            boolean goesOn = beginning.length() == BEGINNING;
            if (goesOn && words(here) < lexemes.size()) {
                open.add(beginning);
            }
        }
        if (!open.isEmpty()) {
            int each = FURTHER / open.size();
            for (var further : sheets.further(review, open, BEGINNING, each)) {
                found.merge(further.record(), find(further, BEGINNING), TextSearch::better);
            }
        }
        return found;
    }

    private FoundInText find(Stretch stretch, int from) {
        var excerpt = Excerpt.of(stretch.words(), lexemes);
        return new FoundInText(
                stretch.document(),
                stretch.name(),
                excerpt.orElse(null),
                from + excerpt.map(Excerpt::begins).orElse(0));
    }

    private static FoundInText better(FoundInText one, FoundInText other) {
        return words(other) > words(one) ? other : one;
    }

    private static int words(FoundInText found) {
        return found.excerpt() == null ? 0 : found.excerpt().found().size();
    }
}
