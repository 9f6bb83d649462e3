package org.ettle.review.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ettle.platform.store.Askers;
import org.ettle.review.Review;
import org.ettle.review.ReviewText;
import org.ettle.review.Reviews;
import org.ettle.review.format.Format;
import org.ettle.review.intake.WordsOfReferences;
import org.ettle.review.record.Origin;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The door of archives: a review as one file, and back.
@Service
public class Archives {

    private static final int AT_ONCE = 1_000;
    private static final int CHARACTERS_AT_ONCE = 4_000_000;

    private static final String README =
            """
            A review as Ettle keeps it. Each file ending in .jsonl has one object a line; each is a
            row with the names of its columns. "references" has every reference with what its file
            said, word for word; "records" has what was screened; "protocols" has the protocol with
            every amendment; "decisions" has who decided what and when. People are numbers.
            "log" has all of it in the order of time and is not read again. "contents.json" has the
            SHA-256 of each of these files, so that a changed one is noticed.
            "documents.jsonl" says to which reference each whole document belongs, and what it is
            called. The documents are in the folder "documents" as they came, and their words as
            they were read in "texts", in UTF-8; each is named by its own SHA-256.
            What people decided blind is in it once all who are needed had. Until then only what
            whoever made this archive had decided is.
            """;

    private final Reviews reviews;
    private final ArchiveSheets sheets;
    private final ArchiveStore store;
    private final ArchivedDocuments documents;
    private final ArchiveSettings settings;
    private final WordsOfReferences words;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Archives(
            Reviews reviews,
            ArchiveSheets sheets,
            ArchiveStore store,
            ArchivedDocuments documents,
            ArchiveSettings settings,
            WordsOfReferences words,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.reviews = reviews;
        this.sheets = sheets;
        this.store = store;
        this.documents = documents;
        this.settings = settings;
        this.words = words;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// How many decisions an archive that the asker makes now would not hold, because they are
    /// blind to them.
    @Transactional(readOnly = true)
    public int countBlind(Review.Id id) {
        return sheets.countBlind(id);
    }

    /// Whole documents of a review.
    ///
    /// @param bytes of all of them together
    public record Held(int documents, long bytes) {}

    /// The documents that an archive would hold.
    @Transactional(readOnly = true)
    public Held held(Review.Id id) {
        return sheets.held(id);
    }

    /// Writes everything of a review, and that it was written.
    ///
    /// @param withDocuments whether whole documents come along; their owners may not want them
    ///   handed on
    /// @throws NotFound when the asker's organisation has no such review
    @Transactional
    public void write(Review.Id id, boolean withDocuments, OutputStream out) throws IOException {
        var review = reviews.getOwn(id);
        var writer = new ArchiveWriter(out);
        writer.text(ArchiveFile.README, README);
        writer.text(ArchiveFile.HEAD, sheets.head(id));
        for (var part : Part.values()) {
            if (part != Part.FULL_TEXT) {
                writer.lines(part.file(), to -> sheets.each(id, part, to));
            } else if (withDocuments) {
                documents.write(id, writer);
            } else {
                writer.lines(part.file(), _ -> {});
            }
        }
        writer.lines(ArchiveFile.LOG, to -> sheets.log(id, to));
        writer.finish();
        events.publishEvent(new ArchiveFact.ArchiveMade(review.organisation(), id, withDocuments));
    }

    /// Takes a file in. Either all of it is kept or nothing.
    public ArchiveAnswer take(Path file) throws IOException {
        try (var archive = ArchiveFile.open(file, settings.unpackedBytes())) {
            return take(archive);
        } catch (UnfitArchive unfit) {
            return new ArchiveAnswer.Refused(unfit.reason());
        }
    }

    public ArchiveAnswer take(ArchiveSource archive) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> taken(archive)));
        } catch (UnfitArchive unfit) {
            return new ArchiveAnswer.Refused(unfit.reason());
        }
    }

    private ArchiveAnswer taken(ArchiveSource archive) {
        var head = archive.head();
        var id = idOf(head);
        var organisation = Objects.requireNonNull(Askers.get().organisation());
        if (reviews.find(id).filter(it -> it.organisation().equals(organisation)).isPresent()) {
            throw new UnfitArchive(new ArchiveRefusal.IsHereAlready());
        }
        keeping(ArchiveFile.HEAD, () -> store.begin(head));
        var counts = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            counts.put(part, keeping(id, archive, part));
        }
        events.publishEvent(new ArchiveFact.ArchiveTakenIn(organisation, id, told(counts)));
        return new ArchiveAnswer.Done(id);
    }

    private static Review.Id idOf(String head) {
        try {
            return new Review.Id(
                    UUID.fromString(JsonMapper.shared().readTree(head).path("id").asString("")));
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new UnfitArchive(new ArchiveRefusal.Damaged(ArchiveFile.HEAD));
        }
    }

    /// @return how many rows there were
    private int keeping(Review.Id id, ArchiveSource archive, Part part) {
        var rows = new ArrayList<String>();
        int[] count = {0};
        int[] characters = {0};
        var taking = documents.new Taking(id, archive);
        archive.each(
                part,
                row -> {
                    count[0]++;
                    if (part == Part.FULL_TEXT) {
                        keeping(part.file(), () -> taking.keep(row));
                        return;
                    }
                    rows.add(row);
                    characters[0] += row.length();
                    if (rows.size() == AT_ONCE || characters[0] > CHARACTERS_AT_ONCE) {
                        keeping(part.file(), () -> keep(id, part, rows));
                        rows.clear();
                        characters[0] = 0;
                    }
                });
        if (!rows.isEmpty()) {
            keeping(part.file(), () -> keep(id, part, rows));
        }
        return count[0];
    }

    private void keep(Review.Id id, Part part, List<String> rows) {
        var read = rows.stream().map(JsonMapper.shared()::readTree).toList();
        switch (part) {
            case PROTOCOL -> read.forEach(it -> ReviewText.protocol(said(it)));
            case INTAKE -> read.forEach(it -> Format.valueOf(it.path("format").asString("")));
            case ANSWER, APPRAISAL -> documents.checkPlaces(id, part, read);
            default -> {}
        }
        store.add(id, part, rows);
        if (part == Part.REFERENCE) {
            words.keep(
                    id,
                    read.stream().map(it -> it.path("number").asInt()).toList(),
                    read.stream()
                            .map(it -> ReviewText.reference(said(it), new Origin("", 0, "")))
                            .toList());
        }
    }

    /// What pages will read must be readable, or a page would fail for good.
    private static String said(JsonNode row) {
        return row.path("said").toString();
    }

    /// What cannot be read, and what the database refuses, does not fit together; a fault of the
    /// database is a fault.
    private static void keeping(String part, Runnable keeping) {
        try {
            keeping.run();
        } catch (DataIntegrityViolationException
                | InvalidDataAccessResourceUsageException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException unfit) {
            throw new UnfitArchive(new ArchiveRefusal.DoesNotFit(part));
        }
    }

    private static List<String> told(Map<Part, Integer> counts) {
        return counts.entrySet().stream()
                .map(it -> it.getKey().name().toLowerCase(Locale.ROOT) + " " + it.getValue())
                .toList();
    }
}
