package org.ettle.evidence.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.as;
import static org.ettle.evidence.EvidenceRoom.asThePublic;
import static org.ettle.evidence.EvidenceRoom.done;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ettle.evidence.Claim;
import org.ettle.evidence.ClaimsFound;
import org.ettle.evidence.ClaimsSought;
import org.ettle.evidence.Coding;
import org.ettle.evidence.EvidenceRoom;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFact;
import org.ettle.evidence.SourceFixtures;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.SourcesSought;
import org.ettle.theory.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Claims as the database gives them to each reader, and as their table shows them.
class ClaimTableTest {

    private static final String WORDS = "=Being asked helped me. Nobody may read this part.";

    private final EvidenceRoom room = EvidenceRoom.open();
    private final UUID analyst = room.analyst();
    private final Source source = room.published(SourceFixtures.aConversation("A talk"), WORDS);
    private final Passage lent = room.selected(source, "=Being asked helped me.", Reuse.PUBLIC);
    private final Passage kept =
            room.selected(source, "Nobody may read this part.", Reuse.ORGANISATION);

    @BeforeEach
    void two_claims_of_which_one_is_on_words_that_are_lent() {
        code(lent);
        code(kept);
    }

    @Test
    void others_are_given_the_claims_on_words_that_they_may_read() {
        assertThat(asThePublic(() -> list(ClaimsSought.all())).claims())
                .extracting(ClaimsFound.Coded::words)
                .containsExactly("=Being asked helped me.");
        assertThat(as(OURS, () -> list(ClaimsSought.all())).total()).isEqualTo(2);
    }

    /// Whoever has most of a short text could otherwise try out what the rest says.
    @Test
    void the_hash_of_a_whole_text_stays_inside() {
        var hash = SourceText.hash(SourceText.normalised(WORDS));

        assertThat(as(OURS, () -> list(ClaimsSought.all().on(lent))).claims())
                .extracting(ClaimsFound.Coded::text)
                .containsExactly(hash);
        assertThat(asThePublic(() -> list(ClaimsSought.all().on(lent))).claims())
                .hasSize(1)
                .extracting(ClaimsFound.Coded::text)
                .containsOnlyNulls();
    }

    @Test
    void claims_are_found_by_source_passage_and_version() {
        var sources =
                as(OURS, () -> room.sources().listAll(SourcesSought.all())).stream()
                        .map(line -> line.source())
                        .toList();
        var here = new ClaimsSought.Version(OURS, room.version().id());
        var elsewhere = new ClaimsSought.Version(EvidenceRoom.THEIRS, room.version().id());

        assertThat(found(ClaimsSought.all().in(sources))).isEqualTo(2);
        assertThat(found(ClaimsSought.all().in(List.of()))).isZero();
        assertThat(found(ClaimsSought.all().on(kept))).isEqualTo(1);
        assertThat(found(new ClaimsSought(null, null, here, 1, 10))).isEqualTo(2);
        assertThat(found(new ClaimsSought(null, null, elsewhere, 1, 10))).isZero();
        var second = as(OURS, () -> list(new ClaimsSought(null, null, null, 2, 1)));
        assertThat(second.total()).isEqualTo(2);
        assertThat(second.claims()).hasSize(1);
    }

    @Test
    void a_withdrawn_claim_is_in_no_file() {
        var id = as(OURS, () -> list(ClaimsSought.all().on(kept))).claims().getFirst().claim().id();
        as(OURS, analyst, () -> done(room.claims().withdraw(id, "Coded in haste.")));

        assertThat(found(ClaimsSought.all().on(kept))).isZero();
    }

    @Test
    void a_row_says_where_the_words_stand_and_whose_code_it_is() {
        var claims = as(OURS, () -> list(ClaimsSought.all().on(lent))).claims();

        var row = rows(ClaimTable.of(claims, _ -> "sds/2018", Map.of(analyst, "Ann"))).getFirst();

        assertThat(row.get("map_version")).isEqualTo("sds/2018");
        assertThat(row.get("cause")).isEqualTo("'+asking");
        assertThat(row.get("effect_code")).isEqualTo("K1");
        assertThat(row.get("direction")).isEqualTo("more");
        assertThat(row.get("words")).isEqualTo("'=Being asked helped me.");
        assertThat(row.get("begins")).isEqualTo("0");
        assertThat(row.get("ends")).isEqualTo("23");
        assertThat(row.get("coder")).isEqualTo("Ann");
        assertThat(row.get("demonstration")).isEqualTo("no");
    }

    @Test
    void a_coder_whom_the_reader_may_not_know_has_a_number() {
        var claims = as(OURS, () -> list(ClaimsSought.all())).claims();

        assertThat(rows(ClaimTable.of(claims, _ -> null, Map.of())))
                .extracting(row -> row.get("coder"))
                .containsExactly("Coder 1", "Coder 1");
    }

    private int found(ClaimsSought sought) {
        return as(OURS, () -> list(sought)).total();
    }

    private ClaimsFound list(ClaimsSought sought) {
        return room.claims().list(sought);
    }

    private void code(Passage passage) {
        var coding =
                new Coding(
                        passage.id(),
                        OURS,
                        room.version().id(),
                        new Claim.Factor(null, "+asking"),
                        new Claim.Factor(new Outcome.Code("K1"), "being heard"),
                        Claim.Direction.MORE,
                        Claim.Attribution.IMPLICIT,
                        null,
                        null);
        assertThat(as(OURS, analyst, () -> done(room.claims().code(coding))))
                .isInstanceOf(SourceFact.ClaimCoded.class);
    }

    private static List<CSVRecord> rows(String table) {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var parsed = format.parse(new StringReader(table.substring(1)))) {
            return parsed.getRecords();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
