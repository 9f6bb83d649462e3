package org.ettle.journal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The worked example of docs/journal-format.md, byte by byte.
class JournalFormatTest {

    private static final UUID ORGANISATION =
            UUID.fromString("5d5c0000-0000-4000-8000-000000000001");
    private static final Path FILES = Path.of("src/test/resources/journal");

    private final List<byte[]> export = lines("export.jsonl");
    private final byte[] proofLine = lines("proof.jsonl").getFirst();

    private static List<byte[]> lines(String file) {
        try {
            return Files.readAllLines(FILES.resolve(file)).stream()
                    .map(line -> line.getBytes(StandardCharsets.UTF_8))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/journal-format.md")).replaceAll("\\s+", "");
    }

    private Lines.Row row(int number) {
        return Lines.findRow(export.get(number), ORGANISATION).orElseThrow();
    }

    @Test
    void the_page_shows_the_bytes_that_are_hashed_and_signed() throws IOException {
        var payload = Objects.requireNonNull(row(1).payload());
        var message =
                new Message()
                        .begin(Payload.TAG)
                        .octets(payload.salt())
                        .field(payload.content().getBytes(StandardCharsets.UTF_8));
        assertThat(page()).contains(HexFormat.of().formatHex(message.toBytes()));

        var entry = HexFormat.of().formatHex(row(1).entry().written(new Message()).toBytes());
        assertThat(
                        page().replaceAll(
                                        "tag|organisation|number|previous|time|whom|who|what|request|"
                                                + "erases|commitment",
                                        ""))
                .contains(entry);

        var checkpoint = Lines.findEnd(export.getLast()).orElseThrow().checkpoint();
        assertThat(page())
                .contains(HexFormat.of().formatHex(checkpoint.message()))
                .contains(checkpoint.signature().hex())
                .contains(checkpoint.key().hex());
    }

    @Test
    void the_entries_have_the_hashes_and_the_root_of_the_page() throws IOException {
        var tree = new Tree();
        for (int number = 1; number <= 3; number++) {
            var entry = row(number).entry();
            assertThat(entry.computedHash()).isEqualTo(entry.hash());
            assertThat(page()).contains(entry.hash().hex());
            assertThat(page()).contains(new Message().leaf(entry.hash()).hex());
            tree.add(entry.hash());
        }
        assertThat(page()).contains(tree.root().hex());
    }

    @Test
    void the_export_is_whole_and_is_written_as_it_was_read() {
        var header = Lines.findHeader(export.getFirst()).orElseThrow();
        assertThat(header).isEqualTo(new Lines.Header(ORGANISATION, 3));
        var check = new ChainCheck(ORGANISATION, List.of(), true);
        for (int number = 1; number <= 3; number++) {
            assertThat(check.next(row(number).entry(), row(number).payload())).isEmpty();
        }
        var end = Lines.findEnd(export.getLast()).orElseThrow();
        assertThat(check.end(OptionalLong.of(end.checkpoint().time()))).isEmpty();
        assertThat(check.fits(end.checkpoint())).isTrue();
        assertThat(
                        new CheckpointCheck(ORGANISATION, List.of(end.publicKey()))
                                .check(end.checkpoint(), null))
                .isEmpty();
    }

    @Test
    void the_proof_and_the_key_are_good() throws IOException {
        var proof = Lines.findProof(proofLine).orElseThrow();
        var key = PublicKey.fromPem(Files.readString(FILES.resolve("public-key.pem")));

        assertThat(proof.wrong(List.of(key))).isEmpty();
        assertThat(key).isEqualTo(proof.publicKey());
        assertThat(key.pem()).isEqualTo(Files.readString(FILES.resolve("public-key.pem")));
        assertThat(proof.wrong(List.of(SigningKey.make().publicKey())))
                .contains(Flaw.Code.KEY_UNKNOWN);
    }

    @Test
    void a_proof_may_withhold_the_payload_and_nothing_else() {
        var proof = Lines.findProof(proofLine).orElseThrow();
        var withheld =
                new Proof(proof.entry(), null, proof.path(), proof.checkpoint(), proof.publicKey());

        assertThat(Lines.findProof(Lines.of(withheld))).contains(withheld);
        assertThat(withheld.wrong(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " {%s}",
                "{%s} ",
                "{%s,\"more\":1}",
                "{\"size\":3,%s}",
                "{\"format\":\"ettle\\u002fjournal/export/1\",\"organisation\":"
                        + "\"5d5c0000-0000-4000-8000-000000000001\",\"size\":3}",
                "{\"format\":\"ettle/journal/export/1\",\"organisation\":"
                        + "\"5D5C0000-0000-4000-8000-000000000001\",\"size\":3}",
                "{\"format\":\"ettle/journal/export/1\",\"organisation\":"
                        + "\"5d5c0000-0000-4000-8000-000000000001\",\"size\":3.0}",
                "{\"format\":\"ettle/journal/export/1\",\"organisation\":"
                        + "\"5d5c0000-0000-4000-8000-000000000001\",\"size\":18446744073709551619}",
                "{\"format\":\"ettle/journal/export/2\",\"organisation\":"
                        + "\"5d5c0000-0000-4000-8000-000000000001\",\"size\":3}",
                "[]",
                "3",
                "",
            })
    void a_line_that_is_written_otherwise_is_not_read(String line) {
        var members =
                new String(export.getFirst(), StandardCharsets.UTF_8).replaceAll("^\\{|}$", "");
        var written = line.replace("%s", members).getBytes(StandardCharsets.UTF_8);

        assertThat(Lines.findHeader(("{" + members + "}").getBytes(StandardCharsets.UTF_8)))
                .isPresent();
        assertThat(Lines.findHeader(written)).isEmpty();
    }

    @Test
    void every_character_has_one_form() {
        var text = "\b\t\n\f\r\u0000\u001f\"\\/ é e\u0301 \u2028 \u007f \uD83E\uDDF5";
        var payload = new Payload(Octets.ZERO, text);
        var entry =
                Entry.sealed(
                        ORGANISATION,
                        1,
                        Octets.ZERO,
                        0,
                        null,
                        null,
                        "test.tried",
                        "",
                        null,
                        payload.commitment());
        var line = new String(Lines.of(entry, payload), StandardCharsets.UTF_8);

        assertThat(line)
                .contains(
                        "\\b\\t\\n\\f\\r\\u0000\\u001f\\\"\\\\/ é e\u0301 \u2028 \u007f \uD83E\uDDF5");
        assertThat(Lines.findRow(line.getBytes(StandardCharsets.UTF_8), ORGANISATION))
                .contains(new Lines.Row(entry, payload));
    }

    @Test
    void half_a_character_is_not_read() {
        var line =
                new String(export.get(1), StandardCharsets.UTF_8)
                        .replace("\"request\":\"content\"", "\"request\":\"\\ud83e\"");

        assertThat(Lines.findRow(line.getBytes(StandardCharsets.UTF_8), ORGANISATION)).isEmpty();
    }

    @Test
    void nothing_is_not_empty_and_fields_do_not_run_into_each_other() {
        assertThat(new Message().begin("t").uuid(null).toBytes())
                .isNotEqualTo(new Message().begin("t").text("").toBytes());
        assertThat(new Message().begin("t").text("ab").text("c").hash())
                .isNotEqualTo(new Message().begin("t").text("a").text("bc").hash());
    }
}
