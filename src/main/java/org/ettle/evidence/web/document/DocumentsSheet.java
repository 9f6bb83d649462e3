package org.ettle.evidence.web.document;

import java.util.List;
import java.util.stream.Stream;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.Texts;
import org.ettle.evidence.document.Document;
import org.ettle.evidence.document.Documents;
import org.ettle.evidence.document.Reading;
import org.ettle.evidence.document.RefusedDocument;
import org.ettle.evidence.web.Address;
import org.ettle.platform.page.Moments;
import org.jspecify.annotations.Nullable;

/// The documents of a source and its texts, for their own page and for the source's.
///
/// @param address of the page of documents
/// @param underWay what is being read just now, one sentence each
/// @param typed the texts that came without a document
public record DocumentsSheet(
        String address,
        List<Line> documents,
        List<Typed> typed,
        List<String> underWay,
        List<Refused> refused) {

    public DocumentsSheet {
        documents = List.copyOf(documents);
        typed = List.copyOf(typed);
        underWay = List.copyOf(underWay);
        refused = List.copyOf(refused);
    }

    /// @param text what was read of it, in words
    /// @param words the address of what was read; null where nothing was
    /// @param cut whether the document holds more than was read
    /// @param remarks on how it was read, or why it was not
    public record Line(
            String name,
            String address,
            String about,
            @Nullable String text,
            @Nullable String words,
            boolean cut,
            List<String> remarks) {

        public Line {
            remarks = List.copyOf(remarks);
        }
    }

    /// @param words the address of the text
    public record Typed(String about, String words, List<String> remarks) {

        public Typed {
            remarks = List.copyOf(remarks);
        }
    }

    public record Refused(String name, String at, String why) {}

    public static DocumentsSheet of(Documents documents, Texts known, Source.Id source) {
        var address = addressOf(source);
        var texts = known.list(source).reversed();
        return new DocumentsSheet(
                address,
                documents.list(source).stream()
                        .map(document -> line(source, document, texts))
                        .toList(),
                texts.stream()
                        .filter(text -> text.reading().document() == null)
                        .map(text -> new Typed(typed(text), words(source, text), remarks(text)))
                        .toList(),
                documents.underWay(source).stream().map(DocumentsSheet::underWay).toList(),
                documents.refused(source).stream().map(DocumentsSheet::refused).toList());
    }

    static String addressOf(Source.Id source) {
        return Address.of(source) + "/documents";
    }

    public boolean isEmpty() {
        return documents.isEmpty() && typed.isEmpty() && underWay.isEmpty();
    }

    private static String words(Source.Id source, SourceText text) {
        return Address.text(source) + "?text=" + text.hash();
    }

    private static Line line(Source.Id source, Document document, List<SourceText> texts) {
        var text =
                texts.stream()
                        .filter(it -> document.hash().equals(it.reading().document()))
                        .findFirst()
                        .orElse(null);
        var remarks =
                Stream.concat(
                                Stream.ofNullable(document.unread()).map(why -> why.words()),
                                text == null ? Stream.empty() : remarks(text).stream())
                        .toList();
        return new Line(
                document.name(),
                addressOf(source) + "/" + document.hash(),
                "%s, %s, attached %s"
                        .formatted(
                                Sizes.kind(document.mediaType()),
                                Sizes.words(document.bytes()),
                                Moments.words(document.addedAt())),
                text != null
                        ? "%,d characters were read by %s."
                                .formatted(text.length(), text.reading().reader())
                        : document.unread() == null
                                ? "Its words are exactly those of another text of this source."
                                : null,
                text == null ? null : words(source, text),
                text != null && text.reading().isCut(),
                remarks);
    }

    private static List<String> remarks(SourceText text) {
        var remarks = text.reading().remarks();
        return remarks == null ? List.of() : remarks.lines().toList();
    }

    private static String typed(SourceText text) {
        return "%,d characters, %s %s"
                .formatted(text.length(), text.reading().reader(), Moments.words(text.readAt()));
    }

    private static String underWay(Reading reading) {
        return "“%s” is being read since %s."
                .formatted(reading.name(), Moments.words(reading.begunAt()));
    }

    private static Refused refused(RefusedDocument document) {
        return new Refused(document.name(), Moments.words(document.at()), document.why().words());
    }
}
