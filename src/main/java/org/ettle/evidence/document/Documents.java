package org.ettle.evidence.document;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.ettle.evidence.NormalText;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.Sources;
import org.ettle.evidence.document.worker.Kind;
import org.ettle.evidence.document.worker.Limits;
import org.ettle.evidence.document.worker.Unread;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of documents. Documents of another organisation are not there.
///
/// A document is read before anything is written, by a process of its own, and what came of it is
/// written in one transaction. Where the program ends in between, nothing was kept.
@Service
public class Documents {

    /// How much may be typed in at once. What is longer comes as a file.
    public static final int TYPED_CHARACTERS = 400_000;

    /// What a document may have.
    public static final int MOST_BYTES = Limits.BYTES;

    /// What the words of a document may have.
    public static final int MOST_CHARACTERS = Limits.CHARACTERS;

    /// Kilobytes of documents that wait or are read at the same time. More would fill the memory.
    private static final int KILOBYTES_AT_ONCE = 60 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    private final Sources sources;
    private final DocumentDesk desk;
    private final DocumentSheets sheets;
    private final Workers workers;
    private final DocumentReaders readers;
    private final Semaphore room = new Semaphore(KILOBYTES_AT_ONCE);
    private final Map<Place, Reading> underWay = new ConcurrentHashMap<>();

    Documents(Sources sources, DocumentDesk desk, DocumentSheets sheets, Workers workers) {
        this.sources = sources;
        this.desk = desk;
        this.sheets = sheets;
        this.workers = workers;
        this.readers = new DocumentReaders(workers);
    }

    /// @param hash of the document, in hexadecimal
    private record Place(OrganisationId organisation, Source.Id source, String hash) {}

    /// Attaches a document to a source and reads it. It goes on when nobody waits for it any more.
    ///
    /// @throws NotFound when the asker's organisation has no such source
    public Reading attach(Source.Id source, Upload upload) throws IOException {
        sources.getOwn(source);
        if (upload.size() == 0) {
            return concluded(upload.name(), desk.refuse(source, Unread.EMPTY));
        }
        if (upload.size() > Limits.BYTES) {
            return concluded(upload.name(), desk.refuse(source, Unread.TOO_LARGE));
        }
        int kilobytes = (int) (upload.size() / 1024) + 1;
        if (!room.tryAcquire(kilobytes)) {
            return concluded(upload.name(), desk.refuse(source, Unread.READERS_ARE_BUSY));
        }
        var isUnderWay = false;
        try {
            var reading = begin(source, upload.name(), DocumentReaders.bytes(upload), kilobytes);
            isUnderWay = true;
            return reading;
        } finally {
            if (!isUnderWay) {
                room.release(kilobytes);
            }
        }
    }

    private Reading begin(Source.Id source, String name, byte[] bytes, int kilobytes) {
        var asker = Askers.get();
        var place = new Place(ours(), source, Hash.of(bytes).hex());
        var answer = new CompletableFuture<DocumentAnswer>();
        var reading = new Reading(name, Instant.now(), answer);
        underWay.put(place, reading);
        Thread.ofVirtual()
                .name("document")
                .start(() -> {
                    Runnable tell;
                    try {
                        var concluded = Askers.call(asker, () -> read(source, name, bytes));
                        tell = () -> answer.complete(concluded);
                    } catch (RuntimeException failed) {
                        LOG.error("A document could not be concluded", failed);
                        tell = () -> answer.completeExceptionally(failed);
                    }
                    // Whoever is told finds the room free again.
                    room.release(kilobytes);
                    underWay.remove(place, reading);
                    tell.run();
                });
        return reading;
    }

    private DocumentAnswer read(Source.Id source, String name, byte[] bytes) {
        var there = desk.findRead(source, Hash.of(bytes));
        if (there.isPresent()) {
            return new DocumentAnswer.Refused(new DocumentRefusal.DocumentIsThere(there.get()));
        }
        return desk.conclude(
                source, name, bytes, workers.read(DocumentReaders.ending(name), bytes));
    }

    private static Reading concluded(String name, DocumentAnswer answer) {
        return new Reading(name, Instant.now(), CompletableFuture.completedFuture(answer));
    }

    /// Takes in words that somebody typed or pasted.
    ///
    /// @throws NotFound when the asker's organisation has no such source
    public DocumentAnswer type(Source.Id source, String words) {
        sources.getOwn(source);
        if (words.length() > TYPED_CHARACTERS) {
            return new DocumentAnswer.Refused(new DocumentRefusal.TypedTooMuch(words.length()));
        }
        var text = NormalText.of(words);
        return text.words().isEmpty()
                ? new DocumentAnswer.Refused(new DocumentRefusal.NothingTyped())
                : desk.type(source, text);
    }

    /// Reads a document that belongs to no source, and waits for it; nothing is written. Where
    /// there is no room it waits for that too.
    public DocumentRead read(Upload upload) throws IOException {
        return inRoom(upload, readers::read);
    }

    /// The rows of the first sheet of an Excel workbook, as a table between commas whose lines are
    /// the rows. Nothing is written.
    public DocumentRead rows(Upload upload) throws IOException {
        return inRoom(upload, readers::rows);
    }

    private interface Reader {
        DocumentRead read(Upload upload) throws IOException;
    }

    private DocumentRead inRoom(Upload upload, Reader reader) throws IOException {
        int kilobytes = (int) (Math.min(upload.size(), Limits.BYTES) / 1024) + 1;
        try {
            room.acquire(kilobytes);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The program is stopping.", stopped);
        }
        try {
            return reader.read(upload);
        } finally {
            room.release(kilobytes);
        }
    }

    /// Whether documents of this media type are read.
    public static boolean isRead(String mediaType) {
        return Kind.isOne(mediaType);
    }

    /// Keeps a document that was read, in the caller's transaction. Whoever keeps it says to what
    /// it belongs, and asks that before it is handed out.
    public void keep(ReadDocument document) {
        desk.keep(document);
    }

    /// A document that was kept, as it came; whether the asker may have it is the caller's to know.
    @Transactional(readOnly = true)
    public Optional<byte[]> kept(String hash) {
        return Hash.parse(hash).flatMap(sheets::findKept).map(DocumentSheets.Kept::bytes);
    }

    /// Attaches a kept document to a source, with the words that were read.
    ///
    /// @throws NotFound when the asker's organisation has no such source
    public void hand(Source.Id source, String name, String words, SourceText.Reading reading) {
        desk.hand(source, name, words, reading);
    }

    /// Lets a reader warm up while somebody chooses a file.
    public void prepare() {
        Thread.ofVirtual().start(workers::prepare);
    }

    /// Those attached to a source, the oldest first.
    @Transactional(readOnly = true)
    public List<Document> list(Source.Id source) {
        return sheets.list(source);
    }

    /// The latest that were not kept, the latest first.
    @Transactional(readOnly = true)
    public List<RefusedDocument> refused(Source.Id source) {
        return sheets.listRefused(source);
    }

    /// Those of a source that are being read just now.
    public List<Reading> underWay(Source.Id source) {
        var ours = Askers.find().map(Asker::organisation).orElse(null);
        var readings = new ArrayList<Reading>();
        underWay.forEach((place, reading) -> {
            if (place.organisation().equals(ours) && place.source().equals(source)) {
                readings.add(reading);
            }
        });
        return readings;
    }

    /// A document as it came.
    ///
    /// @throws NotFound when it is not attached to a source of the asker's organisation
    @Transactional(readOnly = true)
    public Original original(Source.Id source, String hash) {
        return Hash.parse(hash)
                .flatMap(it -> sheets.findOriginal(source, it))
                .orElseThrow(() -> new NotFound("this document"));
    }

    private static OrganisationId ours() {
        return Objects.requireNonNull(Askers.get().organisation());
    }
}
