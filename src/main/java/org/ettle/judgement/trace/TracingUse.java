package org.ettle.judgement.trace;

import java.util.Objects;
import org.ettle.access.Organisations;
import org.ettle.platform.store.Askers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether an organisation works with process tracing. A national body does until it says
/// otherwise; a partnership does not. Each method is one transaction.
@Service
public class TracingUse {

    private final TraceStore store;
    private final TraceSheets sheets;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    TracingUse(
            TraceStore store,
            TraceSheets sheets,
            Organisations organisations,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.organisations = organisations;
        this.events = events;
    }

    /// Of the asker's organisation; never for who has none.
    @Transactional(readOnly = true)
    public boolean isOn() {
        var organisation = Askers.get().organisation();
        return organisation != null
                && sheets.findSwitched()
                        .orElseGet(() ->
                                organisations
                                        .find(organisation)
                                        .filter(it -> it.isNational())
                                        .isPresent());
    }

    @Transactional
    public TraceAnswer switchTo(boolean on, String reason) {
        if (reason.isBlank()) {
            return new TraceAnswer.Refused(new TraceRefusal.ReasonMissing());
        }
        if (reason.length() > Traces.LONGEST) {
            return new TraceAnswer.Refused(new TraceRefusal.TooLong(Traces.LONGEST));
        }
        store.switchTo(on, reason.strip());
        var fact =
                new TraceFact.TracingSwitched(
                        Objects.requireNonNull(Askers.get().organisation()), on, reason.strip());
        events.publishEvent(fact);
        return new TraceAnswer.Done(fact);
    }
}
