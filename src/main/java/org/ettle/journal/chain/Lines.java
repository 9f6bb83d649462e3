package org.ettle.journal.chain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The lines of the journal's files: written in one way only, and read only when they are written
/// so. What another program could read in two ways is refused.
public final class Lines {

    static final String EXPORT = "ettle/journal/export/1";
    static final String PROOF = "ettle/journal/proof/1";

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                                    .build())
                    .build();

    private Lines() {}

    /// The first line of an export.
    public record Header(UUID organisation, long size) {}

    /// The last line of an export.
    public record End(Checkpoint checkpoint, PublicKey publicKey) {}

    /// An entry as a line shows it: without its organisation.
    public record Row(Entry entry, @Nullable Payload payload) {}

    public static byte[] of(Header header) {
        return written(
                object().put("format", EXPORT)
                        .put("organisation", header.organisation().toString())
                        .put("size", header.size()));
    }

    public static byte[] of(End end) {
        var line = object();
        line.set("checkpoint", node(end.checkpoint()));
        return written(line.put("publicKey", end.publicKey().bytes().hex()));
    }

    public static byte[] of(Entry entry, @Nullable Payload payload) {
        return written(node(entry, payload));
    }

    public static byte[] of(Checkpoint checkpoint) {
        return written(node(checkpoint));
    }

    public static byte[] of(Proof proof) {
        var path = JSON.createArrayNode();
        proof.path().forEach(hash -> path.add(hash.hex()));
        var line =
                object().put("format", PROOF)
                        .put("organisation", proof.entry().organisation().toString());
        line.set("entry", node(proof.entry(), proof.payload()));
        line.set("path", path);
        line.set("checkpoint", node(proof.checkpoint()));
        return written(line.put("publicKey", proof.publicKey().bytes().hex()));
    }

    public static Optional<Header> findHeader(byte[] line) {
        return read(
                line,
                node -> new Header(uuid(node, "organisation"), number(node, "size")),
                Lines::of);
    }

    public static Optional<End> findEnd(byte[] line) {
        return read(
                line,
                node -> new End(checkpoint(member(node, "checkpoint")), publicKey(node)),
                Lines::of);
    }

    public static Optional<Row> findRow(byte[] line, UUID organisation) {
        return read(line, node -> row(node, organisation), row -> of(row.entry(), row.payload()));
    }

    public static Optional<Checkpoint> findCheckpoint(byte[] line) {
        return read(line, Lines::checkpoint, Lines::of);
    }

    public static Optional<Proof> findProof(byte[] line) {
        return read(line, Lines::proof, Lines::of);
    }

    /// Read, written anew and compared: whatever is not in the one form is not read at all.
    private static <T> Optional<T> read(
            byte[] line, Function<JsonNode, T> reading, Function<T, byte[]> writing) {
        try {
            var read = reading.apply(JSON.readTree(line));
            return Arrays.equals(writing.apply(read), line) ? Optional.of(read) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private static byte[] written(ObjectNode node) {
        return JSON.writeValueAsBytes(node);
    }

    private static ObjectNode node(Entry entry, @Nullable Payload payload) {
        var node =
                object().put("number", entry.number())
                        .put("previous", entry.previous().hex())
                        .put("time", entry.time())
                        .put("who", text(entry.who()))
                        .put("whom", text(entry.whom()))
                        .put("what", entry.what())
                        .put("request", entry.request())
                        .put("erases", entry.erases())
                        .put("commitment", entry.commitment().hex())
                        .put("hash", entry.hash().hex());
        if (payload == null) {
            node.putNull("payload");
        } else {
            node.putObject("payload")
                    .put("salt", payload.salt().hex())
                    .put("content", payload.content());
        }
        return node;
    }

    private static ObjectNode node(Checkpoint checkpoint) {
        return object().put("organisation", checkpoint.organisation().toString())
                .put("size", checkpoint.size())
                .put("last", checkpoint.last().hex())
                .put("root", checkpoint.root().hex())
                .put("time", checkpoint.time())
                .put("key", checkpoint.key().hex())
                .put("signature", checkpoint.signature().hex());
    }

    private static @Nullable String text(@Nullable UUID uuid) {
        return uuid == null ? null : uuid.toString();
    }

    private static Row row(JsonNode node, UUID organisation) {
        var entry =
                new Entry(
                        organisation,
                        number(node, "number"),
                        hash(node, "previous"),
                        number(node, "time"),
                        uuidOrNull(node, "who"),
                        uuidOrNull(node, "whom"),
                        text(node, "what"),
                        text(node, "request"),
                        member(node, "erases").isNull() ? null : number(node, "erases"),
                        hash(node, "commitment"),
                        hash(node, "hash"));
        var payload = member(node, "payload");
        return new Row(
                entry,
                payload.isNull()
                        ? null
                        : new Payload(hash(payload, "salt"), text(payload, "content")));
    }

    private static Checkpoint checkpoint(JsonNode node) {
        return new Checkpoint(
                uuid(node, "organisation"),
                number(node, "size"),
                hash(node, "last"),
                hash(node, "root"),
                number(node, "time"),
                hash(node, "key"),
                Octets.fromHex(text(node, "signature"), Octets.SIGNATURE));
    }

    private static Proof proof(JsonNode node) {
        var row = row(member(node, "entry"), uuid(node, "organisation"));
        return new Proof(
                row.entry(),
                row.payload(),
                hashes(member(node, "path")),
                checkpoint(member(node, "checkpoint")),
                publicKey(node));
    }

    private static List<Octets> hashes(JsonNode path) {
        var hashes = new ArrayList<Octets>();
        for (var hash : path) {
            hashes.add(Octets.fromHex(text(hash), Octets.HASH));
        }
        return hashes;
    }

    private static PublicKey publicKey(JsonNode node) {
        return new PublicKey(hash(node, "publicKey"));
    }

    private static Octets hash(JsonNode node, String name) {
        return Octets.fromHex(text(node, name), Octets.HASH);
    }

    private static @Nullable UUID uuidOrNull(JsonNode node, String name) {
        return member(node, name).isNull() ? null : uuid(node, name);
    }

    private static UUID uuid(JsonNode node, String name) {
        return UUID.fromString(text(node, name));
    }

    private static String text(JsonNode node, String name) {
        return text(member(node, name));
    }

    /// A lone half of a character has no bytes in UTF-8.
    private static String text(JsonNode node) {
        if (!node.isString()
                || !StandardCharsets.UTF_8.newEncoder().canEncode(node.stringValue())) {
            throw new IllegalArgumentException("Not a text: " + node);
        }
        return node.stringValue();
    }

    private static long number(JsonNode node, String name) {
        var number = member(node, name);
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new IllegalArgumentException("Not a number: " + name);
        }
        return number.longValue();
    }

    private static JsonNode member(JsonNode node, String name) {
        var member = node.get(name);
        if (member == null) {
            throw new IllegalArgumentException("There is no " + name);
        }
        return member;
    }
}
