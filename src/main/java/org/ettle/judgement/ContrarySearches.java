package org.ettle.judgement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ettle.evidence.Target;
import org.ettle.platform.store.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Searches for contrary evidence: that none is there means something only where somebody looked.
/// Each method is one transaction.
@Service
public class ContrarySearches {

    private final ContrarySearchStore store;
    private final Judgeable judgeable;
    private final ApplicationEventPublisher events;

    ContrarySearches(
            ContrarySearchStore store, Judgeable judgeable, ApplicationEventPublisher events) {
        this.store = store;
        this.judgeable = judgeable;
        this.events = events;
    }

    /// Those of the asker's organisation on this, the newest first.
    @Transactional(readOnly = true)
    public List<ContrarySearch> list(Target target) {
        return store.listOwn(target);
    }

    /// The one on which a judgement rests, where there is one and the asker may see it.
    @Transactional(readOnly = true)
    public Optional<ContrarySearch> find(Judgement judgement) {
        return Optional.ofNullable(judgement.search())
                .flatMap(id -> store.find(judgement.organisation(), id));
    }

    /// @throws NotFound when there is no such published version, or the asker may not see it
    @Transactional
    public JudgementAnswer record(SearchContrary order) {
        var refusal = judgeable.refusalOf(order.target());
        if (refusal.isPresent()) {
            return new JudgementAnswer.Refused(refusal.get());
        }
        var parts =
                Map.of(
                        "lookedIn", order.lookedIn(),
                        "lookedFor", order.lookedFor(),
                        "found", order.found());
        for (var part : List.of("lookedIn", "lookedFor", "found")) {
            var words = parts.getOrDefault(part, "");
            if (words.isBlank()) {
                return new JudgementAnswer.Refused(new JudgementRefusal.PartMissing(part));
            }
            if (words.length() > Judgements.LONGEST) {
                return new JudgementAnswer.Refused(
                        new JudgementRefusal.TooLong(Judgements.LONGEST));
            }
        }
        var id = ContrarySearch.Id.fresh();
        store.record(id, order);
        var fact =
                new JudgementFact.ContrarySearched(Judgements.organisation(), id, order.target());
        events.publishEvent(fact);
        return new JudgementAnswer.Done(fact);
    }
}
