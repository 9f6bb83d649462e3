package org.ettle.review.web.reading;

import java.util.List;
import org.ettle.review.Protocol;
import org.ettle.review.reading.IncludedRecord;
import org.ettle.review.reading.Readings;
import org.ettle.review.web.ReviewHead;
import org.jspecify.annotations.Nullable;

/// What was included, and what is still to be read out of it.
///
/// @param told what was just done; null where nothing was
/// @param first the address of the first page; null on that
/// @param more the address of the next page; null for the last
public record IncludedSheet(
        ReviewHead head,
        @Nullable String told,
        String flow,
        String crossed,
        List<Line> lines,
        @Nullable String first,
        @Nullable String more) {

    public IncludedSheet {
        lines = List.copyOf(lines);
    }

    /// @param address above the pages of the record
    public record Line(
            int number,
            String title,
            String address,
            String appraised,
            String coded,
            String answered) {}

    /// @param address of the review
    static IncludedSheet of(
            ReviewHead head,
            @Nullable String told,
            String address,
            Protocol protocol,
            int after,
            List<IncludedRecord> found,
            boolean hasMore) {
        var here = address + "/included";
        return new IncludedSheet(
                head,
                told,
                address + "/flow",
                here + "/crossed",
                found.stream().map(it -> line(address, protocol, it)).toList(),
                after == 0 ? null : here,
                hasMore ? here + "?after=" + found.getLast().number() : null);
    }

    private static Line line(String address, Protocol protocol, IncludedRecord it) {
        boolean isBlind = it.appraisedByAsker() && it.appraised() < Readings.appraisers(protocol);
        return new Line(
                it.number(),
                it.title(),
                address + "/records/" + it.number(),
                isBlind
                        ? "By you; another is awaited"
                        : it.appraised() == 0
                                ? "Not by you yet"
                                : it.appraised() == 1
                                        ? "By 1 person"
                                        : "By " + it.appraised() + " people",
                it.coded() ? "Done" : "Not yet",
                "%d of %d answered".formatted(it.answered(), protocol.extraction().size()));
    }
}
