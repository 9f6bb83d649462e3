package org.ettle.access.web.people;

import java.time.LocalDate;
import java.util.List;
import org.ettle.access.Person;
import org.ettle.access.RoleHeld;
import org.ettle.access.session.Session;
import org.jspecify.annotations.Nullable;

/// A person's record as its page shows it.
///
/// @param address of the page; acts stand below it
/// @param history where the journal tells it
/// @param shutOut since when they are; null while they are not
/// @param own whether the reader looks at themselves, and so may not do everything
/// @param secondFactor whether there is one that could be reset
/// @param told what was just done; null when nothing was
public record PersonSheet(
        String address,
        String history,
        String name,
        String signInName,
        String since,
        boolean invented,
        @Nullable String shutOut,
        boolean own,
        List<HeldLine> held,
        List<HeldLine> over,
        List<SessionLine> sessions,
        boolean secondFactor,
        @Nullable String told) {

    /// @param device and how they signed in with it
    public record SessionLine(String device, String begun, String seen) {}

    /// @param end where the role can be ended
    public record HeldLine(
            String role,
            String words,
            String from,
            @Nullable String until,
            String reason,
            String end) {}

    static PersonSheet of(
            Person person,
            List<Session> sessions,
            boolean secondFactor,
            LocalDate today,
            boolean own,
            @Nullable String told) {
        var address = "/people/" + person.id();
        var disabled = person.disabledAt();
        return new PersonSheet(
                address,
                own ? "/journal/of/me" : "/journal/of/person/" + person.id(),
                person.name(),
                person.signInName(),
                PeopleWords.moment(person.recordedAt()),
                person.demonstration(),
                disabled == null ? null : PeopleWords.moment(disabled),
                own,
                person.roles().stream()
                        .filter(role -> !role.isOverOn(today))
                        .map(role -> line(address, role))
                        .toList(),
                person.roles().stream()
                        .filter(role -> role.isOverOn(today))
                        .map(role -> line(address, role))
                        .toList(),
                sessions.stream().map(PersonSheet::line).toList(),
                secondFactor,
                told);
    }

    private static SessionLine line(Session session) {
        return new SessionLine(
                session.device() + ", " + session.way().words(),
                PeopleWords.moment(session.begunAt()),
                PeopleWords.moment(session.lastSeenAt()));
    }

    private static HeldLine line(String address, RoleHeld held) {
        var until = held.until();
        return new HeldLine(
                held.role().title(),
                held.role().words(),
                PeopleWords.day(held.from()),
                until == null ? null : PeopleWords.day(until.minusDays(1)),
                held.reason(),
                address + "/roles/" + held.id() + "/end");
    }
}
