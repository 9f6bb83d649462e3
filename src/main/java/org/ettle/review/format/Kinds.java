package org.ettle.review.format;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ettle.review.record.Kind;

/// The words by which files call sorts of works.
final class Kinds {

    private static final Map<String, Kind> BY_WORD =
            Map.ofEntries(
                    Map.entry("article", Kind.ARTICLE),
                    Map.entry("journalarticle", Kind.ARTICLE),
                    Map.entry("magazinearticle", Kind.ARTICLE),
                    Map.entry("newspaperarticle", Kind.ARTICLE),
                    Map.entry("electronicarticle", Kind.ARTICLE),
                    Map.entry("review", Kind.ARTICLE),
                    Map.entry("inproceedings", Kind.CONFERENCE),
                    Map.entry("conference", Kind.CONFERENCE),
                    Map.entry("conferencepaper", Kind.CONFERENCE),
                    Map.entry("conferenceproceedings", Kind.CONFERENCE),
                    Map.entry("proceedingspaper", Kind.CONFERENCE),
                    Map.entry("proceedings", Kind.CONFERENCE),
                    Map.entry("preprint", Kind.PREPRINT),
                    Map.entry("unpublishedwork", Kind.PREPRINT),
                    Map.entry("unpublished", Kind.PREPRINT),
                    Map.entry("book", Kind.BOOK),
                    Map.entry("editedbook", Kind.BOOK),
                    Map.entry("electronicbook", Kind.BOOK),
                    Map.entry("booksection", Kind.CHAPTER),
                    Map.entry("bookchapter", Kind.CHAPTER),
                    Map.entry("chapter", Kind.CHAPTER),
                    Map.entry("inbook", Kind.CHAPTER),
                    Map.entry("incollection", Kind.CHAPTER),
                    Map.entry("electronicbooksection", Kind.CHAPTER),
                    Map.entry("thesis", Kind.THESIS),
                    Map.entry("phdthesis", Kind.THESIS),
                    Map.entry("mastersthesis", Kind.THESIS),
                    Map.entry("dissertation", Kind.THESIS),
                    Map.entry("report", Kind.REPORT),
                    Map.entry("techreport", Kind.REPORT),
                    Map.entry("governmentdocument", Kind.REPORT),
                    Map.entry("document", Kind.DOCUMENT),
                    Map.entry("file", Kind.DOCUMENT),
                    Map.entry("other", Kind.OTHER),
                    Map.entry("misc", Kind.OTHER),
                    Map.entry("generic", Kind.OTHER));

    private Kinds() {}

    static Optional<Kind> find(String word) {
        return Optional.ofNullable(BY_WORD.get(onlyLetters(word)));
    }

    /// By which a kind is found again.
    static String word(Kind kind) {
        return switch (kind) {
            case ARTICLE -> "Journal Article";
            case CONFERENCE -> "Conference Paper";
            case PREPRINT -> "Preprint";
            case BOOK -> "Book";
            case CHAPTER -> "Book Chapter";
            case THESIS -> "Thesis";
            case REPORT -> "Report";
            case DOCUMENT -> "Document";
            case OTHER -> "Other";
        };
    }

    static String onlyLetters(String word) {
        var letters = new StringBuilder(word.length());
        word.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
