package org.ettle.theory.web.drafts;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ettle.access.People;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.MapVersion;
import org.ettle.theory.draft.Comment;
import org.ettle.theory.draft.Draft;
import org.ettle.theory.draft.DraftRow;
import org.ettle.theory.draft.Drafts;
import org.ettle.theory.draft.Made;
import org.springframework.stereotype.Component;

/// Opens drafts for the pages, with the names of those who worked on them.
@Component
class DraftFiles {

    private final Drafts drafts;
    private final People people;

    DraftFiles(Drafts drafts, People people) {
        this.drafts = drafts;
        this.people = people;
    }

    List<DraftLine> list() {
        var rows = drafts.list();
        var people = rows.stream().flatMap(DraftFiles::peopleOf).collect(toSet());
        var workers = new Workers(this.people.names(people));
        return rows.stream().map(row -> DraftLine.of(row, workers)).toList();
    }

    private static Stream<UUID> peopleOf(DraftRow row) {
        return Stream.concat(Stream.of(row.begun().by()), state(row.state()));
    }

    /// @throws NotFound when the asker's organisation has no such draft
    DraftFile open(UUID draft) {
        var id = new MapVersion.Id(draft);
        return of(drafts.get(id), drafts.edits(id), drafts.comments(id));
    }

    private DraftFile of(Draft draft, List<Made> edits, List<Comment> comments) {
        return new DraftFile(
                draft,
                edits,
                comments,
                new Workers(people.names(peopleOf(draft, edits, comments))));
    }

    private static Set<UUID> peopleOf(Draft draft, List<Made> edits, List<Comment> comments) {
        var all = new HashSet<UUID>();
        all.add(draft.begun().by());
        state(draft.state()).forEach(all::add);
        for (var made : edits) {
            all.add(made.author());
            Stream.ofNullable(made.undone()).map(Made.Undone::by).forEach(all::add);
        }
        for (var comment : comments) {
            all.add(comment.author());
            Stream.ofNullable(comment.settled()).map(Comment.Settled::by).forEach(all::add);
        }
        return all;
    }

    private static Stream<UUID> state(Draft.State state) {
        return switch (state) {
            case Draft.State.Editing() -> Stream.empty();
            case Draft.State.InReview(var by, _, _) -> Stream.of(by);
            case Draft.State.Published(var by, _, _) -> Stream.of(by);
            case Draft.State.Abandoned(var by, _, _) -> Stream.of(by);
        };
    }
}
