package org.ettle.review.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ettle.review.Protocol;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.agreement.TwoReaders;
import org.ettle.review.flow.Flows;
import org.ettle.review.intake.Intakes;
import org.ettle.review.screening.AtStage;
import org.ettle.review.screening.BothDecided;
import org.ettle.review.screening.Screening;
import org.ettle.review.screening.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts reports together from what the other doors tell.
@Service
public class Reports {

    /// More than that is a list of its own, behind the last box of the flow.
    public static final int MOST_INCLUDED = 1_000;

    private final Reviews reviews;
    private final Intakes intakes;
    private final Flows flows;
    private final Screening screening;
    private final ReportSheets sheets;

    Reports(
            Reviews reviews,
            Intakes intakes,
            Flows flows,
            Screening screening,
            ReportSheets sheets) {
        this.reviews = reviews;
        this.intakes = intakes;
        this.flows = flows;
        this.screening = screening;
        this.sheets = sheets;
    }

    @Transactional(readOnly = true)
    public Report of(Review review) {
        boolean isLive = flows.isLive(review);
        var protocols = reviews.protocols(review);
        return new Report(
                review,
                protocols,
                isLive ? intakes.list(review).reversed() : List.of(),
                flows.find(review).orElse(null),
                isLive ? agreement(review, protocols.getFirst().protocol()) : List.of(),
                isLive ? sheets.appraised(review.id()) : new Report.Appraised(0, Map.of()),
                flows.included(review, 0, MOST_INCLUDED),
                isLive);
    }

    private List<Report.Alike> agreement(Review review, Protocol protocol) {
        var found = new ArrayList<Report.Alike>();
        for (var stage : protocol.stages()) {
            var pairs = new LinkedHashMap<List<UUID>, List<BothDecided>>();
            screening
                    .both(screening.round(new AtStage(review.id(), stage.key())))
                    .forEach(it ->
                            pairs.computeIfAbsent(
                                            List.of(it.one(), it.other()), _ -> new ArrayList<>())
                                    .add(it));
            pairs.values().forEach(it -> found.add(new Report.Alike(stage.name(), readers(it))));
        }
        return found;
    }

    /// An answer that neither gave would change what chance alone is expected to bring about.
    private static TwoReaders readers(List<BothDecided> both) {
        var given =
                Stream.of(Verdict.values())
                        .filter(verdict ->
                                verdict != Verdict.UNSURE
                                        || both.stream()
                                                .anyMatch(it ->
                                                        it.ofOne() == verdict
                                                                || it.ofOther() == verdict))
                        .toList();
        var counts = new int[given.size()][given.size()];
        both.forEach(it ->
                counts[given.indexOf(it.ofOne())][given.indexOf(it.ofOther())] += it.records());
        return new TwoReaders(counts);
    }
}
