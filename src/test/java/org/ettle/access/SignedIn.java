package org.ettle.access;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ettle.access.session.SecretWord;
import org.ettle.access.session.Session.Proof;
import org.ettle.access.session.Session.Way;
import org.ettle.access.session.Sessions;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Signs people in for tests of the whole program, as the pages see it: a session in the database and
/// its cookie.
///
///     site.get().uri("/people").with(SignedIn.as(sessions, Demo.ADMINISTRATOR))
///     site.post().uri("/people").with(TestForms.token()).with(SignedIn.as(sessions, …))
public final class SignedIn {

    private static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");

    private SignedIn() {}

    /// The invented people of the national body.
    public enum Demo {
        EDITOR("de300000-0000-4000-8000-000000000101"),
        SECOND_EDITOR("de300000-0000-4000-8000-000000000102"),
        ADMINISTRATOR("de300000-0000-4000-8000-000000000103"),
        ANALYST("de300000-0000-4000-8000-000000000104"),
        READER("de300000-0000-4000-8000-000000000105"),
        SECOND_ANALYST("de300000-0000-4000-8000-000000000106");

        private final UUID id;

        Demo(String id) {
            this.id = UUID.fromString(id);
        }

        public UUID id() {
            return id;
        }
    }

    public static RequestPostProcessor as(Sessions sessions, Demo person) {
        return as(sessions, NATIONAL, person.id());
    }

    public static RequestPostProcessor as(
            Sessions sessions, OrganisationId organisation, UUID person) {
        return with(word(sessions, organisation, person));
    }

    /// The word of a new session, for a cookie named "ettle".
    public static SecretWord word(Sessions sessions, OrganisationId organisation, UUID person) {
        return Askers.call(
                Asker.theProgram(organisation, "a test"),
                () -> sessions.begin(person, Way.DEMONSTRATION, Proof.TWO_FACTORS, "A test"));
    }

    public static RequestPostProcessor with(SecretWord word) {
        return request -> {
            var cookies = new ArrayList<Cookie>();
            if (request.getCookies() != null) {
                cookies.addAll(List.of(request.getCookies()));
            }
            cookies.add(new Cookie("ettle", word.reveal()));
            request.setCookies(cookies.toArray(Cookie[]::new));
            return request;
        };
    }
}
