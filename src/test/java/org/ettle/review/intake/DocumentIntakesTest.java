package org.ettle.review.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipException;
import org.ettle.evidence.document.HostileFixtures;
import org.ettle.evidence.document.Made;
import org.ettle.platform.store.NotFound;
import org.ettle.review.Review;
import org.ettle.review.ReviewRoom;
import org.ettle.review.format.Format;
import org.ettle.review.fulltext.FullTextAnswer;
import org.ettle.review.fulltext.FullTextFact;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.intake.Intake.Counts;
import org.ettle.review.intake.Intake.State;
import org.ettle.review.record.Field;
import org.ettle.review.record.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentIntakesTest {

    private static final ReviewRoom ROOM = new ReviewRoom();

    @TempDir Path folder;

    @Test
    void each_document_becomes_a_record_with_its_words_and_its_origin() throws IOException {
        var review = ROOM.begun("Documents");
        var file = Made.word(2);
        var sent =
                sent(
                        Map.of(
                                "2019-03-04_board-minutes.docx", file,
                                "page.html", Made.page(1),
                                "mail.eml", Made.mail(Made.word(1), "x.docx")));

        int number = taken(review, sent);

        var intake = intake(review, number);
        assertThat(intake.format()).isEqualTo(Format.DOCUMENTS);
        assertThat(intake.state()).isEqualTo(State.DONE);
        assertThat(intake.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
        var minutes = reference(review, 1);
        assertThat(minutes.value(Field.TITLE)).isEqualTo("2019-03-04 board minutes");
        assertThat(minutes.value(Field.DATE)).isEqualTo("2019-03-04");
        assertThat(minutes.origin().verbatim())
                .contains("2019-03-04_board-minutes.docx", "SHA-256");
        // A page and a letter say what they are called.
        assertThat(reference(review, 2).value(Field.TITLE)).isEqualTo("Minutes");
        assertThat(reference(review, 2).value(Field.DATE)).isEqualTo("2018-03-05");
        assertThat(reference(review, 3).value(Field.TITLE)).isEqualTo("Review");
        var text = ROOM.ours(() -> texts().list(review.id(), 1)).getFirst();
        var whole = ROOM.ours(() -> texts().get(review.id(), 1, text.document()));
        assertThat(whole.words()).startsWith(Made.SENTENCE.strip());
        assertThat(ROOM.ours(() -> texts().original(review.id(), 1, text.document())).bytes())
                .isEqualTo(file);
        assertThat(ROOM.facts()).anyMatch(FullTextFact.FullTextKept.class::isInstance);
        assertThat(ROOM.theirs(() -> texts().list(review.id(), 1))).isEmpty();
        assertThatThrownBy(
                        () -> ROOM.theirs(() -> texts().original(review.id(), 1, text.document())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_same_document_again_adds_nothing_whatever_it_is_called() throws IOException {
        var review = ROOM.begun("Twice");
        // Two of one text differ in the time at which they were made.
        var same = Made.word(3);
        taken(review, sent(Map.of("a.docx", same)));

        int number =
                taken(
                        review,
                        sent(
                                Map.of(
                                        "b.docx", same,
                                        "c.docx", same,
                                        "d.docx", Made.word(4))));

        assertThat(intake(review, number).counts()).isEqualTo(new Counts(3, 1, 2, 0, 0, 0));
        assertThat(ROOM.ours(() -> ROOM.reviews().counts(review)).records()).isEqualTo(2);
        assertThat(answered(review, sent(Map.of("z.docx", same))))
                .isInstanceOf(IntakeAnswer.Refused.class);
    }

    @Test
    void hostile_documents_harm_the_worker_alone_and_leave_nothing_behind() throws IOException {
        var review = ROOM.begun("Hostile");
        var all = new LinkedHashMap<>(HostileFixtures.few());
        all.put("zz good.docx", Made.word(1));
        var before = tables();

        int number = taken(review, sent(all));

        var intake = intake(review, number);
        assertThat(intake.counts().added()).isEqualTo(1);
        assertThat(intake.counts().unreadable()).isEqualTo(all.size() - 1);
        var unread = ROOM.ours(() -> ROOM.intakes().unread(review, number, 0, 20));
        assertThat(unread).hasSize(all.size() - 1);
        assertThat(unread)
                .filteredOn(it -> it.verbatim().contains("bomb.docx"))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.reason()).contains("far more than a document holds"));
        assertThat(unread).allSatisfy(it -> assertThat(it.reason()).doesNotContain("was kept"));
        assertThat(Path.of("/tmp/ettle-climbed")).doesNotExist();
        // The good one, and no trace of the others.
        assertThat(tables()).isEqualTo(before + 1);
    }

    @Test
    void an_interrupted_import_goes_on_with_what_was_not_read() throws IOException {
        var review = ROOM.begun("Interrupted");
        var sent =
                sent(
                        Map.of(
                                "a.docx", Made.word(1),
                                "b.txt", Made.bytes(""),
                                "c.docx", Made.word(4)));
        var answer =
                ROOM.ours(() -> unchecked(() -> ROOM.intakes().beginDocuments(review.id(), sent)));
        int number = ((IntakeAnswer.Begun) answer).number();
        // The third is gone before it is read, as where the machine stops.
        var third = sent.documents().getLast().path();
        var bytes = Files.readAllBytes(third);
        Files.delete(third);
        ROOM.ours(() -> {
            ROOM.intakes().runDocuments(review.id(), number, sent);
            return true;
        });
        assertThat(intake(review, number).state()).isEqualTo(State.STOPPED);
        assertThat(intake(review, number).counts()).isEqualTo(new Counts(1, 1, 0, 1, 0, 0));

        Files.write(third, bytes);
        assertThat(taken(review, sent)).isEqualTo(number);

        assertThat(intake(review, number).counts()).isEqualTo(new Counts(2, 2, 0, 1, 0, 0));
        assertThat(ROOM.ours(() -> ROOM.intakes().unread(review, number, 0, 10))).hasSize(1);
    }

    @Test
    void an_archive_is_unpacked_under_names_of_our_own() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("../../../tmp/ettle-slipped.txt", Made.bytes("words"));
        entries.put("minutes/2019/a.docx", Made.word(1));
        entries.put("__MACOSX/minutes/._a.docx", Made.bytes("x"));
        var zip = Files.write(folder.resolve("all.zip"), HostileFixtures.zip(entries));
        assertThat(Archive.is(zip)).isTrue();
        assertThat(Archive.is(Files.write(folder.resolve("a.docx"), Made.word(1)))).isFalse();

        var members = Archive.unpack(zip, folder, 1 << 20, 10);

        assertThat(members)
                .extracting(Archive.Member::name)
                .containsExactly("ettle-slipped.txt", "a.docx");
        assertThat(members).allSatisfy(it -> assertThat(it.path()).hasParent(folder));
        assertThat(members.getLast().folder()).isEqualTo("minutes/2019");
        assertThat(Path.of("/tmp/ettle-slipped.txt")).doesNotExist();
        assertThatThrownBy(() -> Archive.unpack(zip, folder, 1 << 20, 1))
                .isInstanceOf(Archive.TooLarge.class);
        var half = Files.write(folder.resolve("half.zip"), half(Files.readAllBytes(zip)));
        assertThatThrownBy(() -> Archive.unpack(half, folder, 1 << 20, 10))
                .isInstanceOf(ZipException.class);
    }

    @Test
    void a_document_is_attached_to_a_record() throws IOException {
        var review = ROOM.begun("Attached");
        ROOM.taken(review, "two.ris", "TY  - JOUR\nTI  - Choice of carers\nER  - \n");
        var upload = one("whole.docx", Made.word(5));

        var answer = ROOM.ours(() -> unchecked(() -> texts().attach(review.id(), 1, upload)));

        assertThat(answer).isInstanceOf(FullTextAnswer.Done.class);
        assertThat(ROOM.ours(() -> texts().list(review.id(), 1)))
                .singleElement()
                .satisfies(it -> assertThat(it.name()).isEqualTo("whole.docx"));
        assertThat(ROOM.ours(() -> unchecked(() -> texts().attach(review.id(), 1, upload))))
                .isInstanceOf(FullTextAnswer.Refused.class);
        var broken = one("broken.pdf", Made.bytes("%PDF-1.7\n"));
        assertThat(ROOM.ours(() -> unchecked(() -> texts().attach(review.id(), 1, broken))))
                .isInstanceOfSatisfying(
                        FullTextAnswer.Refused.class,
                        it -> assertThat(it.words()).contains("bring in that"));
        assertThatThrownBy(() ->
                        ROOM.theirs(() -> unchecked(() -> texts().attach(review.id(), 1, upload))))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'','2019-03-04_board-minutes.docx','2019-03-04 board minutes'",
        "'Microsoft Word - x','final_report.v2.pdf','Final report v2'",
        "'Untitled 1','letter%20to%20all.eml','Letter to all'",
        "'report.indd','Annual Report.pdf','Annual Report'",
        "'1234','.pdf','.pdf'",
        "'Choice and control in Fife','x.pdf','Choice and control in Fife'"
    })
    void a_title_that_tells_nothing_gives_way_to_the_name_of_the_file(
            String title, String file, String told) {
        assertThat(TellingName.of(title, file)).isEqualTo(told);
    }

    private SentDocuments sent(Map<String, byte[]> files) throws IOException {
        var sent = new ArrayList<SentDocuments.Sent>();
        for (var file : files.entrySet()) {
            sent.add(one(file.getKey(), file.getValue()));
        }
        return new SentDocuments(sent, "Board papers");
    }

    private SentDocuments.Sent one(String name, byte[] bytes) throws IOException {
        var path = Files.createTempFile(folder, "sent", ".bin");
        Files.write(path, bytes);
        return new SentDocuments.Sent(path, name, "");
    }

    private static int taken(Review review, SentDocuments sent) {
        return ((IntakeAnswer.Begun) answered(review, sent)).number();
    }

    private static IntakeAnswer answered(Review review, SentDocuments sent) {
        return ROOM.ours(() -> unchecked(() -> ROOM.intakes().takeDocuments(review.id(), sent)));
    }

    private interface Work<T> {
        T get() throws IOException;
    }

    private static <T> T unchecked(Work<T> work) {
        try {
            return work.get();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Intake intake(Review review, int number) {
        return ROOM.ours(() -> ROOM.intakes().get(review, number));
    }

    private static Reference reference(Review review, int record) {
        return ROOM.ours(() -> ROOM.reviews().record(review, record))
                .references()
                .getFirst()
                .reference();
    }

    private static FullTexts texts() {
        return ROOM.door(FullTexts.class);
    }

    private static byte[] half(byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, bytes.length / 2);
    }

    /// How many documents are kept.
    private static long tables() {
        try (var connection = ROOM.database().superuser();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select (select count(*) from evidence.document)"
                                        + " + 1000 * (select count(*) from evidence.source_document)"
                                        + " + 1000 * (select count(*) from evidence.text)")) {
            rows.next();
            return rows.getLong(1);
        } catch (java.sql.SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
