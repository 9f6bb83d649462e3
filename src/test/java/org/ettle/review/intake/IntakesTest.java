package org.ettle.review.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ettle.platform.store.NotFound;
import org.ettle.review.RecordsSought;
import org.ettle.review.Review;
import org.ettle.review.ReviewRecord;
import org.ettle.review.ReviewRoom;
import org.ettle.review.format.Format;
import org.ettle.review.format.Head;
import org.ettle.review.format.Reading;
import org.ettle.review.format.ReferenceFile;
import org.ettle.review.intake.Intake.Counts;
import org.ettle.review.intake.Intake.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakesTest {

    private static final ReviewRoom ROOM = new ReviewRoom();

    @TempDir Path folder;

    @Test
    void a_file_is_kept_word_by_word_and_what_cannot_be_read_is_told_with_its_line() {
        var review = ROOM.begun("Broken rows");
        int number =
                ROOM.taken(
                        review,
                        "broken.list",
                        """
                        2021-03-04 minutes/board.docx
                        no date at all
                        04/05/2021 slides.pptx
                        2021-02-30 letter.pdf
                        """);

        var intake = ROOM.ours(() -> ROOM.intakes().get(review, number));
        assertThat(intake.state()).isEqualTo(State.DONE);
        assertThat(intake.format()).isEqualTo(Format.FILE_LIST);
        assertThat(intake.counts()).isEqualTo(new Counts(2, 2, 0, 2, 0, 0));
        assertThat(ROOM.ours(() -> ROOM.intakes().unread(review, number, 0, 10)))
                .extracting(Intake.Unread::line, Intake.Unread::verbatim)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "no date at all"),
                        org.assertj.core.groups.Tuple.tuple(4L, "2021-02-30 letter.pdf"));
        assertThat(ROOM.ours(() -> ROOM.intakes().unread(review, number, 1, 10)))
                .singleElement()
                .extracting(Intake.Unread::reason)
                .asString()
                .contains("no day");
        assertThat(ROOM.theirs(() -> ROOM.intakes().list(review))).isEmpty();
    }

    @Test
    void the_same_file_again_adds_nothing() throws IOException {
        var review = ROOM.begun("Twice");
        var path = file("same.ris", works(1, 3));
        int number = ROOM.taken(review, path);

        assertThat(ROOM.answered(review, path))
                .isEqualTo(
                        new IntakeAnswer.Refused(
                                new IntakeRefusal.ThereAlready("same.ris", number)));
    }

    @Test
    void the_same_reference_in_a_later_file_adds_nothing_but_what_one_file_has_twice_is_kept()
            throws IOException {
        var review = ROOM.begun("Overlap");
        ROOM.taken(review, file("spring.ris", works(1, 3) + works(3, 3)));
        int number = ROOM.taken(review, file("autumn.ris", works(2, 4) + works(3, 3)));

        var counts = ROOM.ours(() -> ROOM.intakes().get(review, number)).counts();
        assertThat(counts.found()).isEqualTo(4);
        assertThat(counts.added()).isEqualTo(1);
        assertThat(counts.known()).isEqualTo(3);
        var all = ROOM.ours(() -> ROOM.reviews().counts(review));
        assertThat(all.references()).isEqualTo(5);
        assertThat(all.records()).isEqualTo(4);
    }

    @Test
    void an_interrupted_import_goes_on_where_the_same_file_is_sent_again() throws IOException {
        var review = ROOM.begun("Interrupted");
        var path = file("long.ris", works(1, 5));
        interrupted(review, path, 2);

        var intake = ROOM.ours(() -> ROOM.intakes().list(review)).getFirst();
        assertThat(ROOM.intakes().isInterrupted(review, intake)).isTrue();
        assertThat(intake.counts().added()).isEqualTo(2);

        assertThat(ROOM.taken(review, path)).isEqualTo(intake.number());

        var whole = ROOM.ours(() -> ROOM.intakes().get(review, intake.number()));
        assertThat(whole.state()).isEqualTo(State.DONE);
        assertThat(whole.counts().found()).isEqualTo(5);
        assertThat(whole.counts().added()).isEqualTo(5);
        assertThat(ROOM.ours(() -> ROOM.reviews().records(review, RecordsSought.all())).records())
                .extracting(ReviewRecord::number)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(ROOM.facts())
                .contains(
                        new IntakeFact.ImportGoesOn(
                                review.organisation(), review.id(), intake.number()));
    }

    /// As if the program had ended after so many records.
    private void interrupted(Review review, Path path, int after) {
        var desk = ROOM.door(IntakeDesk.class);
        ROOM.ours(() -> {
            try {
                var hash = Intakes.sha256(path);
                desk.begin(review, SentFile.of(path, ""), Format.RIS, hash, List.of());
                var batch = new Batch();
                ReferenceFile.find(path)
                        .orElseThrow()
                        .read(
                                Map.of(),
                                reading -> {
                                    if (reading instanceof Reading.Whole
                                            && batch.rows().size() < after) {
                                        batch.add(reading);
                                    }
                                });
                return desk.keep(review.id(), 1, batch, Counts.NONE);
            } catch (IOException fault) {
                throw new java.io.UncheckedIOException(fault);
            }
        });
    }

    @Test
    void a_file_in_no_known_format_is_refused_and_nothing_is_kept() throws IOException {
        var review = ROOM.begun("No format");

        assertThat(ROOM.answered(review, file("photo.png", "\u0001\u0002 nothing")))
                .isEqualTo(new IntakeAnswer.Refused(new IntakeRefusal.NoFormat("photo.png")));
        assertThat(ROOM.ours(() -> ROOM.intakes().list(review))).isEmpty();
    }

    @Test
    void characters_that_the_database_cannot_keep_are_marked() throws IOException {
        var review = ROOM.begun("Characters");
        ROOM.taken(
                review,
                file("odd.ris", "TY  - JOUR\nTI  - A title\u0000 with nothing in it\nER  - \n"));

        var sheet = ROOM.ours(() -> ROOM.reviews().record(review, 1));
        assertThat(sheet.record().title()).isEqualTo("A title with nothing in it");
        assertThat(sheet.references().getFirst().reference().origin().verbatim())
                .contains("A title\ufffd with nothing in it");
    }

    @Test
    void nobody_takes_a_file_into_a_review_of_others() throws IOException {
        var review = ROOM.begun("Theirs");
        var path = file("one.ris", works(1, 1));

        assertThatThrownBy(() ->
                        ROOM.theirs(() -> {
                            try {
                                return ROOM.intakes()
                                        .take(review.id(), SentFile.of(path, "Scopus"));
                            } catch (IOException fault) {
                                throw new java.io.UncheckedIOException(fault);
                            }
                        }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_table_of_which_no_head_is_known_is_asked_about_and_read_once_somebody_said()
            throws IOException {
        var review = ROOM.begun("Heads");
        var path = file("table.csv", "Titel,Jahr\nBees of the north,2001\n");

        assertThat(ROOM.answered(review, path))
                .isEqualTo(
                        new IntakeAnswer.Refused(
                                new IntakeRefusal.HeadsUnknown(
                                        "table.csv",
                                        List.of(
                                                new Head("Titel", "Bees of the north"),
                                                new Head("Jahr", "2001")))));
        ROOM.ours(() -> {
            try {
                return ROOM.intakes()
                        .take(
                                review.id(),
                                new SentFile(
                                        path,
                                        "table.csv",
                                        "",
                                        Map.of("Titel", "title", "Jahr", "year")));
            } catch (IOException fault) {
                throw new java.io.UncheckedIOException(fault);
            }
        });

        var record = ROOM.ours(() -> ROOM.reviews().record(review, 1)).record();
        assertThat(record.title()).isEqualTo("Bees of the north");
        assertThat(record.year()).isEqualTo(2001);
    }

    @Test
    void an_archive_is_unpacked_into_files_and_what_is_too_large_is_refused() throws IOException {
        var zip = folder.resolve("all.zip");
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            for (var name : List.of("../../one.ris", "folder/two.ris", "__MACOSX/x")) {
                out.putNextEntry(new java.util.zip.ZipEntry(name));
                out.write(works(1, 1).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        var unpacked = Archive.unpack(zip, folder, 1_000, 200);

        assertThat(unpacked).extracting(Archive.Member::name).containsExactly("one.ris", "two.ris");
        assertThat(unpacked).allMatch(it -> folder.equals(it.path().getParent()));
        assertThatThrownBy(() -> Archive.unpack(zip, folder, 100, 200))
                .isInstanceOf(Archive.TooLarge.class);
    }

    @Test
    void words_are_found_in_whichever_form_and_in_every_field() throws IOException {
        var review = ROOM.begun("Words");
        ROOM.taken(
                review,
                file(
                        "words.ris",
                        """
                        TY  - JOUR
                        TI  - Choosing one's own carers
                        AU  - Müller, A.
                        KW  - direct payments
                        ER  -

                        TY  - JOUR
                        TI  - Carers of cattle
                        ER  -
                        """));

        assertThat(titles(review, "direct payment")).containsExactly("Choosing one's own carers");
        assertThat(titles(review, "MULLER")).containsExactly("Choosing one's own carers");
        assertThat(titles(review, "carer")).hasSize(2);
        assertThat(titles(review, "carer payment cattle")).isEmpty();
        assertThat(titles(review, "the of")).hasSize(2);
    }

    private static List<String> titles(Review review, String words) {
        var sought = new RecordsSought(words, true, null, null, null, null, null, null, 0, 0);
        return ROOM.ours(() -> ROOM.reviews().records(review, sought)).records().stream()
                .map(ReviewRecord::title)
                .toList();
    }

    private Path file(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words);
    }

    /// Works that nothing but their form makes alike.
    private static String works(int from, int to) {
        var words = new StringBuilder();
        for (int i = from; i <= to; i++) {
            words.append(
                    """
                    TY  - JOUR
                    TI  - %s
                    DO  - 10.1000/%d
                    ER  -

                    """
                            .formatted(
                                    List.of(
                                                    "Bees of the north",
                                                    "Rivers in winter",
                                                    "Old harbours",
                                                    "A grammar of stone",
                                                    "Unfinished bridges",
                                                    "Light on water")
                                            .get(i),
                                    i));
        }
        return words.toString();
    }
}
