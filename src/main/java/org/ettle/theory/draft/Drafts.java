package org.ettle.theory.draft;

import java.util.List;
import java.util.Optional;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.MapVersion;
import org.ettle.theory.TheoryFact;
import org.ettle.theory.comparison.Comparison;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of drafts: versions that the asker's organisation is editing. Another organisation's
/// are not there. Each method is one transaction, and whoever writes holds the draft's row for as
/// long, so that every outcome is that of one after the other.
///
/// What the draft has become stands in the tables of every version: the door of maps reads it.
@Service
public class Drafts {

    private final Desk desk;
    private final Beginnings beginnings;
    private final Editing editing;
    private final Reviewing reviewing;

    Drafts(Desk desk) {
        this.desk = desk;
        this.beginnings = new Beginnings(desk.maps());
        this.editing = new Editing(desk);
        this.reviewing = new Reviewing(desk);
    }

    /// @throws NotFound when there is no such published version, or the asker may not see it
    @Transactional
    public DraftAnswer begin(BeginDraft order) {
        desk.store().beginAlone();
        return switch (beginnings.find(order)) {
            case Beginnings.Found.Refused(var reason) -> new DraftAnswer.Refused(reason);
            case Beginnings.Found.At(var start) -> begin(start, order.reason().strip());
        };
    }

    private DraftAnswer begin(Beginnings.Start start, String reason) {
        if (start.isNew()) {
            desk.maps().begin(start.map());
        }
        var base = start.base().placed();
        desk.maps().record(base);
        desk.store().begin(base, start.parent(), desk.origin(start), reason);
        desk.tell(
                new TheoryFact.DraftBegun(
                        start.map().owner(),
                        start.map().id(),
                        base.id(),
                        start.parent() == null ? null : start.parent().version(),
                        reason));
        return desk.done(base.id());
    }

    /// Those that can still be edited, the oldest first.
    @Transactional(readOnly = true)
    public List<DraftRow> list() {
        return desk.sheets().listOpen();
    }

    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional(readOnly = true)
    public Draft get(MapVersion.Id draft) {
        return desk.whole(desk.front(draft));
    }

    /// Every edit, undone ones too, in the order in which they were made.
    ///
    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional(readOnly = true)
    public List<Made> edits(MapVersion.Id draft) {
        return desk.sheets().listEdits(desk.front(draft).id());
    }

    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional(readOnly = true)
    public List<Comment> comments(MapVersion.Id draft) {
        return desk.sheets().listComments(desk.front(draft).id());
    }

    /// What became of the parent's outcomes, by the crosswalk that the edits have written so far;
    /// empty for a draft begun from nothing.
    ///
    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional(readOnly = true)
    public Optional<Comparison> changes(MapVersion.Id draft) {
        var front = desk.front(draft);
        var now = desk.whole(front).version();
        return desk.parent(front)
                .map(parent ->
                        Comparison.between(
                                parent,
                                now,
                                List.of(parent, now),
                                List.of(Lineage.between(parent, now, desk.standing(draft)))))
                .findFirst();
    }

    /// @param seen the revision that the author saw when ordering the edit
    /// @param reason why; only placing a box needs none
    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional
    public DraftAnswer edit(MapVersion.Id draft, int seen, Edit edit, String reason) {
        return editing.edit(draft, seen, edit, reason);
    }

    /// Takes an edit back, where the edits after it can be made without it.
    ///
    /// @param number of the edit, as [Made] has it
    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional
    public DraftAnswer undo(MapVersion.Id draft, int seen, int number, String reason) {
        return editing.undo(draft, seen, number, reason);
    }

    /// What a newer version of the map that a fork came from holds; empty where there is none, or
    /// where everything in it is decided.
    ///
    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional(readOnly = true)
    public Optional<News> whatIsNew(MapVersion.Id draft) {
        return editing.news(desk.front(draft));
    }

    /// Takes over one thing that is new, with the edits that this needs. The other organisation's
    /// map stays as it is.
    ///
    /// @param item the key of the news
    /// @throws NotFound when there is no such draft or news
    @Transactional
    public DraftAnswer adopt(MapVersion.Id draft, int seen, String item, String reason) {
        return editing.decide(draft, seen, item, true, reason);
    }

    /// Leaves the draft as it is where something is new elsewhere.
    ///
    /// @param item the key of the news
    /// @throws NotFound when there is no such draft or news
    @Transactional
    public DraftAnswer keep(MapVersion.Id draft, String item, String reason) {
        return editing.decide(draft, 0, item, false, reason);
    }

    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional
    public DraftAnswer comment(MapVersion.Id draft, Comment.About about, String words) {
        return reviewing.comment(draft, about, words);
    }

    /// @param how what came of it
    /// @throws NotFound when there is no such draft or comment
    @Transactional
    public DraftAnswer settle(MapVersion.Id draft, Comment.Id comment, String how) {
        return reviewing.settle(draft, comment, how);
    }

    /// @param words what the reviewer should look at
    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional
    public DraftAnswer askForReview(MapVersion.Id draft, String words) {
        return reviewing.askForReview(draft, words);
    }

    /// Takes the asking for a review back.
    ///
    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional
    public DraftAnswer withdraw(MapVersion.Id draft, String reason) {
        return reviewing.withdraw(draft, reason);
    }

    /// Approves the draft and publishes it for everybody, with the crosswalk from its parent. This
    /// cannot be undone.
    ///
    /// @param seen the revision that the approver read
    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional
    public DraftAnswer publish(MapVersion.Id draft, int seen, String reason) {
        return reviewing.publish(draft, seen, reason);
    }

    /// Gives the draft up. Its version goes, and with it the name; how it came to be is kept.
    ///
    /// @return the draft as it stood
    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional
    public DraftAnswer abandon(MapVersion.Id draft, String reason) {
        return reviewing.abandon(draft, reason);
    }
}
