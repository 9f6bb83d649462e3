package org.ettle.review.web.fulltext;

import java.util.List;
import java.util.Locale;
import org.ettle.review.Protocol;
import org.ettle.review.Review;
import org.ettle.review.fulltext.FullText;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.web.ReviewFrames;
import org.ettle.review.web.screening.Marked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows the whole documents of a record beside it, with the protocol's words marked.
@Component
public class TextsShown {

    /// How much stands beside a record, in code points; the rest is a page of its own.
    private static final int BESIDE = 8_000;

    private final FullTexts texts;

    TextsShown(FullTexts texts) {
        this.texts = texts;
    }

    public List<TextShown> of(Review review, int record, Protocol protocol) {
        return texts.beginnings(review.id(), record, BESIDE).stream()
                .map(it -> shown(review, record, it, protocol))
                .toList();
    }

    private static TextShown shown(Review review, int record, FullText text, Protocol protocol) {
        var address = address(review, record, text.document());
        return new TextShown(
                text.name(),
                told(text),
                remarks(text),
                address,
                address + "/text",
                Marked.of(text.words(), protocol),
                text.length() > BESIDE);
    }

    public static String address(Review review, int record, String document) {
        return ReviewFrames.address(review.id()) + "/records/" + record + "/documents/" + document;
    }

    static String told(FullText text) {
        return (text.folder().isEmpty() ? "" : text.folder() + "/")
                + text.name()
                + ", "
                + String.format(Locale.UK, "%,d characters.", text.length());
    }

    static @Nullable String remarks(FullText text) {
        var remarks = text.reading().remarks();
        return text.reading().isCut()
                ? "This text is cut: the document holds more than is read here."
                        + (remarks == null ? "" : " " + remarks)
                : remarks;
    }
}
