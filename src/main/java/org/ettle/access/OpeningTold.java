package org.ettle.access;

import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the national body's journal which partnership was opened.
@Component
class OpeningTold {

    private final ApplicationEventPublisher events;

    OpeningTold(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Transactional
    void opened(OrganisationId national, OrganisationId opened, UUID person, String reason) {
        events.publishEvent(new AccessFact.OrganisationOpened(national, opened, person, reason));
    }
}
