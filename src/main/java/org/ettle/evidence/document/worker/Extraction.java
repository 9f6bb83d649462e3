package org.ettle.evidence.document.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.Tika;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Reads one document. What it holds beside its words becomes remarks, so that nothing is left out
/// in silence.
final class Extraction {

    /// What parsers say of a document that declares entities, and of one that is too deep.
    private static final List<String> ENTITIES = List.of("DOCTYPE", "DTD", "entity expansion");

    private static final List<String> DEPTH = List.of("has a depth of", "maxElementDepth");

    private final Parsers parsers;
    private final Map<Remark.Kind, Integer> remarks = new EnumMap<>(Remark.Kind.class);
    private final Gathering gathering = new Gathering();
    private final ParseContext context;
    private String subject = "";
    private String title = "";
    private String dated = "";

    private Extraction(Parsers parsers, Path folder) {
        this.parsers = parsers;
        this.context = parsers.context();
        context.set(EmbeddedDocumentExtractor.class, new Attachments(this, folder));
    }

    /// @param folder in which what the document holds may be put down for a while
    static Answer of(Parsers parsers, Path document, String ending, Path folder) {
        return new Extraction(parsers, folder).read(document, ending);
    }

    private Answer read(Path document, String ending) {
        var mediaType = "application/octet-stream";
        try {
            var found = Kind.of(document, ending);
            if (found.isEmpty()) {
                return Answer.not(Unread.NOT_A_DOCUMENT);
            }
            var kind = found.get();
            mediaType = kind.mediaType();
            parse(document, kind, gathering);
            return answer(kind);
        } catch (NotReadable refused) {
            return new Answer.NotRead(refused.reason(), mediaType);
        } catch (StackOverflowError deep) {
            return new Answer.NotRead(Unread.NESTED_TOO_DEEP, mediaType);
        } catch (LinkageError missing) {
            // Libraries for what hardly any document holds are left out.
            return new Answer.NotRead(Unread.READER_FAILED, mediaType);
        } catch (IOException | TikaException | SAXException | RuntimeException failed) {
            return new Answer.NotRead(reason(failed), mediaType);
        }
    }

    private Answer answer(Kind kind) {
        if (gathering.isFull()) {
            remark(Remark.Kind.TOO_MANY_CHARACTERS);
        }
        if (gathering.emptyPages() > 0 && gathering.emptyPages() < gathering.pages()) {
            remarks.put(Remark.Kind.PAGES_WITHOUT_WORDS, gathering.emptyPages());
        }
        var words = subject + gathering.words();
        if (words.isBlank()) {
            return new Answer.NotRead(Unread.NO_WORDS, kind.mediaType());
        }
        var all = new ArrayList<Remark>();
        remarks.forEach((remark, count) -> all.add(new Remark(remark, count)));
        return new Answer.Read(kind.mediaType(), Tika.getString(), title, dated, words, all);
    }

    void remark(Remark.Kind kind) {
        remarks.merge(kind, 1, Integer::sum);
    }

    /// Reads a part of the document like a document. What cannot be read is remarked; the rest of
    /// the document is read all the same.
    void readPart(Path part, String ending, ContentHandler handler)
            throws IOException, TikaException, SAXException {
        var kind = Kind.of(part, ending);
        if (kind.isEmpty()) {
            remark(Remark.Kind.ATTACHMENTS_NOT_READ);
        } else {
            parse(part, kind.get(), new Inner(handler));
        }
    }

    private void parse(Path file, Kind kind, ContentHandler handler)
            throws IOException, TikaException, SAXException {
        var metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, kind.mediaType());
        int pagesBefore = gathering.pages();
        int begins = gathering.length();
        try (var in = TikaInputStream.get(file)) {
            parsers.of(kind).parse(in, handler, metadata, context);
        } catch (IOException | TikaException | SAXException | RuntimeException failed) {
            if (!gathering.isFull()) {
                throw failed;
            }
        }
        if (handler == gathering) {
            tell(kind, metadata);
        }
        if (gathering.isFull()) {
            return;
        }
        if (Macros.isIn(file, kind)) {
            remark(Remark.Kind.MACROS);
        }
        var pages = metadata.getInt(PagedText.N_PAGES);
        if (metadata.get(TikaCoreProperties.TIKA_META_EXCEPTION_WARNING) != null
                || pages != null && gathering.pages() - pagesBefore < pages
                || Completeness.endsEarly(file, kind)
                || kind == Kind.WEB_PAGE
                        && Completeness.lacksWords(file, gathering.words().substring(begins))) {
            remark(Remark.Kind.PART_MISSING);
        }
    }

    /// What the document says of itself.
    private void tell(Kind kind, Metadata metadata) {
        var mail = metadata.get(TikaCoreProperties.SUBJECT);
        if (kind == Kind.E_MAIL && mail != null) {
            subject = mail + "\n\n";
            title = mail;
        } else if (metadata.get(TikaCoreProperties.TITLE) instanceof String said) {
            title = said;
        }
        if (metadata.get(TikaCoreProperties.CREATED) instanceof String moment
                && moment.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            dated = moment.substring(0, 10);
        }
    }

    static Unread reason(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotReadable refused) {
                return refused.reason();
            }
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException) {
                return Unread.LOCKED;
            }
            if (cause instanceof StackOverflowError) {
                return Unread.NESTED_TOO_DEEP;
            }
            var words = String.valueOf(cause.getMessage());
            if (ENTITIES.stream().anyMatch(words::contains)) {
                return Unread.DECLARES_ENTITIES;
            }
            if (DEPTH.stream().anyMatch(words::contains)) {
                return Unread.NESTED_TOO_DEEP;
            }
        }
        return Unread.DAMAGED;
    }
}
