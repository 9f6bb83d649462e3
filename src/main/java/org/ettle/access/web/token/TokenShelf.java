package org.ettle.access.web.token;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ettle.access.token.ApiToken;

/// The tokens of the reader, as their page lists them.
public record TokenShelf(List<Row> rows) {

    public TokenShelf {
        rows = List.copyOf(rows);
    }

    /// @param over whether it no longer works
    public record Row(
            UUID id, String name, List<String> scopes, String ends, String used, boolean over) {

        static Row of(ApiToken token, Instant now) {
            var used = token.lastUsedAt();
            return new Row(
                    token.id(),
                    token.name(),
                    token.scopes().stream().sorted().map(scope -> scope.code()).toList(),
                    TokenWords.lastDay(token.endsAt()),
                    used == null ? "Never" : TokenWords.day(used),
                    token.isOver(now));
        }
    }

    static TokenShelf of(List<ApiToken> tokens, Instant now) {
        return new TokenShelf(tokens.stream().map(token -> Row.of(token, now)).toList());
    }
}
