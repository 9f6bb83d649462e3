package org.ettle.review.web.record;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ettle.platform.page.Signpost;
import org.ettle.review.RecordsSought;
import org.ettle.review.Review;
import org.ettle.review.ReviewRecord;
import org.ettle.review.fulltext.FoundInText;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.web.fulltext.TextsShown;
import org.ettle.review.words.Excerpt;
import org.ettle.review.words.Lexemes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says of each record on a page where the words stand that were looked for: what is nearest to its
/// title. A document is opened only where title and abstract do not have all of them.
@Component
class FoundWords {

    private static final String DETAILS = "In its other details.";

    private final FullTexts texts;

    FoundWords(FullTexts texts) {
        this.texts = texts;
    }

    /// By record; empty where no words were looked for.
    Map<Integer, RecordsSheet.Found> of(
            Review review, RecordsSought sought, List<ReviewRecord> records) {
        var lexemes = Lexemes.of(sought.words());
        if (lexemes.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Integer, RecordsSheet.Found>();
        var elsewhere = new LinkedHashMap<Integer, ReviewRecord>();
        for (var record : records) {
            var here = inRecord(record, lexemes);
            if (here == null) {
                elsewhere.put(record.number(), record);
            } else {
                found.put(record.number(), here);
            }
        }
        var inTexts =
                sought.inDocuments()
                        ? texts.found(review.id(), List.copyOf(elsewhere.keySet()), lexemes)
                        : Map.<Integer, FoundInText>of();
        for (int number : elsewhere.keySet()) {
            var text = inTexts.get(number);
            found.put(
                    number,
                    text == null
                            ? new RecordsSheet.Found(DETAILS, null, List.of())
                            : inText(review, number, text));
        }
        return found;
    }

    private static RecordsSheet.@Nullable Found inRecord(ReviewRecord record, Set<String> lexemes) {
        var title = Lexemes.of(record.title());
        if (title.containsAll(lexemes)) {
            return new RecordsSheet.Found("In its title.", null, List.of());
        }
        title.addAll(Lexemes.of(record.abstractText()));
        return title.containsAll(lexemes)
                ? new RecordsSheet.Found(
                        "In its abstract:",
                        null,
                        Excerpt.of(record.abstractText(), lexemes)
                                .map(Excerpt::pieces)
                                .orElse(List.of()))
                : null;
    }

    private static RecordsSheet.Found inText(Review review, int record, FoundInText text) {
        var address = TextsShown.address(review, record, text.document()) + "/text";
        var excerpt = text.excerpt();
        return excerpt == null
                ? new RecordsSheet.Found(
                        "In its other details, or far on in a document.", null, List.of())
                : new RecordsSheet.Found(
                        "In the document",
                        Signpost.to(text.name(), address + "?at=" + text.begins()),
                        excerpt.pieces());
    }
}
