package org.ettle.review.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.ettle.evidence.EvidenceRoom;
import org.ettle.evidence.document.Made;
import org.ettle.review.RecordsSought;
import org.ettle.review.Review;
import org.ettle.review.ReviewRecord;
import org.ettle.review.ReviewRoom;
import org.ettle.review.intake.Duplicates;
import org.ettle.review.words.Excerpt;
import org.ettle.review.words.Lexemes;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class DocumentWordsTest {

    private static final ReviewRoom ROOM = new ReviewRoom();
    private static final String FAR = "Nothing of note was said of it. ".repeat(4_000);

    private final FullTexts texts = ROOM.door(FullTexts.class);

    @Test
    void a_record_is_found_by_its_title_and_its_document_together() {
        var review = aReview("Choice of carers", "The sea");
        attach(review, 1, FAR + "Rural councils were asked.");

        assertThat(found(review, "rural carers", true)).containsExactly(1);
        assertThat(found(review, "rural sea", true)).isEmpty();
        assertThat(found(review, "rural carers", false)).isEmpty();
        assertThat(found(review, "carers", false)).containsExactly(1);

        var place = place(review, 1, "rural carers");
        assertThat(place.name()).isEqualTo("minutes.txt");
        assertThat(place.excerpt())
                .isNotNull()
                .extracting(Excerpt::words)
                .asString()
                .startsWith("… ")
                .endsWith("Rural councils were asked.");
        var words = FAR.substring(place.begins());
        assertThat(words.length()).isBetween(20, 200);
    }

    @Test
    void a_document_follows_its_reference_when_records_are_merged_and_parted() {
        var review = aReview("Choice of carers", "The sea");
        attach(review, 2, "Rural councils were asked.");
        var duplicates = ROOM.door(Duplicates.class);

        ROOM.ours(() -> duplicates.join(review.id(), 1, 2, "One work."));
        assertThat(found(review, "rural", true)).containsExactly(1);
        assertThat(place(review, 1, "rural").excerpt()).isNotNull();

        ROOM.ours(() -> duplicates.undo(review.id(), 1, 2));
        assertThat(found(review, "rural", true)).containsExactly(2);
    }

    @Test
    void of_several_documents_the_one_that_has_most_of_the_words_is_told() {
        var review = aReview("Choice of carers");
        attach(review, 1, "Councils were asked.");
        attach(review, 1, "Rural councils were asked again.");

        assertThat(place(review, 1, "rural council").excerpt())
                .isNotNull()
                .extracting(Excerpt::found)
                .isEqualTo(Lexemes.of("rural council"));
    }

    @Test
    void nobody_else_finds_a_word_of_a_document() {
        var review = aReview("Choice of carers");
        attach(review, 1, "Rural councils were asked.");

        assertThat(ROOM.theirs(() -> ROOM.reviews().records(review, sought("rural", true))))
                .satisfies(it -> assertThat(it.records()).isEmpty());
        assertThat(ROOM.theirs(() -> texts.found(review.id(), List.of(1), Lexemes.of("rural"))))
                .isEmpty();
        assertThat(ROOM.theirs(() -> texts.any(review.id()))).isFalse();
    }

    @Test
    void of_documents_that_are_attached_at_once_no_word_is_lost() throws Exception {
        int many = 24;
        var review =
                aReview(
                        IntStream.rangeClosed(1, many)
                                .mapToObj(it -> "Title " + it)
                                .toArray(String[]::new));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var ends =
                    IntStream.rangeClosed(1, many)
                            .mapToObj(it ->
                                    threads.submit(() ->
                                            attach(
                                                    review,
                                                    it,
                                                    it % 2 == 0
                                                            ? "Rural councils asked carers: " + it
                                                            : it
                                                                    + ": carers asked councils, rural")))
                            .toList();
            for (var end : ends) {
                end.get();
            }
        }

        assertThat(found(review, "rural carers council", true))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, many).boxed().toList());
    }

    @Test
    void a_document_that_was_kept_before_its_words_were_is_found_after_a_start() throws Exception {
        int many = 30;
        var review =
                aReview(
                        IntStream.rangeClosed(1, many)
                                .mapToObj(it -> "Title " + it)
                                .toArray(String[]::new));
        IntStream.rangeClosed(1, many).forEach(it -> attach(review, it, "Rural council " + it));
        attach(review, many, "Nobody was asked.");
        var words = words(review);
        int facts = ROOM.facts().size();
        superuser("delete from review.document_word where review_id = '" + review.id() + "'");
        superuser(
                "update review.full_text set is_found = false where review_id = '"
                        + review.id()
                        + "'");
        assertThat(found(review, "rural", true)).isEmpty();

        start();
        assertThat(ROOM.ours(() -> texts.list(review.id(), many))).hasSize(2);
        assertThat(found(review, "nobody", true)).containsExactly(many);
        assertThat(found(review, "rural council 17", true)).containsExactly(17);
        assertThat(words(review)).isEqualTo(words);
        assertThat(ROOM.facts()).hasSize(facts);

        start();
        assertThat(words(review)).isEqualTo(words);
    }

    private static void start() throws InterruptedException {
        var desk = ROOM.door(FullTextDesk.class);
        var organisations = List.of(EvidenceRoom.THEIRS, EvidenceRoom.OURS);
        try (var program = new AnnotationConfigApplicationContext()) {
            program.registerBean(
                    EarlierDocuments.class, () -> new EarlierDocuments(desk, () -> organisations));
            program.refresh();
            program.publishEvent(
                    new ApplicationReadyEvent(
                            new SpringApplication(), new String[0], program, Duration.ZERO));
            assertThat(program.getBean(EarlierDocuments.class).awaitEnd(Duration.ofMinutes(1)))
                    .isTrue();
        }
    }

    private static void superuser(String sql) throws SQLException {
        try (var connection = ROOM.database().superuser();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    /// Every word of the documents with its references.
    private static String words(Review review) throws SQLException {
        try (var connection = ROOM.database().superuser();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select string_agg(concat_ws(' ', lexeme, stretch, numbers), ','"
                                        + " order by lexeme, stretch) from review.document_word"
                                        + " where review_id = '"
                                        + review.id()
                                        + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Review aReview(String... titles) {
        var review = ROOM.begun("Words of documents");
        var file = new StringBuilder();
        for (var title : titles) {
            file.append("TY  - JOUR\nTI  - ").append(title).append("\nER  - \n");
        }
        ROOM.taken(review, "titles.ris", file.toString());
        return review;
    }

    private int attach(Review review, int record, String words) {
        return ROOM.ours(() -> {
            texts.keep(review, record, "minutes.txt", "", Made.read(words));
            return record;
        });
    }

    private static List<Integer> found(Review review, String words, boolean inDocuments) {
        return ROOM
                .ours(() -> ROOM.reviews().records(review, sought(words, inDocuments)))
                .records()
                .stream()
                .map(ReviewRecord::number)
                .toList();
    }

    private FoundInText place(Review review, int record, String words) {
        var found = ROOM.ours(() -> texts.found(review.id(), List.of(record), Lexemes.of(words)));
        assertThat(found).containsKey(record);
        return Objects.requireNonNull(found.get(record));
    }

    private static RecordsSought sought(String words, boolean inDocuments) {
        return new RecordsSought(words, inDocuments, null, null, null, null, null, null, 0, 0);
    }
}
