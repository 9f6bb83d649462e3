package org.ettle.theory.web.drafts;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ettle.platform.page.Signpost;
import org.ettle.theory.Lane;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.draft.Comment;
import org.ettle.theory.draft.Moves;
import org.ettle.theory.drawing.Emphasis;
import org.ettle.theory.drawing.MapDrawing;
import org.ettle.theory.lint.Lint;
import org.jspecify.annotations.Nullable;

/// The editor of a draft: the drawing, and the same outcomes and links as lists.
///
/// @param svg the drawing, whose boxes lead to their outcomes; our own writer escapes every word
/// @param edit where a dragged box is put elsewhere; null once the draft is over
/// @param orders what can be done to the whole; empty once the draft is over
/// @param published where readers find the version that the draft became; null before
public record DraftSheet(
        DraftAddress address,
        String title,
        String about,
        String state,
        String begun,
        String reason,
        @Nullable String edit,
        String svg,
        List<Signpost> orders,
        List<TierLines> tiers,
        List<LinkLine> links,
        int findings,
        String checks,
        int openComments,
        List<MadeLine> latest,
        @Nullable String published) {

    private static final int LATEST = 5;

    /// The outcomes of one tier.
    public record TierLines(String title, List<OutcomeLine> outcomes) {}

    /// @param lane its lasting kind in lower case, or "all"
    public record OutcomeLine(String code, String label, String lane, String href) {}

    /// A link as a sentence without its labels.
    public record LinkLine(String words, String labels, String href) {}

    static DraftSheet of(DraftFile file) {
        var draft = file.draft();
        var version = draft.version();
        var address = file.address();
        var map = "/maps/" + draft.map().address() + "/" + version.name();
        return new DraftSheet(
                address,
                version.heading().title(),
                version.heading().about(),
                file.state(),
                file.begun(),
                draft.begun().reason(),
                draft.isOpen() ? address.edit() + "?seen=" + draft.revision() : null,
                svg(file),
                draft.isOpen() ? orders(address) : List.of(),
                version.tiers().stream()
                        .map(tier ->
                                new TierLines(
                                        tier.title(),
                                        outcomes(
                                                version,
                                                address,
                                                it -> it.tier().equals(tier.key()))))
                        .toList(),
                links(version, address, _ -> true),
                Lint.of(version).count(),
                map + "/checks",
                (int) file.comments().stream().filter(Comment::isOpen).count(),
                file.madeLines(_ -> true).stream().limit(LATEST).toList(),
                version.isPublished() ? map : null);
    }

    private static String svg(DraftFile file) {
        var version = file.version();
        var drawing = MapDrawing.of(version);
        var emphasis = Emphasis.none(file.address().outcomes());
        return file.draft().isOpen()
                ? drawing.svg(emphasis, Moves.of(version))
                : drawing.svg(emphasis);
    }

    private static List<Signpost> orders(DraftAddress address) {
        return Stream.of(EditKind.ADD_OUTCOME, EditKind.DRAW_LINK, EditKind.ADD_TAG, EditKind.TITLE)
                .map(kind -> Signpost.to(kind.title(), address.order(kind)))
                .toList();
    }

    private static List<OutcomeLine> outcomes(
            MapVersion version, DraftAddress address, Predicate<Outcome> which) {
        return version.outcomes().stream()
                .filter(which)
                .map(outcome -> line(version, outcome, address))
                .toList();
    }

    static OutcomeLine line(MapVersion version, Outcome outcome, DraftAddress address) {
        return new OutcomeLine(
                outcome.code().value(),
                outcome.label(),
                version.laneOf(outcome)
                        .map(Lane::kind)
                        .map(kind -> kind.words().toLowerCase(Locale.UK))
                        .orElse("all"),
                address.outcome(outcome.code()));
    }

    static List<LinkLine> links(MapVersion version, DraftAddress address, Predicate<Link> which) {
        return version.links().stream()
                .filter(which)
                .map(link ->
                        new LinkLine(
                                link.from() + " " + link.kind().words() + " " + link.to(),
                                version.get(link.from()).label()
                                        + " → "
                                        + version.get(link.to()).label(),
                                address.link(link.name())))
                .toList();
    }
}
