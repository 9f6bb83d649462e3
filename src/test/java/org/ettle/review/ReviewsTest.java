package org.ettle.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.review.ReviewRoom.aProtocol;
import static org.ettle.review.ReviewRoom.done;
import static org.ettle.review.ReviewRoom.refused;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.Stale;
import org.ettle.review.record.Field;
import org.junit.jupiter.api.Test;

class ReviewsTest {

    private static final ReviewRoom ROOM = new ReviewRoom();
    private final Reviews reviews = ROOM.reviews();

    @Test
    void a_review_begins_with_an_empty_protocol_and_is_its_organisations() {
        var review = ROOM.begun("Self-directed support in Scotland");

        var protocol = ROOM.ours(() -> reviews.protocol(review));

        assertThat(protocol.protocol()).isEqualTo(Protocol.EMPTY);
        assertThat(protocol.isFrozen()).isFalse();
        assertThat(ROOM.ours(() -> reviews.list())).contains(review);
        assertThat(ROOM.theirs(() -> reviews.find(review.id()))).isEmpty();
        assertThat(ROOM.thePublic(() -> reviews.find(review.id()))).isEmpty();
        assertThatThrownBy(() -> ROOM.theirs(() -> reviews.write(review.id(), 0, aProtocol())))
                .isInstanceOf(NotFound.class);
        assertThat(refused(ROOM.ours(() -> reviews.begin(Review.Id.fresh(), " ", false))))
                .containsExactly(new ReviewRefusal.TitleMissing());
    }

    @Test
    void half_a_protocol_is_kept_but_does_not_start() {
        var review = ROOM.begun("Half a protocol");
        var half =
                new Protocol(
                        "",
                        "Scotland",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null);
        ROOM.ours(() -> done(reviews.write(review.id(), 0, half)));

        assertThat(refused(ROOM.ours(() -> reviews.start(review.id(), 1))))
                .containsExactly(
                        new ReviewRefusal.QuestionMissing(), new ReviewRefusal.StagesMissing());
        assertThat(ROOM.ours(() -> reviews.protocol(review)).protocol()).isEqualTo(half);
    }

    @Test
    void nobody_overwrites_a_protocol_that_they_have_not_seen() {
        var review = ROOM.begun("Two write");
        ROOM.ours(() -> done(reviews.write(review.id(), 0, aProtocol())));

        assertThatThrownBy(() -> ROOM.ours(() -> reviews.write(review.id(), 0, aProtocol())))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> ROOM.ours(() -> reviews.start(review.id(), 0)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void a_started_protocol_is_amended_with_a_reason_and_the_earlier_one_stays()
            throws SQLException {
        var review = ROOM.started("Amended");
        var before = ROOM.ours(() -> reviews.protocol(review)).protocol();
        var after =
                new Protocol(
                        before.question(),
                        "Scotland, since 2014.",
                        before.searches(),
                        before.stages(),
                        before.termsFor(),
                        before.termsAgainst(),
                        before.coding(),
                        before.extraction(),
                        null);

        assertThat(refused(ROOM.ours(() -> reviews.write(review.id(), 1, after))))
                .containsExactly(new ReviewRefusal.StartedAlready());
        assertThat(refused(ROOM.ours(() -> reviews.amend(review.id(), 1, before, " "))))
                .containsExactly(
                        new ReviewRefusal.NothingChanged(), new ReviewRefusal.ReasonMissing());
        ROOM.ours(() -> done(reviews.amend(review.id(), 1, after, "The Act came into force.")));

        var versions = ROOM.ours(() -> reviews.protocols(review));
        assertThat(versions).extracting(ProtocolVersion::number).containsExactly(2, 1);
        assertThat(versions).extracting(ProtocolVersion::protocol).containsExactly(after, before);
        assertThat(versions.getFirst().reason()).isEqualTo("The Act came into force.");
        assertThat(ROOM.facts())
                .contains(
                        new ReviewFact.ProtocolAmended(
                                review.organisation(), review.id(), 2, "The Act came into force."));
        try (var superuser = ROOM.database().superuser();
                var statement = superuser.createStatement()) {
            assertThatThrownBy(() ->
                            statement.execute(
                                    "update review.protocol set said = '{}' where review_id = '"
                                            + review.id()
                                            + "'"))
                    .hasMessageContaining("is frozen");
        }
    }

    @Test
    void a_stage_at_which_decisions_may_have_been_made_does_not_go() {
        var review = ROOM.started("A stage goes");
        var before = aProtocol();
        var after =
                new Protocol(
                        before.question(),
                        before.scope(),
                        before.searches(),
                        before.stages().subList(0, 1),
                        before.termsFor(),
                        before.termsAgainst(),
                        before.coding(),
                        before.extraction(),
                        before.stopping());

        assertThat(refused(ROOM.ours(() -> reviews.amend(review.id(), 1, after, "Too long."))))
                .containsExactly(new ReviewRefusal.StageGone("Whole documents"));
    }

    @Test
    void everybody_reads_a_published_review_and_its_protocol_and_no_record() {
        var review = ROOM.started("Published");
        ROOM.taken(review, "a.ris", ris(1, 2));
        var unstarted = ROOM.begun("Not started");

        assertThat(refused(ROOM.ours(() -> reviews.publish(unstarted.id(), "It is time."))))
                .containsExactly(new ReviewRefusal.NotStarted());
        ROOM.ours(() -> done(reviews.publish(review.id(), "It is time.")));

        var seen = ROOM.thePublic(() -> reviews.get(review.id()));
        assertThat(seen.isPublished()).isTrue();
        assertThat(ROOM.thePublic(() -> reviews.protocol(seen)).protocol()).isEqualTo(aProtocol());
        assertThat(ROOM.thePublic(() -> reviews.records(seen, RecordsSought.all())).records())
                .isEmpty();
        assertThatThrownBy(() -> ROOM.thePublic(() -> reviews.getOwn(review.id())))
                .isInstanceOf(NotFound.class);
        assertThat(refused(ROOM.ours(() -> reviews.publish(review.id(), "Again."))))
                .containsExactly(new ReviewRefusal.PublishedAlready());
    }

    @Test
    void records_are_listed_page_by_page_forwards_and_backwards() {
        var review = ROOM.begun("Pages");
        ROOM.taken(review, "many.ris", ris(1, 60));

        var first = ROOM.ours(() -> reviews.records(review, RecordsSought.all()));
        var second = ROOM.ours(() -> reviews.records(review, RecordsSought.all().after(25)));
        var third = ROOM.ours(() -> reviews.records(review, RecordsSought.all().after(50)));
        var back = ROOM.ours(() -> reviews.records(review, RecordsSought.all().before(51)));

        assertThat(first.hasEarlier()).isFalse();
        assertThat(first.hasLater()).isTrue();
        assertThat(numbers(first)).startsWith(1).endsWith(25).hasSize(25);
        assertThat(numbers(second)).startsWith(26).endsWith(50);
        assertThat(numbers(third)).startsWith(51).endsWith(60);
        assertThat(third.hasLater()).isFalse();
        assertThat(back.records()).isEqualTo(second.records());
    }

    @Test
    void what_is_new_since_an_import_is_found() {
        var review = ROOM.begun("Living");
        int first = ROOM.taken(review, "spring.ris", ris(1, 3));
        ROOM.taken(review, "autumn.ris", ris(2, 5));

        var fresh = ROOM.ours(() -> reviews.records(review, since(first)));

        assertThat(fresh.records())
                .extracting(ReviewRecord::title)
                .containsExactly("Title of number 4", "Title of number 5");
    }

    private static RecordsSought since(int intake) {
        return new RecordsSought("", true, null, null, null, intake, null, null, 0, 0);
    }

    @Test
    void a_record_has_its_references_word_by_word() {
        var review = ROOM.begun("Verbatim");
        ROOM.taken(review, "one.ris", ris(7, 7));

        var sheet = ROOM.ours(() -> reviews.record(review, 1));

        assertThat(sheet.record().authors()).isEqualTo("Able, A.; Baker, B.");
        assertThat(sheet.record().year()).isEqualTo(2007);
        var reference = sheet.references().getFirst().reference();
        assertThat(reference.value(Field.TITLE)).isEqualTo("Title of number 7");
        assertThat(reference.origin().source()).isEqualTo("one.ris");
        assertThat(reference.origin().verbatim()).contains("TI  - Title of number 7");
        assertThat(sheet.merged()).isEqualTo(reference);
        assertThatThrownBy(() -> ROOM.theirs(() -> reviews.record(review, 1)))
                .isInstanceOf(NotFound.class);
    }

    private static List<Integer> numbers(RecordsFound found) {
        return found.records().stream().map(ReviewRecord::number).toList();
    }

    /// References that have nothing in common but their form.
    static String ris(int from, int to) {
        var words = new ArrayList<String>();
        for (int i = from; i <= to; i++) {
            words.add(
                    """
                    TY  - JOUR
                    TI  - Title of number %d
                    AU  - Able, A.
                    AU  - Baker, B.
                    PY  - %d
                    ER  -
                    """
                            .formatted(i, 2000 + i % 20));
        }
        return String.join("\n", words);
    }
}
