package org.ettle.access.token;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ettle.access.People;
import org.ettle.access.Scope;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The tokens of one organisation's people. All that is known of one stands in the database, so a
/// token that is ended, or whose person is shut out or loses a role, counts no more with the next
/// request.
@Service
public class ApiTokens {

    private static final ZoneId SCOTLAND = ZoneId.of("Europe/London");
    private static final int LONGEST_NAME = 80;

    private final ApiTokenStore store;
    private final ApiTokenSheets sheets;
    private final People people;
    private final ApplicationEventPublisher events;

    ApiTokens(
            ApiTokenStore store,
            ApiTokenSheets sheets,
            People people,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.people = people;
        this.events = events;
    }

    /// Makes a token for the person who asks.
    ///
    /// @param lastDay the last day on which it works
    @Transactional
    public Making make(String name, Set<Scope> scopes, LocalDate lastDay) {
        var refusal = refusalOf(name.strip(), scopes, lastDay);
        if (refusal != null) {
            return new Making.Refused(refusal);
        }
        var text = TokenText.drawnFor(organisation());
        var endsAt = lastDay.plusDays(1).atStartOfDay(SCOTLAND).toInstant();
        var token =
                new ApiToken(UUID.randomUUID(), name.strip(), scopes, Instant.now(), endsAt, null);
        store.make(asker(), token, text.fingerprint());
        var fact =
                new TokenFact.TokenMade(
                        organisation(), asker(), token.id(), token.name(), token.scopes(), endsAt);
        events.publishEvent(fact);
        return new Making.Made(fact, text);
    }

    /// The last day that a token made today may have.
    @Transactional(readOnly = true)
    public LocalDate latestEnd() {
        return people.today().plusYears(1);
    }

    /// The tokens of the person who asks, the newest first; those that they ended are left out.
    @Transactional(readOnly = true)
    public List<ApiToken> list() {
        return sheets.list(asker());
    }

    /// Ends a token of the person who asks.
    ///
    /// @throws NotFound when they have no such token that still works
    @Transactional
    public void end(UUID token) {
        if (!store.end(asker(), token)) {
            throw new NotFound("this token");
        }
        events.publishEvent(new TokenFact.TokenEnded(organisation(), asker(), token));
    }

    /// For whom a program acts that brought this text. Asked anew with each request. The text is
    /// found by its fingerprint, so the time that it takes tells nothing of how near a guess came.
    @Transactional
    public TokenUse use(TokenText text) {
        var found = sheets.find(text.fingerprint());
        if (found.isEmpty()) {
            return new TokenUse.Unknown();
        }
        var kept = found.get();
        var reason = kept.whyNot();
        if (reason.isPresent()) {
            return new TokenUse.Refused(reason.get(), kept.token());
        }
        if (kept.usedLongAgo()) {
            store.used(kept.token());
        }
        return new TokenUse.Accepted(
                new Bearer(
                        text.organisation(),
                        kept.person(),
                        kept.token(),
                        kept.scopes(),
                        kept.roles()));
    }

    private @Nullable TokenRefusal refusalOf(String name, Set<Scope> scopes, LocalDate lastDay) {
        if (name.isBlank()) {
            return new TokenRefusal.NameMissing();
        }
        if (name.length() > LONGEST_NAME) {
            return new TokenRefusal.NameTooLong(LONGEST_NAME);
        }
        if (scopes.isEmpty()) {
            return new TokenRefusal.NoScope();
        }
        if (lastDay.isBefore(people.today())) {
            return new TokenRefusal.EndsInThePast(people.today());
        }
        return lastDay.isAfter(latestEnd()) ? new TokenRefusal.LastsTooLong(latestEnd()) : null;
    }

    private static UUID asker() {
        return Objects.requireNonNull(Askers.get().person(), "Tokens belong to a person");
    }

    private static OrganisationId organisation() {
        return Optional.ofNullable(Askers.get().organisation()).orElseThrow();
    }
}
