package org.ettle.theory.draft;

import java.util.List;
import java.util.Objects;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.Answer;
import org.ettle.theory.MapVersion;
import org.ettle.theory.TheoryFact;
import org.jspecify.annotations.Nullable;

/// What is said of a draft, and how it ends: published by a second person, or abandoned.
final class Reviewing {

    private final Desk desk;

    Reviewing(Desk desk) {
        this.desk = desk;
    }

    DraftAnswer comment(MapVersion.Id draft, Comment.About about, String words) {
        var front = desk.hold(draft);
        var refusal = refusalOf(about, words, front);
        if (refusal != null) {
            return new DraftAnswer.Refused(refusal);
        }
        var id = desk.store().comment(draft, about, words.strip());
        desk.tell(
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
        return desk.done(draft);
    }

    private @Nullable DraftRefusal refusalOf(
            Comment.About about, String words, DraftSheets.Front front) {
        var closed = desk.closed(front, words, new DraftRefusal.WordsMissing());
        if (closed != null) {
            return closed;
        }
        var version = desk.maps().getOwn(front.id());
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

    DraftAnswer settle(MapVersion.Id draft, Comment.Id comment, String how) {
        var front = desk.hold(draft);
        var refusal = desk.closed(front, how, new DraftRefusal.WordsMissing());
        if (refusal != null) {
            return new DraftAnswer.Refused(refusal);
        }
        if (desk.sheets().listComments(draft).stream().noneMatch(it -> it.id().equals(comment))) {
            throw new NotFound("this comment");
        }
        if (!desk.store().settle(draft, comment, how.strip())) {
            return new DraftAnswer.Refused(new DraftRefusal.SettledAlready());
        }
        desk.tell(
                new TheoryFact.CommentSettled(
                        Asked.organisation(), front.map(), draft, comment.value(), how.strip()));
        return desk.done(draft);
    }

    DraftAnswer askForReview(MapVersion.Id draft, String words) {
        var front = desk.hold(draft);
        var refusal = refusalOfAsking(front, words);
        if (refusal != null) {
            return new DraftAnswer.Refused(refusal);
        }
        desk.store().ask(draft, words.strip());
        desk.tell(
                new TheoryFact.ReviewAsked(
                        Asked.organisation(), front.map(), draft, front.revision(), words.strip()));
        return desk.done(draft);
    }

    private @Nullable DraftRefusal refusalOfAsking(DraftSheets.Front front, String words) {
        return switch (front.state()) {
            case Draft.State.InReview _ -> new DraftRefusal.InReviewAlready();
            case Draft.State.Published _, Draft.State.Abandoned _ -> desk.over(front);
            case Draft.State.Editing _ -> {
                if (words.isBlank()) {
                    yield new DraftRefusal.WordsMissing();
                }
                yield saysSomething(front) ? null : new DraftRefusal.NothingEdited();
            }
        };
    }

    /// A draft with a parent says something by its edits; one without, by its outcomes.
    private boolean saysSomething(DraftSheets.Front front) {
        return front.parent() == null
                ? !desk.maps().getOwn(front.id()).outcomes().isEmpty()
                : !desk.standing(front.id()).isEmpty();
    }

    DraftAnswer withdraw(MapVersion.Id draft, String reason) {
        var front = desk.hold(draft);
        if (!(front.state() instanceof Draft.State.InReview)) {
            return new DraftAnswer.Refused(new DraftRefusal.NotInReview());
        }
        if (reason.isBlank()) {
            return new DraftAnswer.Refused(new DraftRefusal.ReasonMissing());
        }
        desk.store().withdraw(draft);
        desk.tell(
                new TheoryFact.ReviewWithdrawn(
                        Asked.organisation(), front.map(), draft, reason.strip()));
        return desk.done(draft);
    }

    DraftAnswer publish(MapVersion.Id draft, int seen, String reason) {
        var front = desk.hold(draft);
        var refusal = refusalOfPublishing(front, seen, reason);
        if (refusal != null) {
            return new DraftAnswer.Refused(refusal);
        }
        desk.store().publish(draft, reason.strip());
        desk.maps().date(draft);
        desk.maps().publish(draft, reason.strip());
        relate(front);
        return desk.done(draft);
    }

    /// The crosswalk is published with the version that it leads to.
    private void relate(DraftSheets.Front front) {
        desk.parent(front)
                .forEach(parent -> {
                    var now = desk.maps().getOwn(front.id());
                    var crosswalk = Lineage.between(parent, now, desk.standing(front.id()));
                    var from = Objects.requireNonNull(front.parent()).organisation();
                    if (desk.maps().relate(from, crosswalk) instanceof Answer.Refused(var why)) {
                        throw new IllegalStateException("A crosswalk that does not fit: " + why);
                    }
                });
    }

    private @Nullable DraftRefusal refusalOfPublishing(
            DraftSheets.Front front, int seen, String reason) {
        var over = desk.over(front);
        if (over != null) {
            return over;
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
                        || (front.parent() == null && front.begun().by().equals(person))
                        || desk.sheets().listEdits(front.id()).stream()
                                .anyMatch(it -> it.stands() && it.author().equals(person));
        return involved ? new DraftRefusal.SecondPersonNeeded() : null;
    }

    DraftAnswer abandon(MapVersion.Id draft, String reason) {
        var front = desk.hold(draft);
        var refusal = desk.closed(front, reason, new DraftRefusal.ReasonMissing());
        if (refusal != null) {
            return new DraftAnswer.Refused(refusal);
        }
        desk.store().abandon(draft, reason.strip());
        var last = desk.whole(desk.front(draft));
        desk.maps().discard(draft);
        desk.tell(
                new TheoryFact.DraftAbandoned(
                        Asked.organisation(), front.map(), draft, reason.strip()));
        return new DraftAnswer.Done(last);
    }
}
