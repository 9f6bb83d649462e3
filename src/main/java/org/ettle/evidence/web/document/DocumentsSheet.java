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
    /// @param cut whether the document holds more than was read
    /// @param remarks on how it was read, or why it was not
    public record Line(
            String name,
            String address,
            String about,
            @Nullable String text,
            boolean cut,
            List<String> remarks) {

        public Line {
            remarks = List.copyOf(remarks);
        }
    }

    public record Typed(String about, List<String> remarks) {

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
                        .map(document -> line(document, texts, address))
                        .toList(),
                texts.stream()
                        .filter(text -> text.reading().document() == null)
                        .map(text -> new Typed(typed(text), remarks(text)))
                        .toList(),
                documents.underWay(source).stream().map(DocumentsSheet::underWay).toList(),
                documents.refused(source).stream().map(DocumentsSheet::refused).toList());
    }

    static String addressOf(Source.Id source) {
        return "/evidence/sources/" + source + "/documents";
    }

    public boolean isEmpty() {
        return documents.isEmpty() && typed.isEmpty() && underWay.isEmpty();
    }

    private static Line line(Document document, List<SourceText> texts, String address) {
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
                address + "/" + document.hash(),
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
