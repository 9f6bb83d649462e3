package org.ettle.theory.web.drafts;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.Section;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.draft.Comment;
import org.ettle.theory.draft.Draft;
import org.ettle.theory.draft.Made;
import org.jspecify.annotations.Nullable;

/// A draft with everything that is said of it, as its pages tell it.
///
/// @param workers the people who edited it or said something
record DraftFile(Draft draft, List<Made> edits, List<Comment> comments, Workers workers) {

    MapVersion version() {
        return draft.version();
    }

    DraftAddress address() {
        return new DraftAddress(draft.id());
    }

    String title() {
        return draft.row().title();
    }

    /// The frame of a page within the draft.
    Frame frame(String title) {
        return Frame.titled(title + ": " + title())
                .in(Section.DRAFTS)
                .under("Drafts", "/drafts")
                .under(title(), address().page());
    }

    String who(UUID person) {
        return workers.who(person);
    }

    String state() {
        return workers.state(draft.state());
    }

    String begun() {
        return workers.begun(draft.begun());
    }

    List<MadeLine> madeLines(Predicate<Made> which) {
        return edits.reversed().stream().filter(which).map(this::line).toList();
    }

    boolean touches(Made made, Outcome.Code code) {
        return made.edit().touched().outcomes().contains(code);
    }

    boolean touches(Made made, Link.Name link) {
        var touched = made.edit().touched();
        return touched.links().contains(link) || touched.takesAlong(link);
    }

    MadeLine line(Made made) {
        var undone = made.undone();
        return new MadeLine(
                made.number(),
                made.edit().words(),
                who(made.author()),
                Moments.words(made.at()),
                made.reason(),
                made.stands() && draft.isOpen() ? address().undo(made.number()) : null,
                undone == null
                        ? null
                        : "Undone by "
                                + who(undone.by())
                                + ", "
                                + Moments.words(undone.at())
                                + ": "
                                + undone.reason());
    }

    List<CommentLine> commentLines(Predicate<Comment.About> which) {
        return comments.stream().filter(it -> which.test(it.about())).map(this::line).toList();
    }

    private CommentLine line(Comment comment) {
        var settled = comment.settled();
        return new CommentLine(
                comment.words(),
                who(comment.author()),
                Moments.words(comment.at()),
                about(comment.about()),
                href(comment.about()),
                settled == null && draft.isOpen()
                        ? address().comments() + "/" + comment.id() + "/settle"
                        : null,
                settled == null
                        ? null
                        : "Settled by "
                                + who(settled.by())
                                + ", "
                                + Moments.words(settled.at())
                                + ": "
                                + settled.how());
    }

    private static String about(Comment.About about) {
        return switch (about) {
            case Comment.About.TheDraft() -> "The draft";
            case Comment.About.AnOutcome(var code) -> "Outcome " + code;
            case Comment.About.ALink(var link) -> "Link from " + link.from() + " to " + link.to();
        };
    }

    /// What has gone since has no page any more.
    private @Nullable String href(Comment.About about) {
        return switch (about) {
            case Comment.About.TheDraft() -> address().page();
            case Comment.About.AnOutcome(var code) ->
                    version().find(code).isPresent() ? address().outcome(code) : null;
            case Comment.About.ALink(var link) ->
                    version().links().stream().anyMatch(it -> it.name().equals(link))
                            ? address().link(link)
                            : null;
        };
    }
}
