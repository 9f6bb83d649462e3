package org.ettle.review.intake;

import org.ettle.evidence.document.ReadDocument;
import org.ettle.review.intake.SentDocuments.Sent;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Origin;
import org.ettle.review.record.Reference;

/// What a document tells of itself, as a reference.
public final class ToldByDocument {

    private ToldByDocument() {}

    /// @param place among the documents that come together, from 1
    public static Reference reference(int place, Sent sent, ReadDocument document) {
        var draft =
                new Reference.Draft()
                        .kind(Kind.DOCUMENT)
                        .id(Integer.toString(place))
                        .add(Field.TITLE, TellingName.of(document.title(), sent.name()))
                        .add(Field.DATE, TellingName.day(sent.name(), document.dated()))
                        .other("file", sent.name())
                        .other("folder", sent.folder())
                        .other("sha256", document.hash());
        return draft.from(new Origin(sent.name(), place, verbatim(sent, document.hash())));
    }

    static String verbatim(Sent sent, String hash) {
        return "File: "
                + sent.name()
                + (sent.folder().isEmpty() ? "" : "\nFolder: " + sent.folder())
                + "\nSHA-256: "
                + hash;
    }
}
