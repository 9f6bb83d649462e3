package org.ettle.evidence.web.document;

import gg.jte.Content;
import house.templates.Templates;
import org.ettle.evidence.Source;
import org.ettle.evidence.Texts;
import org.ettle.evidence.document.Documents;
import org.ettle.evidence.web.SourcePanel;
import org.ettle.platform.store.Askers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The documents of a source on its page, for members of its organisation.
@Component
@Order(0)
class DocumentPanel implements SourcePanel {

    private final Documents documents;
    private final Texts texts;
    private final Templates templates;

    DocumentPanel(Documents documents, Texts texts, Templates templates) {
        this.documents = documents;
        this.texts = texts;
        this.templates = templates;
    }

    @Override
    public Content of(Source source, boolean mayWrite) {
        if (!source.organisation().equals(Askers.get().organisation())) {
            return _ -> {};
        }
        return templates.evidenceDocumentPartPanel(
                DocumentsSheet.of(documents, texts, source.id()), mayWrite);
    }
}
