package org.ettle.evidence.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.ettle.evidence.document.worker.Limits;
import org.ettle.evidence.document.worker.Unread;

/// Documents that are read by a process of their own and belong to nothing: what a program without
/// a server, such as `./ettle review`, makes of them. Nothing is kept.
public final class DocumentReaders implements AutoCloseable {

    private final Workers workers;

    /// With a worker that begins when the first document comes, and ends with [#close].
    public DocumentReaders() {
        this(new Workers());
    }

    DocumentReaders(Workers workers) {
        this.workers = workers;
    }

    public DocumentRead read(Upload upload) throws IOException {
        var unfit = unfit(upload);
        if (unfit.isPresent()) {
            return unfit.get();
        }
        var bytes = bytes(upload);
        return DocumentDesk.read(bytes, workers.read(ending(upload.name()), bytes));
    }

    /// The rows of the first sheet of an Excel workbook, as a table between commas whose lines are
    /// the rows.
    public DocumentRead rows(Upload upload) throws IOException {
        var unfit = unfit(upload);
        if (unfit.isPresent()) {
            return unfit.get();
        }
        var bytes = bytes(upload);
        return DocumentDesk.rows(bytes, workers.rows(bytes));
    }

    private static Optional<DocumentRead> unfit(Upload upload) {
        if (upload.size() > 0 && upload.size() <= Limits.BYTES) {
            return Optional.empty();
        }
        var why = upload.size() == 0 ? Unread.EMPTY : Unread.TOO_LARGE;
        return Optional.of(new DocumentRead.Refused(why.wordsWhereNothingIsKept()));
    }

    static byte[] bytes(Upload upload) throws IOException {
        try (InputStream in = upload.open()) {
            return in.readNBytes(Limits.BYTES);
        }
    }

    static String ending(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.length() <= 10 ? ending : "";
    }

    @Override
    public void close() {
        workers.close();
    }
}
