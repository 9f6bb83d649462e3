package org.ettle.review.web.reading;

import java.util.List;
import org.ettle.review.Protocol;
import org.ettle.review.reading.IncludedRecord;
import org.ettle.review.reading.Readings;
import org.jspecify.annotations.Nullable;

/// What was included, and what is still to be read out of it.
///
/// @param more the address of the next page; null for the last
public record IncludedSheet(String crossed, List<Line> lines, @Nullable String more) {

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
            String address, Protocol protocol, List<IncludedRecord> found, boolean hasMore) {
        return new IncludedSheet(
                address + "/included/crossed",
                found.stream().map(it -> line(address, protocol, it)).toList(),
                hasMore ? address + "/included?after=" + found.getLast().number() : null);
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
                it.coded() ? "Coded" : "Not coded yet",
                "%d of %d questions answered"
                        .formatted(it.answered(), protocol.extraction().size()));
    }
}
