package org.ettle.review.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ettle.evidence.Appraisal;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.evidence.Appraisals;
import org.ettle.evidence.Sources;
import org.ettle.review.Protocol;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.agreement.TwoReaders;
import org.ettle.review.flow.Flows;
import org.ettle.review.handover.HandOvers;
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
    private final HandOvers handOvers;
    private final Sources sources;
    private final Appraisals appraisals;

    Reports(
            Reviews reviews,
            Intakes intakes,
            Flows flows,
            Screening screening,
            HandOvers handOvers,
            Sources sources,
            Appraisals appraisals) {
        this.reviews = reviews;
        this.intakes = intakes;
        this.flows = flows;
        this.screening = screening;
        this.handOvers = handOvers;
        this.sources = sources;
        this.appraisals = appraisals;
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
                isLive ? appraised(review) : new Report.Appraised(0, Map.of()),
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

    private Report.Appraised appraised(Review review) {
        var counts = new EnumMap<Criterion, Map<Rating, Integer>>(Criterion.class);
        int appraised = 0;
        for (var id : handOvers.sources(review).values()) {
            var all = appraisals.of(sources.getOwn(id)).shown();
            appraised += all.isEmpty() ? 0 : 1;
            for (Appraisal each : all) {
                each.ratings()
                        .forEach((criterion, rated) ->
                                counts.computeIfAbsent(criterion, _ -> new EnumMap<>(Rating.class))
                                        .merge(rated.rating(), 1, Integer::sum));
            }
        }
        return new Report.Appraised(appraised, counts);
    }
}
