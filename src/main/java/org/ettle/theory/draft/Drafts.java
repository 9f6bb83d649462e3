package org.ettle.theory.draft;

import java.time.Instant;
import java.util.List;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.ettle.theory.TheoryFact;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of drafts: versions that the asker's organisation is editing. Another organisation's
/// are not there. Each method is one transaction, and whoever writes holds the draft's row for as
/// long, so that every outcome is that of one after the other.
///
/// What the draft has become stands in the tables of every version: [ChangeMaps] reads it.
@Service
public class Drafts {

    private final ChangeMaps maps;
    private final DraftStore store;
    private final DraftSheets sheets;
    private final ApplicationEventPublisher events;
    private final Beginnings beginnings;

    Drafts(
            ChangeMaps maps,
            DraftStore store,
            DraftSheets sheets,
            ApplicationEventPublisher events) {
        this.maps = maps;
        this.store = store;
        this.sheets = sheets;
        this.events = events;
        this.beginnings = new Beginnings(maps);
    }

    /// @throws NotFound when there is no such published version, or the asker may not see it
    @Transactional
    public DraftAnswer begin(BeginDraft order) {
        return switch (beginnings.find(order)) {
            case Beginnings.Found.Refused(var reason) -> new DraftAnswer.Refused(reason);
            case Beginnings.Found.At(var start) -> begin(start, order.reason().strip());
        };
    }

    private DraftAnswer begin(Beginnings.Start start, String reason) {
        if (start.isNew()) {
            maps.begin(start.map());
        }
        var base = start.base().placed();
        maps.record(base);
        store.begin(base, start.parent(), reason);
        events.publishEvent(
                new TheoryFact.DraftBegun(
                        start.map().owner(),
                        start.map().id(),
                        base.id(),
                        start.parent() == null ? null : start.parent().version(),
                        reason));
        return done(base.id());
    }

    /// Those that can still be edited, the oldest first.
    @Transactional(readOnly = true)
    public List<Draft> list() {
        return sheets.listOpen().stream().map(this::whole).toList();
    }

    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional(readOnly = true)
    public Draft get(MapVersion.Id draft) {
        return whole(sheets.find(draft).orElseThrow(() -> new NotFound("this draft")));
    }

    /// Every edit, undone ones too, in the order in which they were made.
    @Transactional(readOnly = true)
    public List<Made> edits(MapVersion.Id draft) {
        get(draft);
        return sheets.listEdits(draft);
    }

    @Transactional(readOnly = true)
    public List<Comment> comments(MapVersion.Id draft) {
        get(draft);
        return sheets.listComments(draft);
    }

    /// @param seen the revision that the author saw when ordering the edit
    /// @param reason why; only placing a box needs none
    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional
    public DraftAnswer edit(MapVersion.Id draft, int seen, Edit edit, String reason) {
        var front = hold(draft);
        var refusal = refusalOfWriting(front, edit, reason);
        if (refusal != null) {
            return new DraftAnswer.Refused(refusal);
        }
        var theirs = news(draft, seen, edit.touched());
        if (!theirs.isEmpty()) {
            return new DraftAnswer.Conflict(edit, reason, theirs, whole(front));
        }
        var before = maps.getOwn(draft);
        return switch (new Working(before, front.used()).apply(edit)) {
            case Working.Attempt.Refused(var why) -> new DraftAnswer.Refused(why);
            case Working.Attempt.Made(var after) -> {
                keep(front, before, after, edit, reason.strip());
                yield done(draft);
            }
        };
    }

    private void keep(
            DraftSheets.Front front, MapVersion before, Working after, Edit edit, String reason) {
        int revision = front.revision() + 1;
        maps.rewrite(before, after.version());
        store.edit(front.id(), revision, edit, reason);
        store.revise(front.id(), revision, after.used());
        var touched = edit.touched();
        events.publishEvent(
                new TheoryFact.Edited(
                        Asked.organisation(),
                        front.map(),
                        front.id(),
                        revision,
                        Kept.kind(edit),
                        edit.words(),
                        List.copyOf(touched.outcomes()),
                        List.copyOf(touched.links()),
                        reason));
    }

    /// Takes an edit back, where the edits after it can be made without it.
    ///
    /// @param number of the edit, as [Made] has it
    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional
    public DraftAnswer undo(MapVersion.Id draft, int seen, int number, String reason) {
        var front = hold(draft);
        if (!isOpen(front)) {
            return new DraftAnswer.Refused(over(front));
        }
        if (reason.isBlank()) {
            return new DraftAnswer.Refused(new DraftRefusal.ReasonMissing());
        }
        var standing = sheets.listEdits(draft).stream().filter(Made::stands).toList();
        var found = standing.stream().filter(it -> it.number() == number).findFirst();
        if (found.isEmpty()) {
            return new DraftAnswer.Refused(new DraftRefusal.NoSuchEdit(number));
        }
        var made = found.get();
        var theirs =
                news(draft, seen, made.edit().touched()).stream()
                        .filter(it -> it.number() != number)
                        .toList();
        if (!theirs.isEmpty()) {
            return new DraftAnswer.Conflict(made.edit(), reason, theirs, whole(front));
        }
        return undo(front, standing, made, reason.strip());
    }

    private DraftAnswer undo(
            DraftSheets.Front front, List<Made> standing, Made undone, String reason) {
        var others = standing.stream().filter(it -> it != undone).toList();
        var replay = Working.replay(sheets.base(front), others.stream().map(Made::edit).toList());
        if (!replay.refused().isEmpty()) {
            return new DraftAnswer.Refused(
                    new DraftRefusal.BuiltUpon(
                            replay.refused().stream().map(others::get).toList()));
        }
        int revision = front.revision() + 1;
        maps.rewrite(maps.getOwn(front.id()), replay.after().version());
        store.undo(front.id(), undone.number(), revision, reason);
        store.revise(front.id(), revision, replay.after().used());
        var touched = undone.edit().touched();
        events.publishEvent(
                new TheoryFact.EditUndone(
                        Asked.organisation(),
                        front.map(),
                        front.id(),
                        revision,
                        undone.number(),
                        undone.edit().words(),
                        List.copyOf(touched.outcomes()),
                        List.copyOf(touched.links()),
                        reason));
        return done(front.id());
    }

    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional
    public DraftAnswer comment(MapVersion.Id draft, Comment.About about, String words) {
        var front = hold(draft);
        var refusal = refusalOf(about, words, front);
        if (refusal != null) {
            return new DraftAnswer.Refused(refusal);
        }
        var id = store.comment(draft, about, words.strip());
        events.publishEvent(
                new TheoryFact.CommentMade(
                        Asked.organisation(),
                        front.map(),
                        draft,
                        id.value(),
                        about instanceof Comment.About.AnOutcome(var code)
                                ? List.of(code)
                                : List.of(),
                        about instanceof Comment.About.ALink(var link) ? List.of(link) : List.of(),
                        words.strip()));
        return done(draft);
    }

    private @Nullable DraftRefusal refusalOf(
            Comment.About about, String words, DraftSheets.Front front) {
        if (!isOpen(front)) {
            return over(front);
        }
        if (words.isBlank()) {
            return new DraftRefusal.WordsMissing();
        }
        var version = maps.getOwn(front.id());
        return switch (about) {
            case Comment.About.TheDraft _ -> null;
            case Comment.About.AnOutcome(var code) ->
                    version.find(code).isPresent() ? null : new DraftRefusal.NoSuchOutcome(code);
            case Comment.About.ALink(var link) ->
                    version.links().stream().anyMatch(it -> it.name().equals(link))
                            ? null
                            : new DraftRefusal.NoSuchLink(link);
        };
    }

    /// @param how what came of it
    /// @throws NotFound when the draft has no such comment
    @Transactional
    public DraftAnswer settle(MapVersion.Id draft, Comment.Id comment, String how) {
        var front = hold(draft);
        if (!isOpen(front)) {
            return new DraftAnswer.Refused(over(front));
        }
        if (how.isBlank()) {
            return new DraftAnswer.Refused(new DraftRefusal.WordsMissing());
        }
        if (sheets.listComments(draft).stream().noneMatch(it -> it.id().equals(comment))) {
            throw new NotFound("this comment");
        }
        if (!store.settle(draft, comment, how.strip())) {
            return new DraftAnswer.Refused(new DraftRefusal.SettledAlready());
        }
        events.publishEvent(
                new TheoryFact.CommentSettled(
                        Asked.organisation(), front.map(), draft, comment.value(), how.strip()));
        return done(draft);
    }

    /// @param words what the reviewer should look at
    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional
    public DraftAnswer askForReview(MapVersion.Id draft, String words) {
        var front = hold(draft);
        var refusal = refusalOfAsking(front, words);
        if (refusal != null) {
            return new DraftAnswer.Refused(refusal);
        }
        store.ask(draft, words.strip());
        events.publishEvent(
                new TheoryFact.ReviewAsked(
                        Asked.organisation(), front.map(), draft, front.revision(), words.strip()));
        return done(draft);
    }

    private @Nullable DraftRefusal refusalOfAsking(DraftSheets.Front front, String words) {
        return switch (front.state()) {
            case Draft.State.InReview _ -> new DraftRefusal.InReviewAlready();
            case Draft.State.Published _, Draft.State.Abandoned _ -> over(front);
            case Draft.State.Editing _ -> {
                if (words.isBlank()) {
                    yield new DraftRefusal.WordsMissing();
                }
                yield sheets.listEdits(front.id()).stream().noneMatch(Made::stands)
                        ? new DraftRefusal.NothingEdited()
                        : null;
            }
        };
    }

    /// Takes the asking for a review back.
    ///
    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional
    public DraftAnswer withdraw(MapVersion.Id draft, String reason) {
        var front = hold(draft);
        if (!(front.state() instanceof Draft.State.InReview)) {
            return new DraftAnswer.Refused(new DraftRefusal.NotInReview());
        }
        if (reason.isBlank()) {
            return new DraftAnswer.Refused(new DraftRefusal.ReasonMissing());
        }
        store.withdraw(draft);
        events.publishEvent(
                new TheoryFact.ReviewWithdrawn(
                        Asked.organisation(), front.map(), draft, reason.strip()));
        return done(draft);
    }

    /// Approves the draft and publishes it for everybody. This cannot be undone.
    ///
    /// @param seen the revision that the approver read
    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional
    public DraftAnswer publish(MapVersion.Id draft, int seen, String reason) {
        var front = hold(draft);
        var refusal = refusalOfPublishing(front, seen, reason);
        if (refusal != null) {
            return new DraftAnswer.Refused(refusal);
        }
        store.publish(draft, reason.strip());
        maps.publish(draft, reason.strip());
        return done(draft);
    }

    private @Nullable DraftRefusal refusalOfPublishing(
            DraftSheets.Front front, int seen, String reason) {
        if (!isOpen(front)) {
            return over(front);
        }
        if (!(front.state() instanceof Draft.State.InReview review)) {
            return new DraftRefusal.NotInReview();
        }
        if (front.revision() != seen) {
            return new DraftRefusal.EditedSince(front.revision());
        }
        if (reason.isBlank()) {
            return new DraftRefusal.ReasonMissing();
        }
        var person = Asked.person();
        boolean involved =
                review.askedBy().equals(person)
                        || sheets.listEdits(front.id()).stream()
                                .anyMatch(it -> it.stands() && it.author().equals(person));
        return involved ? new DraftRefusal.SecondPersonNeeded() : null;
    }

    /// Gives the draft up. Its version goes, and with it the name; how it came to be is kept.
    ///
    /// @return the draft as it stood
    /// @throws NotFound when the asker's organisation has no such draft
    @Transactional
    public DraftAnswer abandon(MapVersion.Id draft, String reason) {
        var front = hold(draft);
        if (!isOpen(front)) {
            return new DraftAnswer.Refused(over(front));
        }
        if (reason.isBlank()) {
            return new DraftAnswer.Refused(new DraftRefusal.ReasonMissing());
        }
        store.abandon(draft, reason.strip());
        var last = get(draft);
        maps.discard(draft);
        events.publishEvent(
                new TheoryFact.DraftAbandoned(
                        Asked.organisation(), front.map(), draft, reason.strip()));
        return new DraftAnswer.Done(last);
    }

    private static @Nullable DraftRefusal refusalOfWriting(
            DraftSheets.Front front, Edit edit, String reason) {
        if (!isOpen(front)) {
            return over(front);
        }
        return reason.isBlank() && !(edit instanceof Edit.PlaceOutcome)
                ? new DraftRefusal.ReasonMissing()
                : null;
    }

    private List<Made> news(MapVersion.Id draft, int seen, Touched touched) {
        return sheets.listNews(draft, seen).stream()
                .filter(it -> it.edit().touched().meets(touched))
                .filter(it -> it.stands() || it.number() <= seen)
                .toList();
    }

    private static boolean isOpen(DraftSheets.Front front) {
        return switch (front.state()) {
            case Draft.State.Editing _, Draft.State.InReview _ -> true;
            case Draft.State.Published _, Draft.State.Abandoned _ -> false;
        };
    }

    private static DraftRefusal over(DraftSheets.Front front) {
        return new DraftRefusal.DraftIsOver(
                switch (front.state()) {
                    case Draft.State.Published(_, var at, _) -> at;
                    case Draft.State.Abandoned(_, var at, _) -> at;
                    case Draft.State.Editing _, Draft.State.InReview _ -> Instant.EPOCH;
                });
    }

    private DraftSheets.Front hold(MapVersion.Id draft) {
        return store.hold(draft).orElseThrow(() -> new NotFound("this draft"));
    }

    private DraftAnswer done(MapVersion.Id draft) {
        return new DraftAnswer.Done(get(draft));
    }

    /// An abandoned draft has given up its version, so it is read as its edits left it.
    private Draft whole(DraftSheets.Front front) {
        var version =
                front.state() instanceof Draft.State.Abandoned
                        ? replayed(front)
                        : maps.getOwn(front.id());
        return new Draft(
                maps.getOwn(front.map()),
                version,
                front.parent(),
                front.revision(),
                front.state(),
                front.begun());
    }

    private MapVersion replayed(DraftSheets.Front front) {
        var edits =
                sheets.listEdits(front.id()).stream().filter(Made::stands).map(Made::edit).toList();
        return Working.replay(sheets.base(front), edits).after().version();
    }
}
