package org.ettle.access.session;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sessions without Spring, for tests of other packages.
public final class SessionFixtures {

    private SessionFixtures() {}

    public static Sessions sessions(JdbcClient jdbc, ApplicationEventPublisher events) {
        return new Sessions(new SessionStore(jdbc), new SessionSheets(jdbc), events);
    }
}
