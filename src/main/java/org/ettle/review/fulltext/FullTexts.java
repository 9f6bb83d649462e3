package org.ettle.review.fulltext;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ettle.evidence.document.DocumentRead;
import org.ettle.evidence.document.Documents;
import org.ettle.evidence.document.Original;
import org.ettle.evidence.document.ReadDocument;
import org.ettle.evidence.document.Upload;
import org.ettle.platform.store.NotFound;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of whole documents beside records. Those of another organisation are not there.
@Service
public class FullTexts {

    /// As long as a long abstract, so that no record tells more than another (ours).
    private static final int FIRST_WORDS = 300;

    /// With its blank; few words are as long, so 300 of them nearly always fit.
    private static final int LONG_WORD = 15;

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Reviews reviews;
    private final Documents documents;
    private final FullTextDesk desk;
    private final FullTextSheets sheets;

    FullTexts(Reviews reviews, Documents documents, FullTextDesk desk, FullTextSheets sheets) {
        this.reviews = reviews;
        this.documents = documents;
        this.desk = desk;
        this.sheets = sheets;
    }

    /// Those of a record, and of every record that was merged into it, without their words.
    @Transactional(readOnly = true)
    public List<FullText> list(Review.Id review, int record) {
        return sheets.list(review, record, 0);
    }

    /// The same with the beginnings of their words.
    ///
    /// @param most how many code points of each
    @Transactional(readOnly = true)
    public List<FullText> beginnings(Review.Id review, int record, int most) {
        return sheets.list(review, record, most);
    }

    /// With its words.
    ///
    /// @param document the hash of its bytes
    /// @throws NotFound when it is no document of this record
    @Transactional(readOnly = true)
    public FullText get(Review.Id review, int record, String document) {
        return get(review, record, document, Integer.MAX_VALUE);
    }

    /// The document as it came.
    ///
    /// @throws NotFound when it is no document of this record
    @Transactional(readOnly = true)
    public Original original(Review.Id review, int record, String document) {
        var text = get(review, record, document, 0);
        return new Original(text.name(), documents.kept(document).orElseThrow());
    }

    private FullText get(Review.Id review, int record, String document, int most) {
        return sheets.find(review, record, document, most)
                .orElseThrow(() -> new NotFound("this document"));
    }

    /// The import whose reference has this document; empty where the review has it nowhere.
    @Transactional(readOnly = true)
    public Optional<Integer> intakeOf(Review.Id review, String document) {
        return sheets.intakeOf(review, document);
    }

    /// Whether a record of the review has a document.
    @Transactional(readOnly = true)
    public boolean any(Review.Id review) {
        return sheets.any(review);
    }

    /// Where words stand in a document of each of some records. Where the first place lies far
    /// within long documents, not all are read to there.
    @Transactional(readOnly = true)
    public Map<Integer, FoundInText> found(
            Review.Id review, List<Integer> records, Set<String> lexemes) {
        return new TextSearch(sheets, review, lexemes).among(records);
    }

    /// The first words of the earliest document of each record that has no abstract: what such a
    /// record is ranked by.
    @Transactional(readOnly = true)
    public Map<Integer, String> firstWords(Review.Id review) {
        var words = sheets.withoutAbstract(review, FIRST_WORDS * LONG_WORD);
        words.replaceAll((_, it) -> firstWords(it));
        return words;
    }

    private static String firstWords(String text) {
        var word = WORD.matcher(text);
        int end = 0;
        for (int i = 0; i < FIRST_WORDS && word.find(); i++) {
            end = word.end();
        }
        return text.substring(0, end);
    }

    /// Lets a reader warm up while somebody chooses a file.
    public void prepare() {
        documents.prepare();
    }

    /// Reads a document and attaches it to a record.
    ///
    /// @throws NotFound when the asker's organisation has no such review, or it no such record
    public FullTextAnswer attach(Review.Id id, int record, Upload upload) throws IOException {
        var review = reviews.getOwn(id);
        var number = reviews.record(review, record).record().number();
        return switch (documents.read(upload)) {
            case DocumentRead.Refused(var words) -> new FullTextAnswer.Refused(words);
            case DocumentRead.Done(var read) -> desk.attach(review, number, upload.name(), read);
        };
    }

    /// Keeps a document that was read with its reference, in the caller's transaction.
    @Transactional
    public void keep(Review review, int reference, String name, String folder, ReadDocument read) {
        desk.keep(review, reference, name, folder, read);
    }
}
