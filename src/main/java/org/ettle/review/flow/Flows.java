package org.ettle.review.flow;

import java.util.List;
import java.util.Optional;
import org.ettle.platform.store.Askers;
import org.ettle.review.ProtocolVersion;
import org.ettle.review.Review;
import org.ettle.review.ReviewFact;
import org.ettle.review.Reviews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of flows. Whoever works on a review sees it as it stands, counted when they look;
/// everybody else sees it as it stood when it was published.
@Service
public class Flows {

    public static final int ON_A_PAGE = 25;

    private final Reviews reviews;
    private final FlowSheets sheets;
    private final KeptGroups groups;
    private final PublishedStore store;
    private final PublishedSheets published;

    Flows(
            Reviews reviews,
            FlowSheets sheets,
            KeptGroups groups,
            PublishedStore store,
            PublishedSheets published) {
        this.reviews = reviews;
        this.sheets = sheets;
        this.groups = groups;
        this.store = store;
        this.published = published;
    }

    /// Empty where the protocol has no stage yet. In no transaction of its own, so that what was
    /// counted before can be used ([KeptGroups]).
    public Optional<Flow> find(Review review) {
        var stages = stages(review);
        return stages.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Flow.of(
                                stages,
                                isLive(review)
                                        ? groups.of(review, stages)
                                        : groups.published(review)));
    }

    /// One page of the records behind a box, in the order of their numbers. Of a published review
    /// everybody sees what was included and nothing else.
    ///
    /// @param after the last number that was seen; 0 for the beginning
    /// @param most as many as are wanted; one more says whether there are any
    @Transactional(readOnly = true)
    public List<FlowRecord> records(Review review, Shown shown, int after, int most) {
        if (isLive(review)) {
            return sheets.records(review, stages(review), shown, after, most);
        }
        return shown.part() == Shown.Part.INCLUDED
                ? published.included(review, after, most)
                : List.of();
    }

    /// What is included, a page at a time.
    @Transactional(readOnly = true)
    public List<FlowRecord> included(Review review, int after, int most) {
        return stages(review).isEmpty()
                ? List.of()
                : records(review, Shown.of(Shown.Part.INCLUDED), after, most);
    }

    /// Where a record is now. Empty where there is none.
    @Transactional(readOnly = true)
    public Optional<FlowRecord> record(Review review, int number) {
        return records(review, Shown.of(Shown.Part.IDENTIFIED), number - 1, 1).stream()
                .filter(it -> it.number() == number)
                .findFirst();
    }

    /// Whether the asker sees the review as it stands now.
    public boolean isLive(Review review) {
        return review.organisation().equals(Askers.get().organisation());
    }

    /// Keeps what everybody sees from now on, in the transaction that publishes.
    @EventListener
    @Transactional
    void keep(ReviewFact.ReviewPublished fact) {
        var review = reviews.getOwn(fact.review());
        var stages = stages(review);
        store.keep(review.id(), groups.of(review, stages));
        store.keepIncluded(review.id(), stages);
    }

    /// Amendments after the publication do not change what was published.
    private List<Stage> stages(Review review) {
        var versions = reviews.protocols(review);
        var publication = review.publication();
        var shown =
                isLive(review) || publication == null
                        ? versions.getFirst()
                        : versions.stream()
                                .filter(it -> !it.madeAt().isAfter(publication.at()))
                                .findFirst()
                                .orElseThrow();
        return stages(shown);
    }

    private static List<Stage> stages(ProtocolVersion version) {
        return Stages.of(version.protocol());
    }
}
