package org.ettle.access.web.signin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ettle.access.session.Member;
import org.ettle.access.session.Session;

/// What a member's own security page shows.
///
/// @param hasPassword whether they can sign in with one
/// @param hasSecondFactor whether they are asked for a code from their phone
public record SecuritySheet(boolean hasPassword, boolean hasSecondFactor, List<Row> sessions) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    public SecuritySheet {
        sessions = List.copyOf(sessions);
    }

    /// @param here whether it is the session of this very page
    public record Row(
            UUID id, String device, String way, String begun, String lastSeen, boolean here) {}

    static SecuritySheet of(
            Member member, List<Session> sessions, boolean hasPassword, boolean hasSecondFactor) {
        return new SecuritySheet(
                hasPassword,
                hasSecondFactor,
                sessions.stream().map(it -> row(it, member.session())).toList());
    }

    private static Row row(Session session, UUID here) {
        return new Row(
                session.id(),
                session.device(),
                session.way().words(),
                words(session.begunAt()),
                words(session.lastSeenAt()),
                session.id().equals(here));
    }

    private static String words(Instant moment) {
        return MOMENT.format(moment);
    }

    public boolean hasOthers() {
        return sessions.size() > 1;
    }
}
