package org.ettle.evidence.document.worker;

/// Why a document was not read. The words say what to do.
public enum Unread {
    EMPTY("The file is empty. Choose the file again, or one with something in it.", false),
    TOO_LARGE(
            "The file is larger than 25 MB. Split it, or save it without its pictures, and attach"
                    + " that.",
            false),
    NOT_A_DOCUMENT(
            "This is not a kind of document that Ettle reads. Attach a PDF, a Word or OpenDocument"
                    + " text, RTF, a web page, plain text, or an e-mail saved as .eml.",
            false),
    LOCKED(
            "A password locks the document, so its words could not be read. It was kept as it is."
                    + " Save it without the password and attach that too, or type in the words that"
                    + " you need.",
            true),
    NO_WORDS(
            "No words could be read in the document; it may be a scan. It was kept as it is. Type"
                    + " in the words that you need.",
            true),
    NOT_A_WORKBOOK(
            "This is no Excel workbook. Save the sheet as .xlsx, or as CSV, and send that.", false),
    EMPTY_SHEET(
            "The first sheet of the workbook is empty. Put the sheet with the references first, save"
                    + " it, and send it again.",
            false),
    SHEET_TOO_LARGE(
            "The first sheet holds more than twelve million characters. Save it as CSV, which may be"
                    + " of any size, and send that.",
            false),
    DAMAGED(
            "The document is damaged, or not what it says it is. Open it, save it again, and"
                    + " attach that.",
            false),
    UNPACKS_TO_TOO_MUCH(
            "The document unpacks to far more than a document holds, which is how attacks are made."
                    + " Open it, save it again as PDF, and attach that.",
            false),
    NAMES_LEAD_OUTSIDE(
            "The document names parts outside itself, which is how attacks are made. Open it, save"
                    + " it again, and attach that.",
            false),
    NESTED_TOO_DEEP(
            "The document holds parts in parts, deeper than Ettle follows. Save it as PDF and"
                    + " attach that.",
            false),
    DECLARES_ENTITIES(
            "The document declares entities of its own (a DOCTYPE), which is how attacks are made."
                    + " Open it, save it again, and attach that.",
            false),
    TOOK_TOO_LONG(
            "Reading the document took too long and was stopped. Save it as PDF or plain text, or"
                    + " split it, and attach that.",
            false),
    TOOK_TOO_MUCH(
            "Reading the document took more memory than a document may have, and was stopped. Save"
                    + " it as PDF or plain text, or split it, and attach that.",
            false),
    READER_FAILED(
            "The document could not be read. Try once more. If it happens again, save it as PDF or"
                    + " plain text and attach that.",
            false),
    READERS_ARE_BUSY(
            "Ettle is reading other documents. Nothing was kept. Wait a minute, then attach it"
                    + " again.",
            false);

    private final String words;
    private final boolean keepsDocument;

    Unread(String words, boolean keepsDocument) {
        this.words = words;
        this.keepsDocument = keepsDocument;
    }

    public String words() {
        return words;
    }

    /// The same where nothing is kept that could not be read.
    public String wordsWhereNothingIsKept() {
        return switch (this) {
            case LOCKED ->
                    "A password locks the document, so its words could not be read. Save it without"
                            + " the password and bring in that.";
            case NO_WORDS ->
                    "No words could be read in the document; it may be a scan. Have its words"
                            + " recognised by a scanning program and bring in that.";
            default -> words.replace("attach that", "bring in that");
        };
    }

    /// Whether the document is kept although nothing was read: it is what it says, and somebody may
    /// read it themselves.
    public boolean keepsDocument() {
        return keepsDocument;
    }
}
