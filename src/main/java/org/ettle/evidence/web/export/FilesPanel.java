package org.ettle.evidence.web.export;

import gg.jte.Content;
import house.templates.Templates;
import java.util.List;
import org.ettle.evidence.Source;
import org.ettle.evidence.web.Address;
import org.ettle.evidence.web.SourcePanel;
import org.ettle.platform.page.Signpost;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A source and the claims in its words, to take away.
@Component
@Order(20)
class FilesPanel implements SourcePanel {

    private final Templates templates;

    FilesPanel(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Content of(Source source, boolean mayWrite) {
        var here = Address.of(source.id());
        return templates.evidencePartFiles(
                "what is said of this source, and the claims in its words",
                List.of(
                        Signpost.to("Source as RIS", here + "/source.ris"),
                        Signpost.to("Claims as CSV", here + "/claims.csv")));
    }
}
