package org.ettle.review.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.evidence.document.Made;
import org.ettle.review.RecordsSought;
import org.ettle.review.Review;
import org.ettle.review.ReviewRecord;
import org.ettle.review.ReviewRoom;
import org.ettle.review.content.InventedFixtures;
import org.ettle.review.flow.FlowParts;
import org.ettle.review.flow.Flows;
import org.ettle.review.fulltext.FullText;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.intake.SentDocuments;
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

    private static final byte[] DOCUMENT = Made.word(3);

    private static byte[] archive = {};
    private static int record;

    @TempDir private Path folder;

    @BeforeAll
    static void begin() {
        InventedFixtures.load(ROOM);
        ROOM.ours(ArchivesTest::readOne);
        archive = ROOM.ours(ArchivesTest::written);
    }

    /// So that every part has rows.
    private static ReadingAnswer readOne() {
        var readings = ROOM.door(Readings.class);
        record = readings.included(REVIEW, 0, 1).getFirst().number();
        attach(record, "minutes.docx");
        attach(record, "the same.docx");
        attach(readings.included(REVIEW, 0, 2).getLast().number(), "again.docx");
        readings.appraise(
                REVIEW,
                record,
                Stream.of(Criterion.values())
                        .collect(Collectors.toMap(it -> it, _ -> new Rated(Rating.SOME, "Why"))));
        readings.code(REVIEW, record, Map.of("topic", List.of("change")));
        return readings.answer(
                REVIEW, record, List.of(new Answered("learned", "Much", Made.SENTENCE)));
    }

    private static void attach(int to, String name) {
        try {
            var path = Files.write(Files.createTempFile("ettle", ".docx"), DOCUMENT);
            var _ = texts().attach(REVIEW, to, new SentDocuments.Sent(path, name, ""));
            Files.delete(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static FullTexts texts() {
        return ROOM.door(FullTexts.class);
    }

    private static String original() {
        return Hashes.hex(texts().original(REVIEW, record, Hashes.hex(DOCUMENT)).bytes());
    }

    /// By the words of its document.
    private static List<Integer> found() {
        var sought =
                new RecordsSought(Made.SENTENCE, true, null, null, null, null, null, null, 0, 0);
        return ROOM.reviews().records(ROOM.reviews().getOwn(REVIEW), sought).records().stream()
                .map(ReviewRecord::number)
                .toList();
    }

    private static FullText text() {
        return texts().get(REVIEW, record, Hashes.hex(DOCUMENT));
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
        assertThat(ROOM.theirs(ArchivesTest::text)).isEqualTo(ROOM.ours(ArchivesTest::text));
        assertThat(ROOM.theirs(ArchivesTest::original)).isEqualTo(Hashes.hex(DOCUMENT));
        assertThat(ROOM.theirs(ArchivesTest::found)).hasSize(2).contains(record);
        assertThat(ROOM.theirs(ArchivesTest::found)).isEqualTo(ROOM.ours(ArchivesTest::found));
        var support =
                Objects.requireNonNull(
                                ROOM.theirs(() -> ROOM.door(Readings.class).answers(REVIEW, record))
                                        .get("learned"))
                        .support();
        assertThat(support.text()).isEqualTo(ROOM.ours(ArchivesTest::text).text());
        assertThat(support.words()).isEqualTo(Made.SENTENCE.strip());
        assertThat(ROOM.theirs(() -> archives().held(REVIEW)))
                .isEqualTo(new Archives.Held(1, DOCUMENT.length));
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
                        it -> it.replace("\"version\" : 2", "\"version\" : 3"));

        assertThat(refusal(later)).isEqualTo(new ArchiveRefusal.OtherVersion(3));
    }

    @Test
    void an_archive_of_the_first_version_had_no_documents() {
        var id = new Review.Id(UUID.randomUUID());
        var parts = ofAnother(id);
        parts.keySet().removeIf(it -> it.startsWith("texts/") || it.startsWith("documents"));

        assertThat(ROOM.ours(() -> take(sealed(parts, 1)))).isEqualTo(new ArchiveAnswer.Done(id));
        assertThat(ROOM.ours(() -> archives().held(id))).isEqualTo(new Archives.Held(0, 0));
        assertThat(ROOM.ours(() -> texts().list(id, record))).isEmpty();
    }

    @Test
    void documents_may_stay_where_they_are() {
        var without = entries(ROOM.ours(() -> writtenWith(false)));

        assertThat(without.keySet())
                .contains("documents.jsonl")
                .noneMatch(it -> it.startsWith("documents/") || it.startsWith("texts/"));
        assertThat(without.get("documents.jsonl")).isEmpty();
        var id = new Review.Id(UUID.randomUUID());
        without.computeIfPresent(
                "review.json", (_, words) -> words.replace(REVIEW.toString(), id.toString()));
        assertThat(ROOM.ours(() -> take(sealed(without, 2)))).isEqualTo(new ArchiveAnswer.Done(id));
    }

    private static Map<String, String> ofAnother(Review.Id id) {
        var parts = new LinkedHashMap<>(entries(archive));
        parts.computeIfPresent(
                "review.json", (_, words) -> words.replace(REVIEW.toString(), id.toString()));
        return parts;
    }

    @Test
    void a_document_that_is_not_what_the_archive_says_loads_nothing() throws SQLException {
        var text = ROOM.ours(ArchivesTest::text);
        var document = "documents/" + text.document();
        var words = "texts/" + text.text();
        var row = "documents.jsonl";
        var doesNotFit = new ArchiveRefusal.DoesNotFit(row);
        var hostile = new LinkedHashMap<ArchiveRefusal, List<Consumer<Map<String, String>>>>();
        hostile.put(
                new ArchiveRefusal.Damaged(document),
                List.of(
                        it -> it.computeIfPresent(document, (_, bytes) -> bytes + " "),
                        it -> it.remove(document)));
        hostile.put(
                new ArchiveRefusal.Damaged(words),
                List.of(
                        it -> it.computeIfPresent(words, (_, all) -> all.replace("they", "none")),
                        it -> it.remove(words)));
        hostile.put(
                new ArchiveRefusal.TooLarge(),
                List.of(it -> it.put(document, "0".repeat(27 << 20))));
        hostile.put(
                new ArchiveRefusal.NotListed("../../passwd"),
                List.of(it -> it.put("../../passwd", "x")));
        hostile.put(
                new ArchiveRefusal.NotListed("documents/" + "0".repeat(64)),
                List.of(it -> it.put("documents/" + "0".repeat(64), "x")));
        hostile.put(
                new ArchiveRefusal.Damaged(row),
                List.of(it ->
                        it.computeIfPresent(
                                row,
                                (_, all) ->
                                        all.replace(text.document(), "../" + text.document()))));
        hostile.put(
                doesNotFit,
                List.of(
                        it ->
                                it.computeIfPresent(
                                        row,
                                        (_, all) -> all.replace("again.docx", "../again.docx")),
                        it ->
                                it.computeIfPresent(
                                        row,
                                        (_, all) ->
                                                all.replace(
                                                        "application/vnd", "text/javascript/vnd")),
                        it ->
                                it.computeIfPresent(
                                        row,
                                        (_, all) ->
                                                all.replaceFirst(
                                                        "\"reference_number\":\\d+",
                                                        "\"reference_number\":99999")),
                        it -> {
                            // Hidden characters, with a hash that fits them.
                            var hidden = it.getOrDefault(words, "").replace("they", "the\0y");
                            var hash = Hashes.hex(hidden.getBytes(StandardCharsets.ISO_8859_1));
                            it.remove(words);
                            it.put("texts/" + hash, hidden);
                            it.computeIfPresent(row, (_, all) -> all.replace(text.text(), hash));
                        }));
        hostile.put(
                new ArchiveRefusal.DoesNotFit("answers.jsonl"),
                List.of(
                        it ->
                                it.computeIfPresent(
                                        "answers.jsonl",
                                        (_, all) ->
                                                all.replaceAll(
                                                        "\"begins\":\\d+", "\"begins\":99999")),
                        it ->
                                it.computeIfPresent(
                                        "answers.jsonl",
                                        (_, all) -> all.replace("People said", "Nobody said"))));
        hostile.put(
                new ArchiveRefusal.DoesNotFit("appraisals.jsonl"),
                List.of(it ->
                        it.computeIfPresent(
                                "appraisals.jsonl",
                                (_, all) ->
                                        all.replace(
                                                "\"passages\":{}",
                                                "\"passages\":{\"MEANING\":{\"words\":\"x\",\"text\":\"%s\",\"begins\":-7}}"
                                                        .formatted(text.text())))));
        hostile.put(
                new ArchiveRefusal.DoesNotFit("records.jsonl"),
                List.of(it -> it.put("records.jsonl", "x".repeat(9_000_000))));
        var before = documents();

        hostile.forEach((refusal, ways) ->
                ways.forEach(way -> {
                    var id = new Review.Id(UUID.randomUUID());
                    var parts = ofAnother(id);
                    way.accept(parts);
                    assertThat(parts).isNotEqualTo(ofAnother(id));

                    assertThat(refusal(sealed(parts))).isEqualTo(refusal);
                    assertThat(ROOM.ours(() -> ROOM.reviews().find(id))).isEmpty();
                }));
        assertThat(documents()).isEqualTo(before);
    }

    private static int documents() throws SQLException {
        try (var connection = ROOM.database().superuser();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select (select count(*) from review.full_text)"
                                        + " + (select count(*) from evidence.document)")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void a_file_of_nothing_but_names_is_not_opened() {
        var end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0, 0x06054b50).putInt(12, 17 << 20);

        assertThat(refusal(end.array())).isEqualTo(new ArchiveRefusal.TooLarge());
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
        // Words follow from references and documents. What was published or handed over is the
        // organisation’s
        // that did.
        held.addAll(
                List.of(
                        "word",
                        "document_word",
                        "published_group",
                        "published_record",
                        "handed_over"));

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
        return writtenWith(true);
    }

    private static byte[] writtenWith(boolean withDocuments) {
        try {
            var out = new ByteArrayOutputStream();
            archives().write(REVIEW, withDocuments, out);
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
        return sealed(parts, ArchiveWriter.VERSION);
    }

    private static byte[] sealed(Map<String, String> parts, int version) {
        var hashes = new TreeMap<String, String>();
        parts.forEach((name, words) ->
                hashes.put(name, Hashes.hex(words.getBytes(StandardCharsets.ISO_8859_1))));
        var sealed = new LinkedHashMap<>(parts);
        sealed.put(
                ArchiveWriter.CONTENTS,
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "kind", ArchiveWriter.KIND,
                                        "version", version,
                                        "sha256", hashes)));
        return zip(sealed);
    }

    private static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toByteArray();
    }

    /// In a form of text that keeps every byte.
    private static Map<String, String> entries(byte[] archive) {
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(
                        entry.getName(),
                        new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return entries;
    }
}
