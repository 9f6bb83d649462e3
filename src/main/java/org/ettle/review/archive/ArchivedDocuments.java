package org.ettle.review.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.document.Documents;
import org.ettle.evidence.document.ReadDocument;
import org.ettle.review.Review;
import org.ettle.review.fulltext.WordsOfDocuments;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole documents of a review in its archive, one at a time: they are never all in memory.
///
/// A document is not read anew where it is taken in: its words come along. Passages count places in
/// the very words that somebody saw, and another version of the reader would place them a little
/// differently. So the words are held to their hash and have to be normalised, which keeps hidden
/// characters out, and every passage has to stand where it says. That the words are those of the
/// document is as true as the rest of what whoever made the archive says of the review; the
/// document itself is beside them.
@Component
class ArchivedDocuments {

    private final Documents documents;
    private final ArchiveSheets sheets;
    private final ArchiveStore store;
    private final WordsOfDocuments words;

    ArchivedDocuments(
            Documents documents, ArchiveSheets sheets, ArchiveStore store, WordsOfDocuments words) {
        this.words = words;
        this.documents = documents;
        this.sheets = sheets;
        this.store = store;
    }

    /// Writes the rows, and then what they name.
    void write(Review.Id review, ArchiveWriter to) throws IOException {
        var hashes = new TreeSet<String>();
        var texts = new TreeSet<String>();
        to.lines(
                Part.FULL_TEXT.file(),
                lines -> {
                    Consumer<String> noting =
                            row -> {
                                var read = JsonMapper.shared().readTree(row);
                                hashes.add(read.path("document").asString());
                                texts.add(read.path("text").asString());
                                lines.accept(row);
                            };
                    sheets.each(review, Part.FULL_TEXT, noting);
                });
        for (var hash : hashes) {
            to.named(ArchiveFile.DOCUMENTS + hash, documents.kept(hash).orElseThrow());
        }
        for (var text : texts) {
            to.named(
                    ArchiveFile.TEXTS + text,
                    sheets.words(review, text).getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Keeps one after the other, in the caller's transaction.
    final class Taking {

        private final Review.Id review;
        private final ArchiveSource archive;
        private final Set<String> kept = new HashSet<>();

        Taking(Review.Id review, ArchiveSource archive) {
            this.review = review;
            this.archive = archive;
        }

        void keep(String row) {
            var read = JsonMapper.shared().readTree(row);
            var document = read.path("document").asString("");
            var words = archive.text(read.path("text").asString(""));
            fits(!words.isEmpty() && SourceText.normalised(words).equals(words));
            var name = read.path("name").asString("");
            fits(!name.isBlank() && name.indexOf('/') < 0 && name.indexOf('\\') < 0);
            if (kept.add(document)) {
                documents.keep(document(document, read, words));
            }
            store.add(review, row, words);
            ArchivedDocuments.this.words.keep(review, read.path("reference_number").asInt(), words);
        }

        private ReadDocument document(String hash, JsonNode row, String words) {
            var mediaType = row.path("media_type").asString("");
            fits(Documents.isRead(mediaType));
            return new ReadDocument(
                    archive.document(hash),
                    mediaType,
                    "",
                    "",
                    words,
                    new SourceText.Reading(hash, row.path("reader").asString(""), false, null));
        }
    }

    /// Pages show the words around a passage, so each has to stand where it is said to. What points
    /// into a text that is not there was never checked here, and is shown so.
    void checkPlaces(Review.Id review, Part part, List<JsonNode> rows) {
        var places = new ArrayList<Map<String, Object>>();
        for (var row : rows) {
            if (part == Part.ANSWER && row.path("text_hash").isString()) {
                var hash = row.path("text_hash").asString();
                fits(hash.startsWith("\\x"));
                places.add(place(hash.substring(2), row.path("begins"), row.path("passage")));
            } else if (part == Part.APPRAISAL) {
                for (var passage : row.path("passages").properties()) {
                    var _ = Criterion.valueOf(passage.getKey());
                    var said = passage.getValue();
                    var text = said.path("text").asString("");
                    if (!text.isEmpty()) {
                        places.add(place(text, said.path("begins"), said.path("words")));
                    }
                }
            }
        }
        fits(
                places.isEmpty()
                        || !sheets.hasMisplaced(
                                review, JsonMapper.shared().writeValueAsString(places)));
    }

    private static Map<String, Object> place(String text, JsonNode begins, JsonNode words) {
        return Map.of("text", text, "begins", begins.asInt(), "words", words.asString());
    }

    private static void fits(boolean does) {
        if (!does) {
            throw new IllegalArgumentException("It does not fit.");
        }
    }
}
