package org.ettle.review.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.review.Review;
import org.ettle.review.ReviewRoom;
import org.ettle.review.content.InventedFixtures;
import org.ettle.review.flow.FlowParts;
import org.ettle.review.flow.Flows;
import org.ettle.review.reading.Answered;
import org.ettle.review.reading.ReadingAnswer;
import org.ettle.review.reading.Readings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ArchivesTest {

    private static final ReviewRoom ROOM = new ReviewRoom(FlowParts.class);
    private static final Review.Id REVIEW = InventedFixtures.REVIEW;

    private static byte[] archive = {};

    @TempDir private Path folder;

    @BeforeAll
    static void begin() {
        ROOM.ours(() -> {
            InventedFixtures.load(ROOM.reviews(), archives());
            return readOne();
        });
        archive = ROOM.ours(ArchivesTest::written);
    }

    /// So that every part has rows.
    private static ReadingAnswer readOne() {
        var readings = ROOM.door(Readings.class);
        int record = readings.included(REVIEW, 0, 1).getFirst().number();
        readings.appraise(
                REVIEW,
                record,
                Stream.of(Criterion.values())
                        .collect(Collectors.toMap(it -> it, _ -> new Rated(Rating.SOME, "Why"))));
        readings.code(REVIEW, record, Map.of("topic", List.of("change")));
        return readings.answer(
                REVIEW, record, List.of(new Answered("learned", "Much", "page 1: “much”")));
    }

    @Test
    void an_archive_that_another_organisation_takes_in_makes_the_same_archive() {
        assertThat(ROOM.theirs(() -> take(archive))).isEqualTo(new ArchiveAnswer.Done(REVIEW));

        assertThat(entries(archive).get("answers.jsonl")).contains("Much");
        assertThat(entries(archive).get("codings.jsonl")).contains("change");
        assertThat(entries(archive).get("appraisals.jsonl")).contains("SOME");
        assertThat(entries(ROOM.theirs(ArchivesTest::written))).isEqualTo(entries(archive));
        assertThat(ROOM.theirs(ArchivesTest::written)).isEqualTo(archive);
        assertThat(ROOM.theirs(ArchivesTest::included)).isEqualTo(382);
        assertThat(ROOM.theirs(() -> ROOM.reviews().get(REVIEW).isPublished())).isFalse();
        assertThat(ROOM.theirs(() -> take(archive)))
                .isEqualTo(new ArchiveAnswer.Refused(new ArchiveRefusal.IsHereAlready()));
    }

    @Test
    void a_review_that_is_here_is_never_written_over() {
        assertThat(ROOM.ours(() -> take(archive)))
                .isEqualTo(new ArchiveAnswer.Refused(new ArchiveRefusal.IsHereAlready()));
    }

    @Test
    void a_part_that_was_changed_is_noticed() {
        var changed = changed(archive, "records.jsonl", it -> it.replace("minutes", "Minutes"));

        assertThat(refusal(changed)).isEqualTo(new ArchiveRefusal.Damaged("records.jsonl"));
        assertThat(refusal(changed(archive, "review.json", it -> it + " ")))
                .isEqualTo(new ArchiveRefusal.Damaged("review.json"));
    }

    @Test
    void what_is_no_archive_is_refused() {
        assertThat(refusal("TY  - JOUR".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new ArchiveRefusal.NoArchive());
        assertThat(refusal(Arrays.copyOf(archive, archive.length / 2)))
                .isEqualTo(new ArchiveRefusal.NoArchive());
        assertThat(refusal(zip(Map.of("a.txt", "a")))).isEqualTo(new ArchiveRefusal.NoArchive());
    }

    @Test
    void an_archive_of_a_later_version_is_refused() {
        var later =
                changed(
                        archive,
                        "contents.json",
                        it -> it.replace("\"version\" : 1", "\"version\" : 2"));

        assertThat(refusal(later)).isEqualTo(new ArchiveRefusal.OtherVersion(2));
    }

    @Test
    void what_does_not_fit_together_leaves_nothing_behind() {
        var id = UUID.randomUUID().toString();
        var parts = new LinkedHashMap<>(entries(archive));
        parts.replaceAll((_, words) -> words.replace(REVIEW.toString(), id));
        parts.computeIfPresent(
                "decisions.jsonl", (_, words) -> words.replaceFirst("INCLUDE", "PERHAPS"));

        assertThat(refusal(sealed(parts)))
                .isEqualTo(new ArchiveRefusal.DoesNotFit("decisions.jsonl"));
        assertThat(ROOM.ours(() -> ROOM.reviews().find(new Review.Id(UUID.fromString(id)))))
                .isEmpty();
    }

    @Test
    void a_protocol_that_no_page_could_read_is_refused() {
        var id = UUID.randomUUID().toString();
        var parts = new LinkedHashMap<>(entries(archive));
        parts.replaceAll((_, words) -> words.replace(REVIEW.toString(), id));
        parts.computeIfPresent(
                "protocols.jsonl", (_, words) -> words.replace("\"question\"", "\"riddle\""));

        assertThat(refusal(sealed(parts)))
                .isEqualTo(new ArchiveRefusal.DoesNotFit("protocols.jsonl"));
    }

    @Test
    void what_unpacks_to_too_much_is_refused_while_it_unpacks() throws IOException {
        var file = Files.write(folder.resolve("large.zip"), archive);

        assertThat(catchThrowable(() -> ArchiveFile.open(file, 10_000)))
                .isInstanceOfSatisfying(
                        UnfitArchive.class,
                        it -> assertThat(it.reason()).isEqualTo(new ArchiveRefusal.TooLarge()));
    }

    @Test
    void every_table_of_the_room_is_in_it_or_follows_from_it() throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = ROOM.database().superuser();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select table_name from information_schema.tables"
                                        + " where table_schema = 'review'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        var held = new ArrayList<>(List.of("review"));
        Arrays.stream(Part.values())
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .forEach(held::add);
        // Words follow from references. What was published or handed over is the organisation’s
        // that did. Whole documents stay with whoever may hold copies of them.
        held.addAll(
                List.of(
                        "word",
                        "document_word",
                        "published_group",
                        "published_record",
                        "handed_over",
                        "full_text"));

        assertThat(held).containsAll(tables);
    }

    private ArchiveRefusal refusal(byte[] bytes) {
        if (ROOM.ours(() -> take(bytes)) instanceof ArchiveAnswer.Refused(var reason)) {
            return reason;
        }
        throw new AssertionError("It was taken in");
    }

    private ArchiveAnswer take(byte[] bytes) {
        try {
            var file = Files.write(Files.createTempFile(folder, "archive", ".zip"), bytes);
            return archives().take(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Archives archives() {
        return ROOM.door(Archives.class);
    }

    private static byte[] written() {
        try {
            var out = new ByteArrayOutputStream();
            archives().write(REVIEW, out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static long included() {
        return ROOM.door(Flows.class).find(ROOM.reviews().get(REVIEW)).orElseThrow().included();
    }

    private static byte[] changed(byte[] archive, String name, UnaryOperator<String> change) {
        var parts = new LinkedHashMap<>(entries(archive));
        parts.computeIfPresent(name, (_, words) -> change.apply(words));
        return zip(parts);
    }

    /// With hashes that fit what was changed.
    private static byte[] sealed(Map<String, String> parts) {
        var hashes = new TreeMap<String, String>();
        parts.forEach((name, words) ->
                hashes.put(
                        name,
                        HexFormat.of()
                                .formatHex(
                                        Hashes.sha256()
                                                .digest(words.getBytes(StandardCharsets.UTF_8)))));
        var sealed = new LinkedHashMap<>(parts);
        sealed.put(
                ArchiveWriter.CONTENTS,
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "kind", ArchiveWriter.KIND,
                                        "version", ArchiveWriter.VERSION,
                                        "sha256", hashes)));
        return zip(sealed);
    }

    private static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toByteArray();
    }

    private static Map<String, String> entries(byte[] archive) {
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(
                        entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return entries;
    }
}
