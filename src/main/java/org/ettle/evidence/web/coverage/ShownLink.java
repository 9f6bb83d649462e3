package org.ettle.evidence.web.coverage;

import java.util.List;
import org.ettle.platform.page.Signpost;
import org.ettle.theory.Link;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;

/// The link that a page is about, as a sentence.
///
/// @param rationale null where nobody has said why it should hold
/// @param more where other rooms tell more of it
public record ShownLink(
        String version,
        String address,
        String from,
        String fromAddress,
        String verb,
        String to,
        String toAddress,
        @Nullable String rationale,
        List<Signpost> more) {

    static ShownLink of(Viewed viewed, Link link, List<Signpost> more) {
        var version = viewed.version();
        return new ShownLink(
                version.heading().title(),
                viewed.address(),
                link.from() + " " + version.get(link.from()).label(),
                viewed.outcomes() + link.from(),
                link.kind().words(),
                link.to() + " " + version.get(link.to()).label(),
                viewed.outcomes() + link.to(),
                link.rationale(),
                more);
    }
}
