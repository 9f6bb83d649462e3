package org.ettle.review.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ettle.review.record.Field;
import org.ettle.review.record.Reference;

/// What each column of a table tells. The heads of the usual exports are known; others can be
/// named; a column that nobody knows is kept under its own head.
public final class Columns {

    private static final String ID = "id";
    private static final String KIND = "kind";
    private static final String FIRST_PAGE = "first page";
    private static final String LAST_PAGE = "last page";
    private static final Map<String, String> KNOWN = new HashMap<>();

    static {
        for (var field : Field.values()) {
            know(field, field.name());
        }
        know(Field.TITLE, "articletitle", "documenttitle", "primarytitle", "ti");
        know(Field.OTHER_TITLE, "originaltitle", "translatedtitle", "titleoriginal");
        know(
                Field.AUTHOR,
                "authors",
                "authorfullnames",
                "authornames",
                "au",
                "creator",
                "creators");
        know(Field.EDITOR, "editors", "bookeditors");
        know(Field.YEAR, "publicationyear", "pubyear", "py", "yearofpublication");
        know(Field.DATE, "publicationdate", "pubdate", "createdate", "modified");
        know(
                Field.JOURNAL,
                "sourcetitle",
                "publicationtitle",
                "journalbook",
                "journaltitle",
                "secondarytitle",
                "source",
                "so",
                "publication");
        know(
                Field.JOURNAL_SHORT,
                "journalabbreviation",
                "abbreviatedsourcetitle",
                "journalabbrev",
                "journalisoabbreviation");
        know(Field.BOOK, "booktitle", "proceedingstitle", "conferencename");
        know(Field.SERIES, "seriestitle", "bookseriestitle");
        know(Field.VOLUME, "vol", "vl");
        know(Field.ISSUE, "number", "no", "issuenumber", "is");
        know(Field.PAGES, "page", "pagenumbers", "pp");
        know(Field.DOI, "doilink", "digitalobjectidentifier", "di");
        know(Field.PMID, "pubmedid", "pm");
        know(Field.ACCESSION, "accessionnumber", "eid", "uniqueidentifier", "utuniquewosid", "ut");
        know(Field.ISBN, "isbns", "bn");
        know(Field.ISSN, "issns", "eissn", "sn", "ei");
        know(Field.LANGUAGE, "languageoforiginaldocument", "languages");
        know(Field.ABSTRACT, "abstractnote", "ab", "abstracttext");
        know(Field.KEYWORD, "keywords", "authorkeywords", "de", "manualtags", "subjects");
        know(Field.URL, "link", "urls", "fulltextlink");
        know(Field.ADDRESS, "affiliations", "authoraddress", "addresses");
        know(Field.NOTE, "notes", "extra");
        know(Field.DATABASE, "databasename", "databaseprovider");
        for (var head :
                List.of(
                        "entrytype",
                        "itemtype",
                        "documenttype",
                        "publicationtype",
                        "referencetype",
                        "type",
                        "kind")) {
            KNOWN.put(head, KIND);
        }
        for (var head : List.of("pagestart", "startpage", "bp", "beginningpage")) {
            KNOWN.put(head, FIRST_PAGE);
        }
        for (var head : List.of("pageend", "endpage", "ep", "endingpage")) {
            KNOWN.put(head, LAST_PAGE);
        }
        for (var head : List.of("id", "key", "recordid", "reference", "citekey", "uniqueid")) {
            KNOWN.put(head, ID);
        }
    }

    private final List<String> heads;
    private final List<String> meanings;

    private Columns(List<String> heads, List<String> meanings) {
        this.heads = heads;
        this.meanings = meanings;
    }

    private static void know(Field field, String... heads) {
        for (var head : heads) {
            KNOWN.put(Kinds.onlyLetters(head), field.name());
        }
    }

    /// @param named the heads whose meaning somebody said: a field, `id` or `kind`
    static Columns of(List<String> heads, Map<String, String> named) {
        var meanings = new ArrayList<String>();
        for (var head : heads) {
            var said = named.get(head.strip());
            var known = KNOWN.get(Kinds.onlyLetters(said == null ? head : said));
            meanings.add(known == null ? "" : known);
        }
        return new Columns(heads, meanings);
    }

    /// Whether a word names a field, `id` or `kind`.
    public static boolean isKnown(String word) {
        return KNOWN.containsKey(Kinds.onlyLetters(word));
    }

    int count() {
        return heads.size();
    }

    boolean tellsTitles() {
        return meanings.contains(Field.TITLE.name());
    }

    void fill(Reference.Draft draft, List<String> cells) {
        boolean isKindKnown = false;
        var first = "";
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell.isBlank()) {
                continue;
            }
            var head = i < heads.size() ? heads.get(i).strip() : "column " + (i + 1);
            var meaning = i < meanings.size() ? meanings.get(i) : "";
            switch (meaning) {
                case "" -> draft.other(head.isEmpty() ? "column " + (i + 1) : head, cell);
                case ID -> {
                    if (draft.id().isEmpty()) {
                        draft.id(cell.strip());
                    } else {
                        draft.other(head, cell);
                    }
                }
                case KIND -> {
                    var kind = Kinds.find(cell);
                    if (kind.isPresent() && !isKindKnown) {
                        draft.kind(kind.get());
                        isKindKnown = true;
                    } else {
                        draft.other(head, cell);
                    }
                }
                case FIRST_PAGE -> first = cell.strip();
                case LAST_PAGE -> {
                    draft.add(Field.PAGES, first.isEmpty() ? cell : first + "-" + cell.strip());
                    first = "";
                }
                default -> fill(draft, Field.valueOf(meaning), cell);
            }
        }
        draft.add(Field.PAGES, first);
    }

    private static void fill(Reference.Draft draft, Field field, String cell) {
        switch (field) {
            case AUTHOR, EDITOR -> Lists.people(cell).forEach(it -> draft.add(field, it));
            case OTHER -> Lists.of(cell).forEach(it -> Carrier.read(draft, it.strip()));
            case NOTE, OTHER_TITLE, URL, ADDRESS, KEYWORD, ISBN, ISSN, LANGUAGE, ACCESSION ->
                    Lists.of(cell).forEach(it -> draft.add(field, it));
            default -> draft.add(field, cell);
        }
    }
}
