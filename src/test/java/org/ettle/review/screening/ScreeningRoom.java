package org.ettle.review.screening;

import static org.ettle.evidence.EvidenceRoom.OURS;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.ettle.access.Role;
import org.ettle.evidence.EvidenceRoom;
import org.ettle.review.Review;
import org.ettle.review.ReviewRoom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// The doors of screening on the room of reviews, and three people who screen.
final class ScreeningRoom {

    static final Said IN = new Said(Verdict.INCLUDE, null);
    static final Said OUT = new Said(Verdict.EXCLUDE, "not-sds");
    static final Said UNSURE = new Said(Verdict.UNSURE, null);

    final ReviewRoom room;
    final UUID ann;
    final UUID bob;
    final UUID cat;

    /// @param more classes that belong to the room too
    ScreeningRoom(Class<?>... more) {
        var parts =
                new ArrayList<Class<?>>(
                        List.of(
                                Screening.class,
                                ScreeningStore.class,
                                ScreeningSheets.class,
                                Rankings.class,
                                KeptTallies.class,
                                Settling.class,
                                MergedRecords.class,
                                Parts.class));
        parts.addAll(List.of(more));
        room = new ReviewRoom(parts.toArray(Class<?>[]::new));
        ann = room.somebody(Role.ANALYST);
        bob = room.somebody(Role.ANALYST);
        cat = room.somebody(Role.ADMINISTRATOR);
    }

    /// Not marked as configuration, which the whole program would find too.
    static class Parts {
        @Bean
        TransactionOperations transactions(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }
    }

    Screening screening() {
        return room.door(Screening.class);
    }

    Rankings rankings() {
        return room.door(Rankings.class);
    }

    /// As somebody of the organisation; null for the program itself.
    <T> T as(@Nullable UUID person, Supplier<T> work) {
        return person == null ? EvidenceRoom.as(OURS, work) : EvidenceRoom.as(OURS, person, work);
    }

    /// A review that was started, with that many people at both of its stages and these titles.
    AtStage review(int people, String... titles) {
        var review = room.begun("A review");
        var protocol = ScreeningFixtures.aProtocol(people);
        room.ours(() -> {
            ReviewRoom.done(room.reviews().write(review.id(), 0, protocol));
            return ReviewRoom.done(room.reviews().start(review.id(), 1));
        });
        records(review.id(), titles);
        return new AtStage(review.id(), "title");
    }

    /// Straight into the table: how records come there is tested elsewhere.
    private void records(Review.Id review, String... titles) {
        superuser(
                """
                insert into review.intake (organisation_id, review_id, number, name, source, format,
                    columns, sha256, state, added)
                values ('%s', '%s', 1, 'a.ris', 'Scopus', 'RIS', '{}', decode(repeat('00', 32), 'hex'),
                    'DONE', %d)
                """
                        .formatted(OURS, review, titles.length));
        var rows = new StringBuilder();
        for (int i = 0; i < titles.length; i++) {
            rows.append(
                    """
                    insert into review.record (organisation_id, review_id, number, intake_number, kind,
                        title, authors, year, container, abstract, doi)
                    values ('%s', '%s', %d, 1, 'ARTICLE', '%s', '', %d, '', '', '');
                    """
                            .formatted(OURS, review, i + 1, titles[i], 2000 + i % 20));
        }
        superuser(rows.toString());
    }

    /// As the owner of the database, whom row security and grants do not hold.
    void superuser(String sql) {
        try (var connection = room.database().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    ScreeningAnswer says(UUID person, AtStage at, int record, Said said, String note) {
        return as(person, () -> screening().decide(new Decide(at, record, said, note)));
    }

    ScreeningFact said(UUID person, AtStage at, int record, Said said) {
        return done(says(person, at, record, said, ""));
    }

    Standing standing(AtStage at, int record) {
        return decided(null, at, record).standing();
    }

    /// As this person may see it.
    Disputed decided(@Nullable UUID person, AtStage at, int record) {
        return as(person, () -> screening().decided(screening().round(at), record));
    }

    static ScreeningFact done(ScreeningAnswer answer) {
        if (answer instanceof ScreeningAnswer.Done(var fact)) {
            return fact;
        }
        throw new AssertionError(answer.toString());
    }

    static ScreeningRefusal refused(ScreeningAnswer answer) {
        if (answer instanceof ScreeningAnswer.Refused(var reason)) {
            return reason;
        }
        throw new AssertionError(answer.toString());
    }
}
