package org.ettle.theory.web;

import java.util.List;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;

/// A link that reads as a sentence: “5 … needs to be in place for 1 …”.
///
/// @param rationale null where nobody has said why
/// @param feedback why it closes a loop on purpose; null where it closes none
/// @param known how well the link is known, in words
/// @param notes what other rooms say beside it
public record LinkSentence(
        OutcomeLine from,
        String verb,
        OutcomeLine to,
        @Nullable String rationale,
        @Nullable String feedback,
        String known,
        List<Assumed> assumptions,
        List<String> rivals,
        List<NoteLine> notes) {

    /// What must be true for the link to hold, and whether that was tested.
    public record Assumed(String statement, String status, String known) {}

    static LinkSentence of(MapVersion version, Link link, VersionAddress address, NoteLines notes) {
        return new LinkSentence(
                OutcomeLine.of(version, version.get(link.from()), address),
                link.kind().words(),
                OutcomeLine.of(version, version.get(link.to()), address),
                link.rationale(),
                link.feedback(),
                MapWords.known(version, link.citation()),
                link.assumptions().stream()
                        .map(each ->
                                new Assumed(
                                        each.statement(),
                                        each.status().words(),
                                        MapWords.known(version, each.citation())))
                        .toList(),
                link.rivals().stream().map(Link.Rival::statement).toList(),
                notes.of(link.name()));
    }

    static List<LinkSentence> of(
            MapVersion version, List<Link> links, VersionAddress address, NoteLines notes) {
        return links.stream().map(link -> of(version, link, address, notes)).toList();
    }
}
