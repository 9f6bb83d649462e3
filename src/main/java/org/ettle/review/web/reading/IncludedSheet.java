package org.ettle.review.web.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ettle.platform.page.Signpost;
import org.ettle.review.Protocol;
import org.ettle.review.reading.IncludedRecord;
import org.ettle.review.reading.Left;
import org.ettle.review.reading.Readings;
import org.ettle.review.web.ReviewHead;
import org.jspecify.annotations.Nullable;

/// What was included, and what is still to be read out of it.
///
/// @param told what was just done; null where nothing was
/// @param next the next record with which the same is left to do; null where nothing was done, or
///   nothing is left
/// @param shown all records, and those with which one thing is left to do
/// @param none what it means that none is shown
/// @param first the address of the first page; null on that
/// @param more the address of the next page; null for the last
public record IncludedSheet(
        ReviewHead head,
        @Nullable String told,
        @Nullable Signpost next,
        List<Signpost> shown,
        String none,
        String flow,
        String crossed,
        List<Line> lines,
        @Nullable String first,
        @Nullable String more) {

    public IncludedSheet {
        shown = List.copyOf(shown);
        lines = List.copyOf(lines);
    }

    /// How an address says what is left to do.
    static String key(Left left) {
        return left.name().toLowerCase(Locale.ROOT);
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
            @Nullable Signpost next,
            String address,
            Protocol protocol,
            @Nullable Left left,
            int after,
            List<IncludedRecord> found,
            boolean hasMore) {
        var all = address + "/included";
        var here = left == null ? all : all + "?left=" + key(left);
        var more = here + (left == null ? "?" : "&") + "after=";
        return new IncludedSheet(
                head,
                told,
                next,
                shown(all, protocol, left),
                left == null ? "No record is included yet" : "Nothing is left " + words(left),
                address + "/flow",
                all + "/crossed",
                found.stream().map(it -> line(address, protocol, it)).toList(),
                after == 0 ? null : here,
                hasMore ? more + found.getLast().number() : null);
    }

    private static List<Signpost> shown(String all, Protocol protocol, @Nullable Left here) {
        return Stream.concat(
                        Stream.of(new Signpost("All", all, here == null)),
                        Stream.of(Left.values())
                                .filter(it ->
                                        it != Left.ANSWERS || !protocol.extraction().isEmpty())
                                .map(it ->
                                        new Signpost(
                                                "Left " + words(it),
                                                all + "?left=" + key(it),
                                                it == here)))
                .toList();
    }

    private static String words(Left left) {
        return switch (left) {
            case APPRAISAL -> "for you to appraise";
            case CODES -> "to code";
            case ANSWERS -> "to read";
        };
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
