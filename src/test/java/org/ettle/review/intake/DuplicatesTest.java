package org.ettle.review.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ettle.platform.store.NotFound;
import org.ettle.review.KeptReference;
import org.ettle.review.RecordsSought;
import org.ettle.review.Regrouped;
import org.ettle.review.Review;
import org.ettle.review.ReviewRecord;
import org.ettle.review.ReviewRoom;
import org.ettle.review.intake.DuplicatePair.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

class DuplicatesTest {

    /// Whoever keeps something of records.
    static class Listener {
        final List<Regrouped> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void regrouped(Regrouped regrouped) {
            heard.add(regrouped);
        }
    }

    private static final ReviewRoom ROOM = new ReviewRoom(Listener.class);
    private final Duplicates duplicates = ROOM.door(Duplicates.class);

    private static final String FROM_ONE =
            """
            TY  - JOUR
            TI  - Tetrathiomolybdate and the choice of personal assistants
            AU  - Able, A.
            PY  - 2015
            JO  - Journal of Choice
            VL  - 4
            SP  - 12
            EP  - 19
            DO  - 10.1000/4.12
            ER  -
            """;

    private static final String FROM_OTHER =
            """
            TY  - JOUR
            TI  - Tetrathiomolybdate and the choice of personal assistants
            AU  - Able, Anne
            AB  - What people choose, and why.
            PY  - 2015
            JO  - Journal of Choice
            VL  - 4
            SP  - 12
            EP  - 19
            DO  - 10.1000/4.12
            ER  -
            """;

    /// The same words and people, elsewhere.
    private static final String DOUBTFUL =
            """
            TY  - JOUR
            TI  - Tetrathiomolybdate and the choice of personal assistants
            AU  - Able, A.
            PY  - 2015
            JO  - Annals of Support
            VL  - 9
            SP  - 101
            EP  - 120
            ER  -
            """;

    @Test
    void what_is_certainly_one_work_becomes_one_record_and_keeps_every_word() {
        var review = two("Certain");

        var records = records(review);
        assertThat(records).hasSize(1);
        assertThat(records.getFirst().number()).isEqualTo(1);
        assertThat(records.getFirst().abstractText()).isEqualTo("What people choose, and why.");
        var sheet = ROOM.ours(() -> ROOM.reviews().record(review, 1));
        assertThat(sheet.references()).extracting(KeptReference::number).containsExactly(1, 2);
        assertThat(sheet.references())
                .extracting(it -> it.reference().origin().source())
                .containsExactly("one.ris", "other.ris");
        var pair = ROOM.ours(() -> duplicates.decided(review, 0, 10)).getFirst();
        assertThat(pair.isMerge()).isTrue();
        assertThat(pair.decidedBy()).isNull();
        assertThat(pair.reason()).contains("DOI");
        var counts = ROOM.ours(() -> ROOM.reviews().counts(review));
        assertThat(counts.merged()).isEqualTo(1);
        assertThat(counts.records()).isEqualTo(1);
        assertThat(heard(review))
                .contains(new Regrouped(review.id(), List.of(new Regrouped.Step(1, 2)), List.of()));
    }

    @Test
    void a_merge_that_is_undone_is_not_made_again() {
        var review = two("Undone");

        ROOM.ours(() -> done(duplicates.undo(review.id(), 1, 2)));

        assertThat(records(review)).extracting(ReviewRecord::number).containsExactly(1, 2);
        assertThat(records(review).getFirst().abstractText()).isEmpty();
        assertThat(heard(review))
                .anyMatch(it -> it.parted().equals(List.of(new Regrouped.Step(1, 2))));
        assertThat(ROOM.ours(() -> duplicates.undo(review.id(), 1, 2)))
                .isInstanceOf(DuplicateAnswer.Refused.class);

        ROOM.taken(review, "third.ris", FROM_OTHER.replace("why.", "why so."));

        assertThat(records(review)).hasSize(2);
        assertThat(ROOM.ours(() -> duplicates.decided(review, 0, 10)))
                .filteredOn(it -> it.one() == 1 && it.other() == 2)
                .extracting(DuplicatePair::standing)
                .containsExactly(Standing.NOT_SAME);
    }

    @Test
    void what_the_rules_doubt_waits_for_a_person_who_may_say_that_it_is_one_work() {
        var review = doubted("One work");
        var pair = ROOM.ours(() -> duplicates.open(review, 0, 10)).getFirst();
        assertThat(records(review)).hasSize(2);

        ROOM.ours(() ->
                done(duplicates.decide(review.id(), pair.one(), pair.other(), Standing.SAME)));

        assertThat(records(review)).hasSize(1);
        assertThat(ROOM.ours(() -> duplicates.open(review, 0, 10))).isEmpty();
        assertThat(
                        ROOM.ours(() ->
                                duplicates.decide(
                                        review.id(), pair.one(), pair.other(), Standing.LINKED)))
                .isInstanceOf(DuplicateAnswer.Refused.class);
    }

    @Test
    void what_a_person_called_two_works_stays_two() {
        var review = doubted("Two works");
        var pair = ROOM.ours(() -> duplicates.open(review, 0, 10)).getFirst();

        ROOM.ours(() ->
                done(duplicates.decide(review.id(), pair.one(), pair.other(), Standing.NOT_SAME)));
        ROOM.taken(review, "more.ris", FROM_ONE.replace("10.1000/4.12", "10.1000/5"));

        assertThat(ROOM.ours(() -> duplicates.open(review, 0, 10)))
                .noneMatch(it -> it.one() == pair.one() && it.other() == pair.other());
        assertThat(ROOM.ours(() -> duplicates.ofRecord(review, 1))).isNotEmpty();
    }

    @Test
    void a_merge_in_the_middle_is_undone_and_the_others_stand() {
        var review = ROOM.begun("Three");
        ROOM.taken(review, "one.ris", FROM_ONE);
        ROOM.taken(review, "other.ris", FROM_OTHER);
        ROOM.taken(review, "third.ris", FROM_OTHER.replace("Able, Anne", "Able, Anne B."));
        assertThat(records(review)).hasSize(1);
        var merges =
                ROOM.ours(() -> duplicates.decided(review, 0, 10)).stream()
                        .filter(DuplicatePair::isMerge)
                        .toList();
        assertThat(merges).hasSize(2);

        var last =
                merges.stream()
                        .filter(it -> Integer.valueOf(3).equals(it.merged()))
                        .findFirst()
                        .orElseThrow();
        ROOM.ours(() -> done(duplicates.undo(review.id(), last.one(), last.other())));

        assertThat(records(review)).extracting(ReviewRecord::number).containsExactly(1, 3);
        assertThat(ROOM.ours(() -> ROOM.reviews().record(review, 1)).references()).hasSize(2);
        assertThat(ROOM.ours(() -> ROOM.reviews().record(review, 3)).references()).hasSize(1);
    }

    @Test
    void a_search_finds_a_record_by_the_words_of_a_merged_reference() {
        var review = two("Words of both");
        var sought =
                new RecordsSought("people choose", true, null, null, null, null, null, null, 0, 0);

        assertThat(ROOM.ours(() -> ROOM.reviews().records(review, sought)).records())
                .extracting(ReviewRecord::number)
                .containsExactly(1);
    }

    @Test
    void nobody_decides_on_records_of_others() {
        var review = two("Theirs");

        assertThatThrownBy(() -> ROOM.theirs(() -> duplicates.undo(review.id(), 1, 2)))
                .isInstanceOf(NotFound.class);
        assertThat(ROOM.theirs(() -> duplicates.decided(review, 0, 10))).isEmpty();
    }

    private Review two(String title) {
        var review = ROOM.begun(title);
        ROOM.taken(review, "one.ris", FROM_ONE);
        ROOM.taken(review, "other.ris", FROM_OTHER);
        return review;
    }

    private Review doubted(String title) {
        var review = ROOM.begun(title);
        ROOM.taken(review, "one.ris", FROM_ONE + "\n" + DOUBTFUL);
        return review;
    }

    private static List<ReviewRecord> records(Review review) {
        return ROOM.ours(() -> ROOM.reviews().records(review, RecordsSought.all())).records();
    }

    private static List<Regrouped> heard(Review review) {
        return ROOM.door(Listener.class).heard.stream()
                .filter(it -> it.review().equals(review.id()))
                .toList();
    }

    private static DuplicateFact done(DuplicateAnswer answer) {
        if (answer instanceof DuplicateAnswer.Done(var fact)) {
            return fact;
        }
        throw new AssertionError(answer.toString());
    }
}
