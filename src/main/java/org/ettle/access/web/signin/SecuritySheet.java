package org.ettle.access.web.signin;

import java.util.List;
import java.util.UUID;
import org.ettle.access.passkey.Passkey;
import org.ettle.access.session.Member;
import org.ettle.access.session.Session;
import org.ettle.access.signin.SecondFactors;
import org.ettle.platform.page.Moments;
import org.jspecify.annotations.Nullable;

/// What a member's own security page shows.
///
/// @param hasPassword whether they can sign in with one
/// @param held the second factors that they have
/// @param site the name of the site, for which passkeys are made
/// @param told what was just done; null when nothing was
public record SecuritySheet(
        boolean hasPassword,
        SecondFactors.Held held,
        List<PasskeyRow> passkeys,
        List<Row> sessions,
        String site,
        @Nullable String told) {

    public SecuritySheet {
        passkeys = List.copyOf(passkeys);
        sessions = List.copyOf(sessions);
    }

    public record PasskeyRow(UUID id, String name, String made, String lastUsed) {}

    /// @param here whether it is the session of this very page
    public record Row(
            UUID id, String device, String way, String begun, String lastSeen, boolean here) {}

    static SecuritySheet of(
            Member member,
            List<Session> sessions,
            boolean hasPassword,
            SecondFactors.Held held,
            List<Passkey> passkeys,
            String site,
            @Nullable String told) {
        return new SecuritySheet(
                hasPassword,
                held,
                passkeys.stream().map(SecuritySheet::row).toList(),
                sessions.stream().map(it -> row(it, member.session())).toList(),
                site,
                told);
    }

    private static PasskeyRow row(Passkey passkey) {
        var used = passkey.lastUsedAt();
        return new PasskeyRow(
                passkey.id(),
                passkey.name(),
                Moments.words(passkey.madeAt()),
                used == null ? "Not yet" : Moments.words(used));
    }

    private static Row row(Session session, UUID here) {
        return new Row(
                session.id(),
                session.device(),
                session.way().words(),
                Moments.words(session.begunAt()),
                Moments.words(session.lastSeenAt()),
                session.id().equals(here));
    }

    public boolean hasOthers() {
        return sessions.size() > 1;
    }
}
