package org.ettle.review.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.ettle.evidence.document.DocumentRead;
import org.ettle.evidence.document.Documents;
import org.springframework.stereotype.Component;

/// Excel workbooks among files of references: a worker makes a table of the first sheet, which is
/// then read like any other. The program itself never parses a workbook.
@Component
class Workbooks {

    private final Documents documents;

    Workbooks(Documents documents) {
        this.documents = documents;
    }

    sealed interface Opened {

        record Readable(SentFile file) implements Opened {}

        record Unread(IntakeRefusal reason) implements Opened {}
    }

    /// A workbook as a file of its rows, which [#close] takes away; any other file as it is.
    Opened open(SentFile sent) throws IOException {
        if (!Archive.isDocument(sent.path())) {
            return new Opened.Readable(sent);
        }
        var upload = new SentDocuments.Sent(sent.path(), sent.name(), "");
        return switch (documents.rows(upload)) {
            case DocumentRead.Refused(var why) ->
                    new Opened.Unread(new IntakeRefusal.NoRows(sent.name(), why));
            case DocumentRead.Done(var read) -> {
                var rows = Files.createTempFile("ettle-rows", ".csv");
                Files.writeString(rows, read.words(), StandardCharsets.UTF_8);
                yield new Opened.Readable(sent.readFrom(rows));
            }
        };
    }

    static void close(SentFile opened) {
        try {
            if (opened.workbook() != null) {
                Files.deleteIfExists(opened.path());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
