package org.ettle.review.web.reading;

import java.util.ArrayList;
import java.util.List;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Place;
import org.ettle.evidence.TextPart;
import org.ettle.platform.store.Askers;
import org.ettle.review.Protocol;
import org.ettle.review.Review;
import org.ettle.review.fulltext.FullText;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.reading.Readings;
import org.ettle.review.reading.Support;
import org.ettle.review.web.fulltext.TextShown;
import org.ettle.review.web.fulltext.TextsShown;
import org.springframework.stereotype.Component;

/// Shows the passages that bear what was said of a record, each with the words around it.
@Component
class PassagesShown {

    private final Readings readings;
    private final FullTexts texts;
    private final TextsShown shown;

    PassagesShown(Readings readings, FullTexts texts, TextsShown shown) {
        this.readings = readings;
        this.texts = texts;
        this.shown = shown;
    }

    List<TextShown> texts(Review review, int record, Protocol protocol) {
        return shown.of(review, record, protocol);
    }

    /// What to type where a passage is asked for.
    String hint(Review.Id review, int record) {
        return texts.list(review, record).isEmpty()
                ? "The words as they stand there, with their page. The record has no document here, so"
                        + " nobody can check them."
                : "Copy the words from the text of the document. They are looked for in it.";
    }

    List<ReadSheet.Kept> of(Review review, int record, Protocol protocol) {
        var all =
                texts.list(review.id(), record).stream()
                        .map(it -> texts.get(review.id(), record, it.document()))
                        .toList();
        var kept = new ArrayList<ReadSheet.Kept>();
        var answers = readings.answers(review.id(), record);
        for (var ask : protocol.extraction()) {
            var answered = answers.get(ask.key());
            if (answered != null && !answered.support().isEmpty()) {
                kept.add(kept(review, record, ask.words(), answered.support(), all));
            }
        }
        var asker = Askers.get().person();
        for (var appraisal : readings.appraisals(review.id(), record)) {
            if (appraisal.appraiser().equals(asker)) {
                for (var criterion : Criterion.values()) {
                    var support = appraisal.passages().get(criterion);
                    if (support != null) {
                        kept.add(kept(review, record, criterion.title(), support, all));
                    }
                }
            }
        }
        return kept;
    }

    private static ReadSheet.Kept kept(
            Review review, int record, String about, Support support, List<FullText> all) {
        for (var text : all) {
            if (support.isChecked() && text.text().equals(support.text())) {
                var place = Place.of(text.words(), support.begins(), support.ends());
                return new ReadSheet.Kept(
                        about,
                        place.before(),
                        place.words(),
                        place.after(),
                        text.name() + ", line " + place.line(),
                        TextsShown.address(review, record, text.document())
                                + "/text?part="
                                + part(text, place));
            }
        }
        return new ReadSheet.Kept(about, "", support.words(), "", null, "");
    }

    private static int part(FullText text, Place place) {
        return TextPart.of(text.words()).stream()
                .filter(it -> it.holds(place.begins()))
                .findFirst()
                .map(TextPart::number)
                .orElse(1);
    }
}
