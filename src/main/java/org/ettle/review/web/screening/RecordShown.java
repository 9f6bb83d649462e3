package org.ettle.review.web.screening;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.review.Protocol;
import org.ettle.review.ReviewRecord;
import org.ettle.review.web.fulltext.TextShown;

/// A record as whoever screens sees it.
///
/// @param texts its whole documents
/// @param facts where and when it appeared; empty where nobody says
public record RecordShown(
        int number,
        Marked title,
        String authors,
        String facts,
        Marked words,
        boolean isMarked,
        List<TextShown> texts) {

    public RecordShown {
        texts = List.copyOf(texts);
    }

    static RecordShown of(ReviewRecord record, Protocol protocol, List<TextShown> texts) {
        var title = Marked.of(record.title(), protocol);
        var words = Marked.of(record.abstractText(), protocol);
        var year = record.year();
        return new RecordShown(
                record.number(),
                title,
                record.authors(),
                Stream.of(
                                record.container(),
                                year == null ? "" : year.toString(),
                                record.doi().isEmpty() ? "" : "DOI " + record.doi())
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(" · ")),
                words,
                Stream.of(title, words)
                        .map(Marked::pieces)
                        .flatMap(List::stream)
                        .anyMatch(it -> !Objects.equals(it.sign(), Marked.Sign.NONE)),
                texts);
    }
}
