package org.ettle.evidence.web.document;

import java.util.List;
import org.ettle.evidence.Source;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;

/// The two forms that bring words to a source: a document, or what somebody types in.
public record AttachSheet(String source, String title, Field file, Field words) {

    static AttachSheet of(Source.Id source, String title, Typed typed) {
        return new AttachSheet(
                source.toString(),
                title,
                Field.file("file", "Document")
                        .withHint(
                                "PDF, Word, OpenDocument text, RTF, a web page, plain text, or an"
                                        + " e-mail saved as .eml. Up to 25 MB."),
                Field.told("words", "Text", typed.text("words"))
                        .withHint("Type it in or paste it. Up to 400,000 characters."));
    }

    AttachSheet withFileFault(String words) {
        return new AttachSheet(source, title, file.withFault(words), this.words);
    }

    AttachSheet withWordsFault(String fault) {
        return new AttachSheet(source, title, file, words.withFault(fault));
    }

    public List<Field> fields() {
        return List.of(file, words);
    }

    public String address() {
        return "/evidence/sources/" + source;
    }
}
