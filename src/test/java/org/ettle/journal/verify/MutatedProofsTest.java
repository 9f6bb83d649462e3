package org.ettle.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ettle.journal.JournalRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 50,000 proofs, each changed a little, of which neither verifier may take one for good.
class MutatedProofsTest {

    private static final int MUTANTS = 50_000;
    private static final long SEED = Long.getLong("seed", 20261122);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64,128}");
    private static final Pattern NUMBER = Pattern.compile("(?<=[:,])[0-9]+(?=[,}])");
    private static final Pattern PATH = Pattern.compile("\"path\":\\[([^]]*)]");

    @TempDir private Path temporary;

    private final Random random = new Random(SEED);

    @Test
    void no_changed_proof_is_taken_for_good_by_either_verifier() throws Exception {
        var good = proofs();
        var file = temporary.resolve("good.jsonl");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (var proof : good) {
                write(proof, out);
            }
        }
        assertThat(ProofsCheck.of(file, List.of()))
                .isEqualTo(new ProofsCheck(good.size(), List.of()));
        assertThat(SecondVerifier.ofProofs(file))
                .isEqualTo(new SecondVerifier.Said(0, good.size() + " good, 0 refused"));

        // Written as they are made: together they would fill the memory.
        var all = temporary.resolve("mutants.jsonl");
        try (var out = new BufferedOutputStream(Files.newOutputStream(all))) {
            for (int made = 0; made < MUTANTS; ) {
                var original = good.get(random.nextInt(good.size()));
                var mutant = mutated(original, good);
                if (good.stream().noneMatch(it -> Arrays.equals(it, mutant))) {
                    write(mutant, out);
                    made++;
                }
            }
        }
        var check = ProofsCheck.of(all, List.of());

        assertThat(check.good()).as("-Dseed=" + SEED).isZero();
        assertThat(check.refused()).hasSize(MUTANTS);
        assertThat(SecondVerifier.ofProofs(all))
                .as("-Dseed=" + SEED)
                .isEqualTo(new SecondVerifier.Said(1, "0 good, " + MUTANTS + " refused"));
    }

    private static List<byte[]> proofs() throws Exception {
        try (var room = JournalRoom.open()) {
            var proofs = new ArrayList<byte[]>();
            room.fill(JournalRoom.OURS, 11);
            for (int number : List.of(1, 2, 7, 8, 11)) {
                proofs.add(withoutLineFeed(room.proof(JournalRoom.OURS, number)));
            }
            room.fill(JournalRoom.THEIRS, 4);
            proofs.add(withoutLineFeed(room.proof(JournalRoom.THEIRS, 3)));
            return proofs;
        }
    }

    private static byte[] withoutLineFeed(byte[] line) {
        return Arrays.copyOf(line, line.length - 1);
    }

    private static void write(byte[] line, OutputStream out) throws IOException {
        out.write(line);
        out.write('\n');
    }

    private byte[] mutated(byte[] original, List<byte[]> others) {
        var text = new String(original, StandardCharsets.UTF_8);
        var other = new String(others.get(random.nextInt(others.size())), StandardCharsets.UTF_8);
        return switch (random.nextInt(8)) {
            case 0 -> flipped(original);
            case 1 -> cut(original);
            case 2 -> inserted(original);
            case 3 ->
                    bytes(changed(text, NUMBER, it -> Long.toString(Long.parseLong(it) + step())));
            case 4 -> bytes(changed(text, HASH, this::otherHex));
            case 5 -> bytes(changed(text, PATH, this::otherPath));
            case 6 -> bytes(spliced(text, other, HASH));
            default -> bytes(spliced(text, other, PATH));
        };
    }

    private long step() {
        return random.nextBoolean() ? 1 + random.nextInt(3) : -1 - random.nextInt(3);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] original) {
        var bytes = original.clone();
        int place = random.nextInt(bytes.length);
        bytes[place] ^= (byte) (1 << random.nextInt(8));
        return bytes[place] == '\n' ? cut(original) : bytes;
    }

    private byte[] cut(byte[] original) {
        int from = random.nextInt(original.length);
        int to = Math.min(original.length, from + 1 + random.nextInt(70));
        var bytes = Arrays.copyOf(original, original.length - (to - from));
        System.arraycopy(original, to, bytes, from, original.length - to);
        return bytes;
    }

    private byte[] inserted(byte[] original) {
        int place = random.nextInt(original.length);
        var out = new ByteArrayOutputStream();
        out.write(original, 0, place);
        out.write(" 0a\",{}[]".charAt(random.nextInt(9)));
        out.write(original, place, original.length - place);
        return out.toByteArray();
    }

    private interface Change {
        String of(String found);
    }

    private String changed(String text, Pattern pattern, Change change) {
        var found = pattern.matcher(text).results().toList();
        var one = found.get(random.nextInt(found.size()));
        return text.substring(0, one.start()) + change.of(one.group()) + text.substring(one.end());
    }

    private String otherHex(String hex) {
        int place = random.nextInt(hex.length());
        char digit = "0123456789abcdefABCDEF".charAt(random.nextInt(22));
        return hex.substring(0, place) + digit + hex.substring(place + 1);
    }

    /// Shorter, longer, or in another order.
    private String otherPath(String path) {
        var hashes = new ArrayList<>(HASH.matcher(path).results().map(it -> it.group()).toList());
        switch (random.nextInt(3)) {
            case 0 -> hashes.remove(random.nextInt(hashes.size()));
            case 1 -> hashes.add(random.nextInt(hashes.size() + 1), hashes.getFirst());
            default -> Collections.shuffle(hashes, random);
        }
        return "\"path\":[\"" + String.join("\",\"", hashes) + "\"]";
    }

    private String spliced(String text, String other, Pattern pattern) {
        var theirs = pattern.matcher(other).results().toList();
        var taken = theirs.get(random.nextInt(theirs.size())).group();
        return changed(text, pattern, _ -> Matcher.quoteReplacement(taken));
    }
}
