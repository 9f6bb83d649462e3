package org.ettle.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.ettle.access.AccessSettings;
import org.ettle.access.Organisations;
import org.ettle.access.Role;
import org.ettle.evidence.EvidenceRoom;
import org.ettle.evidence.document.Documents;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.TestDatabase;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.intake.IntakeAnswer;
import org.ettle.review.intake.Intakes;
import org.ettle.review.intake.SentFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;

/// The room with its real doors and database, and a review of `OURS` that was begun by an analyst.
public final class ReviewRoom {

    private final EvidenceRoom evidence;
    private final UUID analyst;

    /// @param more classes that belong to the room too
    public ReviewRoom(Class<?>... more) {
        var parts =
                new ArrayList<Class<?>>(
                        List.of(
                                Reviews.class,
                                ReviewStore.class,
                                ReviewSheets.class,
                                RecordSheets.class,
                                Reviewers.class,
                                Organisations.class,
                                Settings.class,
                                Heard.class));
        parts.addAll(List.of(more));
        evidence = EvidenceRoom.open(parts.toArray(Class<?>[]::new));
        analyst = evidence.analyst();
    }

    /// Not marked as configuration, which the whole program would find too.
    @ComponentScan(basePackageClasses = {Intakes.class, FullTexts.class, Documents.class})
    static class Settings {
        @Bean
        AccessSettings accessSettings() {
            return new AccessSettings(true);
        }
    }

    static class Heard {
        final List<Fact> facts = new CopyOnWriteArrayList<>();

        @EventListener
        void told(Fact fact) {
            if (fact.getClass().getName().startsWith("org.ettle.review.")) {
                facts.add(fact);
            }
        }
    }

    /// What the room told, the first first.
    public List<Fact> facts() {
        return List.copyOf(door(Heard.class).facts);
    }

    public <T> T door(Class<T> type) {
        return evidence.door(type);
    }

    public Reviews reviews() {
        return door(Reviews.class);
    }

    public Intakes intakes() {
        return door(Intakes.class);
    }

    public TestDatabase database() {
        return evidence.database();
    }

    public UUID somebody(Role role) {
        return evidence.somebody(role);
    }

    /// As the analyst of `OURS`.
    public <T> T ours(Supplier<T> work) {
        return EvidenceRoom.as(EvidenceRoom.OURS, analyst, work);
    }

    public <T> T theirs(Supplier<T> work) {
        return EvidenceRoom.as(EvidenceRoom.THEIRS, work);
    }

    public <T> T thePublic(Supplier<T> work) {
        return EvidenceRoom.asThePublic(work);
    }

    public Review begun(String title) {
        return ours(() -> {
            var id = Review.Id.fresh();
            done(reviews().begin(id, title, false));
            return reviews().get(id);
        });
    }

    /// Begun, with [#aProtocol] that was started.
    public Review started(String title) {
        var review = begun(title);
        return ours(() -> {
            done(reviews().write(review.id(), 0, aProtocol()));
            done(reviews().start(review.id(), 1));
            return reviews().get(review.id());
        });
    }

    /// Two stages: one person reads titles, two read whole documents.
    public static Protocol aProtocol() {
        return new Protocol(
                "What changes for people who direct their own support?",
                "Scotland, since 2010.",
                List.of(new Protocol.Search("Scopus", LocalDate.of(2024, 5, 1), "\"direct pay*\"")),
                List.of(
                        new Protocol.Stage(
                                "title",
                                "Titles and abstracts",
                                1,
                                List.of(
                                        new Protocol.Reason("not-sds", "Not about SDS"),
                                        new Protocol.Reason("no-study", "No study"))),
                        new Protocol.Stage(
                                "full-text",
                                "Whole documents",
                                2,
                                List.of(new Protocol.Reason("not-sds", "Not about SDS")))),
                List.of("direct payment"),
                List.of("animal"),
                List.of(
                        new Protocol.Codes(
                                "topic",
                                "Topics",
                                List.of(new Protocol.Code("choice", "Choice and control")))),
                List.of(new Protocol.Extract("setting", "Where was it?")),
                new Protocol.Stopping(95, 95));
    }

    /// Takes words in as a file, to the last comparison.
    public int taken(Review review, String name, String words) {
        try {
            var path = Files.createTempDirectory("review").resolve(name);
            Files.writeString(path, words);
            return taken(review, path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public int taken(Review review, Path path) {
        var answer = answered(review, path);
        assertThat(answer).isInstanceOf(IntakeAnswer.Begun.class);
        return ((IntakeAnswer.Begun) answer).number();
    }

    public IntakeAnswer answered(Review review, Path path) {
        return ours(() -> {
            try {
                return intakes().take(review.id(), SentFile.of(path, "Scopus"));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    public static ReviewFact done(ReviewAnswer answer) {
        if (answer instanceof ReviewAnswer.Done(var fact)) {
            return fact;
        }
        throw new AssertionError(answer.toString());
    }

    public static List<ReviewRefusal> refused(ReviewAnswer answer) {
        if (answer instanceof ReviewAnswer.Refused(var reasons)) {
            return reasons;
        }
        throw new AssertionError(answer.toString());
    }
}
