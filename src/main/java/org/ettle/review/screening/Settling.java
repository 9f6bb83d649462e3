package org.ettle.review.screening;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ettle.platform.store.Askers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// How a record stands once something was decided on it, within the transaction that decides.
@Component
class Settling {

    private final ScreeningStore store;
    private final ScreeningSheets sheets;
    private final ApplicationEventPublisher events;

    Settling(ScreeningStore store, ScreeningSheets sheets, ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.events = events;
    }

    boolean areAllIn(Round round, int record) {
        return sheets.seats(round.at(), record).stream()
                        .filter(ScreeningSheets.Seat::decided)
                        .count()
                >= round.needed();
    }

    /// As its decisions say now, whatever they were before.
    void settleAnew(Round round, int record) {
        if (areAllIn(round, record)) {
            reveal(round, record);
        } else {
            store.cover(round.at(), record);
        }
    }

    /// Row security shows this transaction what others decided only once it is revealed. So it is
    /// revealed first, and worked out then; nobody else sees what is not committed.
    void reveal(Round round, int record) {
        store.reveal(round.at(), record);
        var decisions =
                sheets.decisions(round.at(), List.of(record)).getOrDefault(record, List.of());
        var resolution = sheets.resolutions(round.at(), List.of(record)).get(record);
        var standing = round.standing(decisions, resolution);
        store.settle(
                round.at(),
                Map.of(
                        record,
                        new ScreeningStore.Settled(standing, round.reason(decisions, resolution))));
        events.publishEvent(
                new ScreeningFact.RecordRevealed(
                        Objects.requireNonNull(Askers.get().organisation()),
                        round.review().id(),
                        round.stage().key(),
                        record,
                        standing,
                        decisions.stream().map(Settling::told).toList()));
    }

    private static ScreeningFact.Told told(Decision decision) {
        var said = Objects.requireNonNull(decision.said());
        return new ScreeningFact.Told(decision.person(), said.verdict(), said.reason());
    }
}
