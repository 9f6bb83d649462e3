package org.ettle.review.intake;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.duplicate.Deduplication;
import org.ettle.review.format.Format;
import org.ettle.review.format.Reading;
import org.ettle.review.format.ReferenceFile;
import org.ettle.review.intake.Intake.Counts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of files of references, and of documents themselves. A file is read in no transaction
/// and kept batch by batch, so that what was read stays whatever happens; the same file sent again
/// goes on where it was left.
@Service
public class Intakes {

    private static final Logger LOG = LoggerFactory.getLogger(Intakes.class);

    private final Reviews reviews;
    private final IntakeDesk desk;
    private final IntakeSheets sheets;
    private final Duplicates duplicates;
    private final DocumentReader documents;
    private final Workbooks workbooks;
    private final ComparisonMemory memory;

    /// One file after another, so that several do not fill the memory.
    private final ExecutorService readers =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("import").factory());

    /// The imports that this program is reading.
    private final Set<Running> running = ConcurrentHashMap.newKeySet();

    Intakes(
            Reviews reviews,
            IntakeDesk desk,
            IntakeSheets sheets,
            Duplicates duplicates,
            DocumentReader documents,
            Workbooks workbooks,
            ComparisonMemory memory) {
        this.workbooks = workbooks;
        this.memory = memory;
        this.reviews = reviews;
        this.desk = desk;
        this.sheets = sheets;
        this.duplicates = duplicates;
        this.documents = documents;
    }

    private record Running(Review.Id review, int number) {}

    /// The last begun first.
    @Transactional(readOnly = true)
    public List<Intake> list(Review review) {
        return sheets.list(review);
    }

    /// @throws NotFound when the review has no such import, or the asker may not see it
    @Transactional(readOnly = true)
    public Intake get(Review review, int number) {
        return sheets.find(review, number).orElseThrow(() -> new NotFound("this import"));
    }

    /// What could not be read, a page at a time.
    ///
    /// @param after the last number that was seen; 0 for the beginning
    @Transactional(readOnly = true)
    public List<Intake.Unread> unread(Review review, int number, int after, int most) {
        return sheets.unread(review, number, after, most);
    }

    /// Whether it neither ended nor goes on: the program ended before it did.
    public boolean isInterrupted(Review review, Intake intake) {
        return !intake.isEnded() && !running.contains(new Running(review.id(), intake.number()));
    }

    /// The import that ended last, where it stopped before what it brought was compared with the
    /// rest; empty where all is compared.
    @Transactional(readOnly = true)
    public Optional<Intake> notCompared(Review review) {
        return sheets.list(review).stream()
                .filter(it -> it.endedAt() != null)
                .max(Comparator.comparing(it -> Objects.requireNonNull(it.endedAt())))
                .filter(it -> it.state() == Intake.State.STOPPED);
    }

    /// Takes a file in, from its first record to the last comparison.
    ///
    /// @throws NotFound when the asker's organisation has no such review
    public IntakeAnswer take(Review.Id id, SentFile sent) throws IOException {
        reviews.getOwn(id);
        return switch (workbooks.open(sent)) {
            case Workbooks.Opened.Unread(var reason) -> new IntakeAnswer.Refused(reason);
            case Workbooks.Opened.Readable(var file) -> {
                try {
                    var answer = begin(id, file);
                    if (answer instanceof IntakeAnswer.Begun(var number)) {
                        run(id, number, file);
                    }
                    yield answer;
                } finally {
                    Workbooks.close(file);
                }
            }
        };
    }

    /// Takes documents in together, from the first to the last comparison.
    ///
    /// @throws NotFound when the asker's organisation has no such review
    public IntakeAnswer takeDocuments(Review.Id id, SentDocuments sent) throws IOException {
        var answer = beginDocuments(id, sent);
        if (answer instanceof IntakeAnswer.Begun(var number)) {
            runDocuments(id, number, sent);
        }
        return answer;
    }

    /// What came of sending a file, and its end where it is being read.
    public record Started(IntakeAnswer answer, Future<?> end) {}

    /// Takes a file in, one after another, while nobody has to wait. It goes on when nobody looks.
    ///
    /// @param afterwards done once the file is not needed any more, whatever came of it
    /// @throws NotFound when the asker's organisation has no such review
    public Started start(Review.Id id, SentFile sent, Runnable afterwards) throws IOException {
        var isOpen = false;
        try {
            reviews.getOwn(id);
            var opened = workbooks.open(sent);
            isOpen = opened instanceof Workbooks.Opened.Readable;
            return switch (opened) {
                case Workbooks.Opened.Unread(var reason) ->
                        new Started(
                                new IntakeAnswer.Refused(reason),
                                CompletableFuture.completedFuture(null));
                case Workbooks.Opened.Readable(var file) ->
                        start(
                                () -> begin(id, file),
                                number -> run(id, number, file),
                                () -> {
                                    Workbooks.close(file);
                                    afterwards.run();
                                });
            };
        } finally {
            if (!isOpen) {
                afterwards.run();
            }
        }
    }

    /// The same for documents that come together.
    ///
    /// @throws NotFound when the asker's organisation has no such review
    public Started startDocuments(Review.Id id, SentDocuments sent, Runnable afterwards)
            throws IOException {
        return start(
                () -> beginDocuments(id, sent),
                number -> runDocuments(id, number, sent),
                afterwards);
    }

    private interface Beginning {
        IntakeAnswer begin() throws IOException;
    }

    private Started start(Beginning beginning, IntConsumer work, Runnable afterwards)
            throws IOException {
        var isReading = false;
        try {
            var answer = beginning.begin();
            if (!(answer instanceof IntakeAnswer.Begun(var number))) {
                return new Started(answer, CompletableFuture.completedFuture(null));
            }
            var asker = Askers.get();
            var end =
                    readers.submit(() -> {
                        try {
                            Askers.run(asker, () -> work.accept(number));
                        } catch (RuntimeException failed) {
                            LOG.error("An import could not be finished", failed);
                        } finally {
                            afterwards.run();
                        }
                    });
            isReading = true;
            return new Started(answer, end);
        } finally {
            if (!isReading) {
                afterwards.run();
            }
        }
    }

    /// What is being read goes no further; the same file goes on from there.
    @PreDestroy
    void close() {
        readers.shutdownNow();
    }

    /// Opens the import of a file; [#run] reads it.
    ///
    /// @throws NotFound when the asker's organisation has no such review
    IntakeAnswer begin(Review.Id id, SentFile sent) throws IOException {
        var review = reviews.getOwn(id);
        var file = find(sent);
        if (file.isEmpty()) {
            return new IntakeAnswer.Refused(new IntakeRefusal.NoFormat(sent.name()));
        }
        var heads = file.get().headsWithoutTitle(sent.columns());
        if (!heads.isEmpty()) {
            return new IntakeAnswer.Refused(new IntakeRefusal.HeadsUnknown(sent.name(), heads));
        }
        var format = sent.workbook() == null ? file.get().format() : Format.EXCEL;
        return begin(review, sent, format, sha256(sent.original()));
    }

    /// Opens the import of documents; [#runDocuments] reads them.
    ///
    /// @throws NotFound when the asker's organisation has no such review
    IntakeAnswer beginDocuments(Review.Id id, SentDocuments sent) throws IOException {
        var review = reviews.getOwn(id);
        var hashes = new TreeSet<String>();
        for (var each : sent.documents()) {
            hashes.add(sha256(each.path()));
        }
        var first = sent.documents().getFirst().path();
        var as = new SentFile(first, sent.name(), sent.source(), Map.of());
        var all = String.join("\n", hashes).getBytes(StandardCharsets.UTF_8);
        return begin(review, as, Format.DOCUMENTS, HexFormat.of().formatHex(sha256().digest(all)));
    }

    private static Optional<ReferenceFile> find(SentFile sent) throws IOException {
        return sent.workbook() == null
                ? ReferenceFile.find(sent.path())
                : Optional.of(ReferenceFile.as(Format.CSV, sent.path()));
    }

    private IntakeAnswer begin(Review review, SentFile sent, Format format, String sha256) {
        var id = review.id();
        var underWay =
                running.stream().filter(it -> it.review().equals(id)).map(Running::number).toList();
        var answer = desk.begin(review, sent, format, sha256, underWay);
        if (answer instanceof IntakeAnswer.Begun(var number)) {
            running.add(new Running(id, number));
        }
        return answer;
    }

    void runDocuments(Review.Id id, int number, SentDocuments sent) {
        var counts = new AtomicReference<>(Counts.NONE);
        try {
            documents.read(reviews.getOwn(id), number, sent, counts);
            desk.read(id, number, counts.get());
            compare(id, number, counts.get());
        } catch (IOException | UncheckedIOException fault) {
            desk.stop(
                    id,
                    number,
                    counts.get(),
                    "The documents could not be read to the last. Those read before are kept. Send"
                            + " them again: what is there already adds nothing.");
        } finally {
            running.remove(new Running(id, number));
        }
    }

    void run(Review.Id id, int number, SentFile sent) {
        var reader = new Reader(id, number);
        try {
            var file = find(sent).orElseThrow();
            file.read(sent.columns(), reader);
            reader.end();
            desk.read(id, number, reader.counts);
            compare(id, number, reader.counts);
        } catch (IOException | UncheckedIOException fault) {
            desk.stop(
                    id,
                    number,
                    reader.counts,
                    "The file could not be read to its end. What was read before is kept. Export"
                            + " the file anew and send it: what is there already adds nothing.");
        } finally {
            running.remove(new Running(id, number));
        }
    }

    /// With all references that there are, whichever file they came from.
    private void compare(Review.Id id, int number, Counts counts) {
        var review = reviews.getOwn(id);
        int references = duplicates.countReferences(review);
        if (!memory.holds(references)) {
            desk.stop(id, number, counts, memory.tooSmall(references));
            return;
        }
        var taking = new Deduplication.Intake();
        var numbers = new Pile();
        for (var some = duplicates.references(review, 0, Batch.SIZE); !some.isEmpty(); ) {
            for (var each : some) {
                taking.add(each.reference());
                numbers.add(each.number());
            }
            some = duplicates.references(review, some.getLast().number(), Batch.SIZE);
        }
        var compared = taking.finish();
        var applied = duplicates.apply(review, number, compared, numbers.all());
        desk.finish(
                id,
                number,
                new Counts(
                        counts.found(),
                        counts.added(),
                        counts.known(),
                        counts.unreadable(),
                        applied.merged(),
                        applied.toLookAt()),
                String.join("\n", compared.remarks()));
    }

    /// Numbers in a growing row.
    private static final class Pile {

        private int[] numbers = new int[Batch.SIZE];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        int[] all() {
            return Arrays.copyOf(numbers, size);
        }
    }

    private final class Reader implements Consumer<Reading> {

        private final Review.Id review;
        private final int intake;
        private final Batch batch = new Batch();
        private Counts counts = Counts.NONE;

        Reader(Review.Id review, int intake) {
            this.review = review;
            this.intake = intake;
        }

        @Override
        public void accept(Reading reading) {
            batch.add(reading);
            if (batch.isFull()) {
                end();
            }
        }

        void end() {
            counts = desk.keep(review, intake, batch, counts);
            batch.clear();
        }
    }

    static String sha256(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            var digest = sha256();
            var buffer = new byte[1 << 16];
            for (int read; (read = bytes.read(buffer)) > 0; ) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
