package org.ettle.evidence.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.ettle.evidence.ClaimsFound;
import org.ettle.platform.page.Spreadsheet;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// Claims as a table for spreadsheets, each with the words on which it was coded.
public final class ClaimTable {

    static final List<String> HEADS =
            List.of(
                    "claim",
                    "demonstration",
                    "map_version",
                    "cause_code",
                    "cause",
                    "effect_code",
                    "effect",
                    "direction",
                    "attribution",
                    "context",
                    "mechanism",
                    "words",
                    "passage",
                    "begins",
                    "ends",
                    "text_sha256",
                    "source",
                    "source_title",
                    "origin_kind",
                    "origin",
                    "coder",
                    "coded_at");

    private final Function<ClaimsFound.Coded, @Nullable String> versions;
    private final Map<UUID, String> names;
    private final Map<UUID, String> strangers = new HashMap<>();

    private ClaimTable(
            Function<ClaimsFound.Coded, @Nullable String> versions, Map<UUID, String> names) {
        this.versions = versions;
        this.names = names;
    }

    /// @param versions what the map and its version are called; null where the asker may not see it
    /// @param names of coders whom the asker may know; the others are told apart by numbers, which
    ///   hold for this table only
    public static String of(
            List<ClaimsFound.Coded> claims,
            Function<ClaimsFound.Coded, @Nullable String> versions,
            Map<UUID, String> names) {
        var table = new ClaimTable(versions, names);
        return Spreadsheet.of(HEADS, claims.stream().map(table::row));
    }

    private List<@Nullable String> row(ClaimsFound.Coded coded) {
        var claim = coded.claim();
        var row = new ArrayList<@Nullable String>();
        row.add(claim.id().toString());
        row.add(SourceTable.yes(coded.demonstration()));
        row.add(versions.apply(coded));
        row.add(code(claim.cause().code()));
        row.add(claim.cause().words());
        row.add(code(claim.effect().code()));
        row.add(claim.effect().words());
        row.add(Keys.of(claim.direction()));
        row.add(Keys.of(claim.attribution()));
        row.add(claim.context());
        row.add(claim.mechanism());
        row.add(coded.words());
        row.add(claim.passage().toString());
        row.add(Integer.toString(coded.begins()));
        row.add(Integer.toString(coded.ends()));
        row.add(coded.text());
        row.add(coded.source().toString());
        row.add(coded.title());
        row.add(Keys.of(coded.origin().kind()));
        row.add(coded.origin().label());
        row.add(coder(claim.codedBy()));
        row.add(claim.codedAt().toString());
        return row;
    }

    private @Nullable String coder(@Nullable UUID person) {
        if (person == null) {
            return null;
        }
        var name = names.get(person);
        return name != null
                ? name
                : strangers.computeIfAbsent(person, _ -> "Coder " + (strangers.size() + 1));
    }

    private static @Nullable String code(Outcome.@Nullable Code code) {
        return code == null ? null : code.value();
    }
}
