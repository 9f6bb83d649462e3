package org.ettle.theory.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ettle.theory.Lane;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Source;
import org.ettle.theory.Tag;
import org.ettle.theory.beside.Notes;
import org.ettle.theory.beside.Panel;
import org.jspecify.annotations.Nullable;

/// Everything that is known of one outcome of a version.
///
/// @param lane the title of its lane, or null when it spans them all
/// @param known where the outcome comes from and how well that is known
/// @param kept since when Ettle keeps it, and whether it can still change
/// @param leadsTo links to what it helps to bring about
/// @param comesFrom links from what helps to bring it about
/// @param owner who answers for it; null where nobody is named
/// @param picture its box as the map draws it; null where nothing was judged of it
/// @param panels what other rooms show of it, each a section: what was judged, what tells for and
///   against, what is missing, what was judged before
public record OutcomeSheet(
        OutcomeLine outcome,
        @Nullable String lane,
        @Nullable String actor,
        @Nullable String rationale,
        String known,
        @Nullable Source source,
        @Nullable String owner,
        String kept,
        List<TagList> tags,
        List<LinkSentence> leadsTo,
        List<LinkSentence> comesFrom,
        @Nullable OutcomeLine previous,
        @Nullable OutcomeLine next,
        @Nullable String picture,
        List<Content> panels) {

    /// The tags of one kind.
    public record TagList(String title, String known, List<String> labels) {}

    static OutcomeSheet of(
            MapVersion version,
            Outcome outcome,
            VersionAddress address,
            @Nullable String picture,
            List<Panel> panels) {
        var notes =
                new NoteLines(
                        panels.stream()
                                .map(panel -> new Notes(panel.title(), Map.of(), panel.links()))
                                .toList(),
                        null);
        var all = version.outcomes();
        int place = all.indexOf(outcome);
        return new OutcomeSheet(
                OutcomeLine.of(version, outcome, address),
                version.laneOf(outcome).map(Lane::title).orElse(null),
                outcome.actor(),
                outcome.rationale(),
                MapWords.known(version, outcome.citation()),
                version.source(outcome.citation().source()),
                outcome.owner(),
                MapWords.kept(version.state()),
                tagLists(version, outcome),
                LinkSentence.of(version, version.linksFrom(outcome.code()), address, notes),
                LinkSentence.of(version, version.linksTo(outcome.code()), address, notes),
                place == 0 ? null : OutcomeLine.of(version, all.get(place - 1), address),
                place == all.size() - 1
                        ? null
                        : OutcomeLine.of(version, all.get(place + 1), address),
                picture,
                Stream.concat(
                                panels.stream().map(Panel::content),
                                panels.stream().flatMap(it -> Stream.ofNullable(it.after())))
                        .toList());
    }

    private static List<TagList> tagLists(MapVersion version, Outcome outcome) {
        var lists = new ArrayList<TagList>();
        for (var kind : Tag.Kind.values()) {
            var tags =
                    version.tags().stream()
                            .filter(tag -> tag.kind() == kind)
                            .filter(tag -> outcome.tags().contains(tag.key()))
                            .toList();
            if (!tags.isEmpty()) {
                lists.add(
                        new TagList(
                                kind.plural(),
                                MapWords.known(version, tags.getFirst().citation()),
                                tags.stream().map(Tag::label).toList()));
            }
        }
        return lists;
    }
}
