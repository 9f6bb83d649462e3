package org.ettle.evidence.web;

import org.ettle.evidence.Source;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Section;

/// The frames of pages below a source.
final class SourceFrame {

    private SourceFrame() {}

    static Frame under(Source source, String title) {
        return Frame.titled(title)
                .in(Section.EVIDENCE)
                .under("Evidence", Address.REGISTER)
                .under(source.description().title(), Address.of(source.id()));
    }

    static Frame act(Source source, String title) {
        return under(source, title + ": " + source.description().title());
    }
}
