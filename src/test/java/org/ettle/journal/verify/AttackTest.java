package org.ettle.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ettle.journal.JournalRoom;
import org.ettle.journal.chain.Flaw;
import org.ettle.journal.chain.Flaw.Code;
import org.ettle.journal.chain.Lines;
import org.ettle.journal.chain.Payload;
import org.ettle.journal.chain.SigningKey;
import org.ettle.journal.checkpoint.CheckpointFolder;
import org.ettle.platform.store.OrganisationId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the verifiers say of journals that were changed behind their backs: in a real database by
/// its superuser with the triggers off, and in exported files.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {

    private static final OrganisationId OURS = JournalRoom.OURS;
    private static final OrganisationId THEIRS = JournalRoom.THEIRS;

    @TempDir private Path temporary;

    private final JournalRoom room = JournalRoom.open();
    private List<Lines.Row> before = List.of();
    private List<Lines.Row> whole = List.of();
    private List<Lines.Row> theirs = List.of();
    private byte[] export = new byte[0];

    @BeforeAll
    void fill() throws Exception {
        for (int i = 1; i <= 5; i++) {
            room.tell(JournalRoom.Tried.in(OURS, "Café number " + i));
        }
        room.sign(OURS);
        try (var forger = forger(OURS)) {
            before = forger.read();
        }
        room.erase(OURS, 3);
        room.fill(OURS, 5);
        export = room.export(OURS);
        room.fill(THEIRS, 3);
        room.sign(THEIRS);
        try (var forger = forger(OURS)) {
            whole = forger.read();
        }
        try (var forger = forger(THEIRS)) {
            theirs = forger.read();
        }
    }

    /// Puts everything back as it was.
    @BeforeEach
    @AfterEach
    void mend() throws Exception {
        try (var forger = forger(OURS)) {
            forger.write(whole);
            forger.writeHead(whole);
        }
        try (var forger = forger(THEIRS)) {
            forger.write(theirs);
        }
    }

    @AfterAll
    void close() {
        room.close();
    }

    private Forger forger(OrganisationId organisation) throws SQLException {
        return new Forger(room.database().superuser(), organisation.value());
    }

    private List<Verdict> verdicts(SignedLengths signed) throws SQLException {
        return WholeJournalSheets.of(room.database()::superuser, signed, _ -> {});
    }

    private List<Verdict> verdicts() throws Exception {
        return verdicts(SignedLengths.in(room.checkpointFolder()));
    }

    private static Verdict bad(OrganisationId organisation, Code code, long row) {
        return new Verdict.Bad(organisation.value(), new Flaw(code, row));
    }

    private static Verdict good(OrganisationId organisation, long size, long signed) {
        return new Verdict.Whole(organisation.value(), size, signed);
    }

    @Test
    void what_nobody_changed_is_whole() throws Exception {
        assertThat(whole).hasSize(12);
        assertThat(verdicts()).containsExactly(good(OURS, 12, 12), good(THEIRS, 3, 3));
        assertThat(verdicts(SignedLengths.none()))
                .containsExactly(good(OURS, 12, 0), good(THEIRS, 3, 0));
    }

    @ParameterizedTest
    @EnumSource
    void an_attack_on_the_database_is_found_and_its_row_named(Attack attack) throws Exception {
        try (var forger = forger(OURS)) {
            forger.write(attack.on(whole));
            forger.writeHead(attack.on(whole));
        }

        assertThat(verdicts())
                .containsExactly(new Verdict.Bad(OURS.value(), attack.flaw()), good(THEIRS, 3, 3));
    }

    @ParameterizedTest
    @EnumSource
    void an_attack_on_an_export_is_found_and_its_row_named_by_both_verifiers(Attack attack)
            throws Exception {
        var file = temporary.resolve(attack + ".jsonl");
        var lines = new String(export, StandardCharsets.UTF_8).lines().toList();
        Forger.export(
                file,
                OURS.value(),
                attack.on(whole),
                lines.getLast().getBytes(StandardCharsets.UTF_8));

        assertThat(ExportCheck.of(file, SignedLengths.in(room.checkpointFolder())))
                .isEqualTo(new Verdict.Bad(OURS.value(), attack.flaw()));
        assertThat(SecondVerifier.ofExport(file, room.folder()))
                .isEqualTo(
                        new SecondVerifier.Said(
                                1,
                                "bad "
                                        + OURS
                                        + " "
                                        + attack.flaw().code()
                                        + " "
                                        + attack.flaw().row()));
    }

    @Test
    void both_verifiers_find_an_export_whole() throws Exception {
        var file = Files.write(temporary.resolve("whole.jsonl"), export);

        assertThat(ExportCheck.of(file, SignedLengths.in(room.checkpointFolder())))
                .isEqualTo(good(OURS, 12, 12));
        assertThat(ExportCheck.of(file, SignedLengths.none())).isEqualTo(good(OURS, 12, 12));
        assertThat(SecondVerifier.ofExport(file, room.folder()))
                .isEqualTo(new SecondVerifier.Said(0, "whole " + OURS + " 12"));
    }

    @Test
    void a_file_that_was_cut_or_continued_is_refused_by_both_verifiers() throws Exception {
        var signed = SignedLengths.in(room.checkpointFolder());
        var cuts = List.of(0, 1, 100, export.length / 2, export.length - 200, export.length - 1);
        for (int length : cuts) {
            var file = temporary.resolve("cut-" + length + ".jsonl");
            Files.write(file, Arrays.copyOf(export, length));
            assertSameRefusal(file, signed);
        }
        var continued = temporary.resolve("continued.jsonl");
        Files.write(continued, export);
        Files.writeString(continued, "{}\n", StandardOpenOption.APPEND);
        assertSameRefusal(continued, signed);
    }

    private void assertSameRefusal(Path file, SignedLengths signed) throws Exception {
        var verdict = ExportCheck.of(file, signed);
        assertThat(verdict).isInstanceOf(Verdict.Bad.class);
        var bad = (Verdict.Bad) verdict;
        assertThat(SecondVerifier.ofExport(file, room.folder()).words())
                .isEqualTo(
                        "bad "
                                + (bad.organisation() == null ? "-" : bad.organisation())
                                + " "
                                + bad.flaw().code()
                                + " "
                                + bad.flaw().row());
    }

    /// A key beside a checkpoint that it did not sign would be shown as the one to compare.
    @Test
    void an_export_with_another_public_key_is_refused_by_both_verifiers() throws Exception {
        var ours = room.checkpointFolder().signingKey().publicKey();
        var other = SigningKey.make().publicKey();
        var file = temporary.resolve("another-key.jsonl");
        Files.writeString(
                file,
                new String(export, StandardCharsets.UTF_8)
                        .replace(ours.bytes().hex(), other.bytes().hex()));
        var both = temporary.resolve("both-keys");
        Files.createDirectories(both);
        Files.writeString(both.resolve("public-key.pem"), ours.pem());
        Files.writeString(both.resolve("public-key-other.pem"), other.pem());

        assertSaysBoth(file, SignedLengths.in(room.checkpointFolder()), room.folder());
        assertSaysBoth(file, SignedLengths.in(new CheckpointFolder(both)), both);
    }

    private static void assertSaysBoth(Path file, SignedLengths signed, Path folder)
            throws Exception {
        assertThat(ExportCheck.of(file, signed)).isEqualTo(bad(OURS, Code.KEY_UNKNOWN, 12));
        assertThat(SecondVerifier.ofExport(file, folder).words())
                .isEqualTo("bad " + OURS + " KEY_UNKNOWN 12");
    }

    /// Why checkpoints belong in other hands: without them a chain made anew is as good as the old.
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"REWRITES_AND_REHASHES_THE_END", "DELETES_THE_TAIL"})
    void only_a_checkpoint_outside_the_database_finds_a_chain_made_anew(Attack attack)
            throws Exception {
        try (var forger = forger(OURS)) {
            forger.write(attack.on(whole));
            forger.writeHead(attack.on(whole));
        }

        assertThat(verdicts(SignedLengths.none()).getFirst())
                .isEqualTo(good(OURS, attack.on(whole).size(), 0));
    }

    @Test
    void a_tail_that_is_cut_off_differs_from_the_head_of_its_chain() throws Exception {
        try (var forger = forger(OURS)) {
            forger.write(whole.subList(0, 9));
        }

        assertThat(verdicts(SignedLengths.none()))
                .containsExactly(bad(OURS, Code.HEAD_WRONG, 10), good(THEIRS, 3, 0));
    }

    @Test
    void a_journal_that_was_taken_away_whole_is_missed() throws Exception {
        try (var forger = forger(OURS)) {
            forger.write(List.of());
            forger.run("delete from journal.chain where organisation_id = ?", OURS.value());
            assertThat(verdicts())
                    .containsExactly(bad(OURS, Code.TAIL_MISSING, 1), good(THEIRS, 3, 3));
            forger.run(
                    "insert into journal.chain (organisation_id, last_time) values (?, now())",
                    OURS.value());
        }
    }

    @Test
    void an_entry_of_another_organisation_does_not_fit_in() throws Exception {
        try (var forger = forger(OURS)) {
            forger.run(
                    "update journal.entry set organisation_id = ? where organisation_id = ? and"
                            + " number = 4",
                    THEIRS.value(),
                    OURS.value());
        }

        assertThat(verdicts())
                .containsExactly(
                        bad(OURS, Code.NUMBER_MISSING, 4), bad(THEIRS, Code.LINK_BROKEN, 4));
    }

    @Test
    void what_was_erased_and_is_back_is_found() throws Exception {
        var back = new ArrayList<>(whole);
        back.set(2, new Lines.Row(whole.get(2).entry(), before.get(2).payload()));
        try (var forger = forger(OURS)) {
            forger.write(back);
        }

        assertThat(verdicts()).containsExactly(bad(OURS, Code.PAYLOAD_KEPT, 3), good(THEIRS, 3, 3));
    }

    /// Payloads come over a connection of their own, and no entry may lose one of its two on the
    /// way.
    @Test
    void a_second_payload_slipped_under_an_entry_is_found() throws Exception {
        try (var forger = forger(OURS)) {
            forger.run("alter table journal.payload drop constraint payload_pkey");
            forger.run(
                    "insert into journal.payload (organisation_id, number, salt, content) select"
                            + " organisation_id, number, salt, '{}' from journal.payload"
                            + " where organisation_id = ? and number = 9",
                    OURS.value());

            assertThat(verdicts())
                    .satisfiesExactlyInAnyOrder(
                            ours ->
                                    assertThat(ours)
                                            .isIn(
                                                    bad(OURS, Code.COMMITMENT_WRONG, 9),
                                                    bad(OURS, Code.NUMBER_REPEATED, 9)),
                            theirs -> assertThat(theirs).isEqualTo(good(THEIRS, 3, 3)));

            forger.run("delete from journal.payload where content = '{}'");
            forger.run("alter table journal.payload add primary key (organisation_id, number)");
        }
    }

    @Test
    void an_entry_left_out_of_a_history_is_found() throws Exception {
        try (var forger = forger(OURS)) {
            forger.run(
                    "delete from journal.subject where organisation_id = ? and number = 9",
                    OURS.value());
            assertThat(verdicts())
                    .containsExactly(bad(OURS, Code.SUBJECTS_DIFFER, 9), good(THEIRS, 3, 3));

            forger.run("insert into journal.subject values (?, 'thing', '1', 9)", OURS.value());
            forger.run("insert into journal.subject values (?, 'thing', '2', 4)", OURS.value());
            assertThat(verdicts())
                    .containsExactly(bad(OURS, Code.SUBJECTS_DIFFER, 4), good(THEIRS, 3, 3));
            forger.run("delete from journal.subject where id = '2'");
        }
    }

    @Test
    void an_erased_payload_leaves_nothing_by_which_a_guess_could_be_confirmed() throws Exception {
        var erased = Objects.requireNonNull(before.get(2).payload());
        var entry = whole.get(2).entry();
        assertThat(erased.commitment()).isEqualTo(entry.commitment());

        assertThat(whole.get(2).payload()).isNull();
        for (int i = 0; i < 1000; i++) {
            assertThat(Payload.salted(erased.content()).commitment())
                    .isNotEqualTo(entry.commitment());
        }
        try (var connection = room.database().superuser();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from journal.payload where salt = decode('"
                                        + erased.salt().hex()
                                        + "', 'hex') or content like '%Café number 3%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
        assertThat(new String(export, StandardCharsets.UTF_8))
                .doesNotContain(erased.salt().hex())
                .doesNotContain("Café number 3");
    }

    @Test
    void a_checkpoint_that_was_changed_put_in_another_order_or_taken_from_elsewhere_is_found()
            throws Exception {
        var lines =
                room.checkpointFolder().lines(OURS.value()).stream()
                        .map(line -> new String(line, StandardCharsets.UTF_8))
                        .toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
        var first = lines.getFirst();
        var last = lines.getLast();
        var theirLine =
                new String(
                        room.checkpointFolder().lines(THEIRS.value()).getLast(),
                        StandardCharsets.UTF_8);
        var other = new CheckpointFolder(temporary.resolve("other"));
        var foreignKey = other.signingKey().publicKey().id().hex();
        var ourKey = room.checkpointFolder().signingKey().publicKey().id().hex();

        assertThat(flawOf(theirLine)).isEqualTo(new Flaw(Code.CHECKPOINT_OF_ANOTHER, 1));
        assertThat(flawOf(first, first)).isEqualTo(new Flaw(Code.CHECKPOINT_ORDER, 2));
        assertThat(flawOf(last, first)).isEqualTo(new Flaw(Code.CHECKPOINT_ORDER, 2));
        assertThat(flawOf(first, last.replaceFirst("\"size\":\\d+", "\"size\":11")))
                .isEqualTo(new Flaw(Code.SIGNATURE_WRONG, 2));
        assertThat(flawOf(first.replace(ourKey, foreignKey)))
                .isEqualTo(new Flaw(Code.KEY_UNKNOWN, 1));
        assertThat(flawOf(first, "{}")).isEqualTo(new Flaw(Code.CHECKPOINT_UNREADABLE, 2));
        assertThat(flawOf(first, " " + last)).isEqualTo(new Flaw(Code.CHECKPOINT_UNREADABLE, 2));
    }

    /// Of the first bad line in a folder with our keys and these checkpoints; both verifiers agree.
    private Flaw flawOf(String... lines) throws Exception {
        var folder = Files.createTempDirectory(temporary, "folder");
        Files.createDirectories(folder.resolve("checkpoints"));
        Files.copy(room.folder().resolve("public-key.pem"), folder.resolve("public-key.pem"));
        Files.writeString(
                folder.resolve("checkpoints").resolve(OURS + ".jsonl"),
                String.join("\n", lines) + "\n");
        var file = Files.write(folder.resolve("export.jsonl"), export);
        var flaw = SignedLengths.in(new CheckpointFolder(folder)).flaw(OURS.value()).orElseThrow();
        assertThat(SecondVerifier.ofExport(file, folder).words())
                .isEqualTo("bad " + OURS + " " + flaw.code() + " " + flaw.row());
        return flaw;
    }

    @Test
    void an_export_signed_with_another_key_is_refused_where_keys_are_known() throws Exception {
        var folder = new CheckpointFolder(temporary.resolve("stranger"));
        folder.signingKey();
        var file = Files.write(temporary.resolve("stranger.jsonl"), export);

        assertThat(ExportCheck.of(file, SignedLengths.in(folder)))
                .isEqualTo(bad(OURS, Code.KEY_UNKNOWN, 12));
        assertThat(SecondVerifier.ofExport(file, folder.path()).words())
                .isEqualTo("bad " + OURS + " KEY_UNKNOWN 12");
    }
}
