package org.ettle.theory.web.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Signpost;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Tag;
import org.ettle.theory.draft.Comment;
import org.ettle.theory.lint.Lint;
import org.jspecify.annotations.Nullable;

/// One outcome or link of a draft: how it stands, and everything that one can do to it.
///
/// @param label what stands above the title
/// @param lane the lane's lasting kind, which colours the page's head; "all" for none
/// @param comment the form for one more; null once the draft is over
public record PartSheet(
        String label,
        String title,
        String lane,
        List<Fact> facts,
        List<Signpost> orders,
        List<DraftSheet.LinkLine> comesFrom,
        List<DraftSheet.LinkLine> leadsTo,
        List<String> assumptions,
        List<String> rivals,
        List<String> findings,
        List<MadeLine> edits,
        List<CommentLine> comments,
        @Nullable Act comment,
        boolean isLink,
        String history) {

    /// @param value null where nobody has said it
    public record Fact(String key, @Nullable String value) {}

    private static final List<EditKind> OF_OUTCOMES =
            List.of(
                    EditKind.REWORD,
                    EditKind.REDEFINE,
                    EditKind.DESCRIBE,
                    EditKind.MOVE,
                    EditKind.PLACE,
                    EditKind.TAG,
                    EditKind.SPLIT,
                    EditKind.MERGE,
                    EditKind.SUPERSEDE,
                    EditKind.REMOVE);
    private static final List<EditKind> OF_LINKS =
            List.of(
                    EditKind.EXPLAIN_LINK,
                    EditKind.ASSUME,
                    EditKind.NAME_RIVALS,
                    EditKind.REMOVE_LINK);

    static PartSheet of(DraftFile file, Outcome outcome) {
        var version = file.version();
        var address = file.address();
        var code = outcome.code();
        return new PartSheet(
                "Outcome " + code,
                outcome.label(),
                DraftSheet.line(version, outcome, address).lane(),
                facts(version, outcome),
                orders(file, code),
                DraftSheet.links(version, address, link -> link.to().equals(code)),
                DraftSheet.links(version, address, link -> link.from().equals(code)),
                List.of(),
                List.of(),
                Lint.of(version).findings(code).stream()
                        .map(finding -> finding.words() + " " + finding.remedy())
                        .toList(),
                file.madeLines(made -> file.touches(made, code)),
                file.commentLines(new Comment.About.AnOutcome(code)::equals),
                comment(file, address.outcome(code)),
                false,
                "/journal/of/outcome/" + file.draft().id() + "/" + code);
    }

    static PartSheet of(DraftFile file, Link link) {
        var version = file.version();
        var name = link.name();
        var address = file.address();
        Predicate<Comment.About> said = new Comment.About.ALink(name)::equals;
        return new PartSheet(
                "Link from " + link.from() + " to " + link.to(),
                link.from() + " " + link.kind().words() + " " + link.to(),
                "all",
                List.of(
                        new Fact("From", link.from() + " " + version.get(link.from()).label()),
                        new Fact("To", link.to() + " " + version.get(link.to()).label()),
                        new Fact("Why", link.rationale()),
                        new Fact("Feedback", link.feedback())),
                file.draft().isOpen()
                        ? OF_LINKS.stream()
                                .map(kind -> Signpost.to(kind.title(), address.order(kind, name)))
                                .toList()
                        : List.of(),
                List.of(),
                List.of(),
                link.assumptions().stream()
                        .map(each -> each.statement() + " (" + each.status().words() + ")")
                        .toList(),
                link.rivals().stream().map(Link.Rival::statement).toList(),
                List.of(),
                file.madeLines(made -> file.touches(made, name)),
                file.commentLines(said),
                comment(file, address.link(name)),
                true,
                "/journal/of/link/" + file.draft().id() + "/" + name);
    }

    private static List<Fact> facts(MapVersion version, Outcome outcome) {
        var tags =
                version.tags().stream()
                        .filter(tag -> outcome.tags().contains(tag.key()))
                        .map(Tag::label)
                        .toList();
        return List.of(
                new Fact("Tier", version.tierOf(outcome).title()),
                new Fact(
                        "Lane",
                        version.laneOf(outcome).map(it -> it.title()).orElse("It spans them all")),
                new Fact("Who is or does it", outcome.actor()),
                new Fact("Why it is in the map", outcome.rationale()),
                new Fact("Owner", outcome.owner()),
                new Fact("Tags", tags.isEmpty() ? null : String.join(", ", tags)));
    }

    private static List<Signpost> orders(DraftFile file, Outcome.Code code) {
        if (!file.draft().isOpen()) {
            return List.of();
        }
        var address = file.address();
        var orders = new ArrayList<Signpost>();
        OF_OUTCOMES.stream()
                .filter(kind -> kind != EditKind.TAG || !file.version().tags().isEmpty())
                .map(kind -> Signpost.to(kind.title(), address.order(kind, code)))
                .forEach(orders::add);
        orders.add(
                Signpost.to(
                        "Draw a link from it",
                        address.order(EditKind.DRAW_LINK) + "&from=" + code));
        orders.add(
                Signpost.to(
                        "Draw a link to it", address.order(EditKind.DRAW_LINK) + "&to=" + code));
        return orders;
    }

    private static @Nullable Act comment(DraftFile file, String about) {
        return file.draft().isOpen() ? commentAct(file, about, "") : null;
    }

    /// @param about the page of what it is about, where the reader goes on
    static Act commentAct(DraftFile file, String about, String words) {
        return Act.of(
                        "Comment",
                        null,
                        "Everybody who edits the draft sees it.",
                        file.address().comments(),
                        List.of(Field.told("words", "What you want to say", words)),
                        "Say it",
                        about)
                .sending("about", about);
    }
}
