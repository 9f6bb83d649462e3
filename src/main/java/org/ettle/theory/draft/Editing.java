package org.ettle.theory.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.TheoryFact;
import org.ettle.theory.comparison.Comparison;
import org.ettle.theory.comparison.Succession;
import org.jspecify.annotations.Nullable;

/// Makes edits, takes them back, and takes over what is new elsewhere.
final class Editing {

    private final Desk desk;

    Editing(Desk desk) {
        this.desk = desk;
    }

    DraftAnswer edit(MapVersion.Id draft, int seen, Edit edit, String reason) {
        var front = desk.hold(draft);
        var refusal = refusalOf(front, edit, reason);
        if (refusal != null) {
            return new DraftAnswer.Refused(refusal);
        }
        var theirs = desk.news(draft, seen, edit.touched());
        if (!theirs.isEmpty()) {
            return new DraftAnswer.Conflict(edit, reason, theirs, desk.whole(front));
        }
        return make(front, List.of(edit), reason.strip());
    }

    private @Nullable DraftRefusal refusalOf(DraftSheets.Front front, Edit edit, String reason) {
        var over = desk.over(front);
        if (over != null) {
            return over;
        }
        return reason.isBlank() && !(edit instanceof Edit.PlaceOutcome)
                ? new DraftRefusal.ReasonMissing()
                : null;
    }

    /// All of the edits, or none.
    private DraftAnswer make(DraftSheets.Front front, List<Edit> edits, String reason) {
        var before = desk.maps().getOwn(front.id());
        var trial = Adopting.tried(new Working(before, front.used()), edits);
        if (trial.hindrance() != null) {
            return new DraftAnswer.Refused(trial.hindrance());
        }
        var after = trial.after().version();
        desk.maps().rewrite(before, after);
        int revision = front.revision();
        for (var edit : edits) {
            revision++;
            desk.store().edit(front.id(), revision, edit, reason);
            tellEdited(front, revision, edit, links(edit, before, after), reason);
        }
        desk.store().revise(front.id(), revision, trial.after().used());
        return edited(front, after, revision);
    }

    /// The draft as the database has it now: reading it again would take as long as the edit.
    private DraftAnswer edited(DraftSheets.Front front, MapVersion after, int revision) {
        return new DraftAnswer.Done(
                new Draft(
                        desk.maps().getOwn(front.map()),
                        after,
                        front.parent(),
                        revision,
                        new Draft.State.Editing(),
                        front.begun()));
    }

    /// The links that the edit is about, with those that its outcomes had or were given.
    private static List<Link.Name> links(Edit edit, MapVersion before, MapVersion after) {
        var touched = edit.touched();
        var drawn = Stream.of(before, after).flatMap(it -> it.links().stream()).map(Link::name);
        return Stream.concat(touched.links().stream(), drawn.filter(touched::takesAlong))
                .distinct()
                .toList();
    }

    private void tellEdited(
            DraftSheets.Front front,
            int revision,
            Edit edit,
            List<Link.Name> links,
            String reason) {
        desk.tell(
                new TheoryFact.Edited(
                        Asked.organisation(),
                        front.map(),
                        front.id(),
                        revision,
                        Kept.kind(edit),
                        edit.words(),
                        List.copyOf(edit.touched().outcomes()),
                        links,
                        reason));
    }

    DraftAnswer undo(MapVersion.Id draft, int seen, int number, String reason) {
        var front = desk.hold(draft);
        var refusal = desk.closed(front, reason, new DraftRefusal.ReasonMissing());
        if (refusal != null) {
            return new DraftAnswer.Refused(refusal);
        }
        var standing = desk.standing(draft);
        var found = standing.stream().filter(it -> it.number() == number).findFirst();
        if (found.isEmpty()) {
            return new DraftAnswer.Refused(new DraftRefusal.NoSuchEdit(number));
        }
        var edit = found.get().edit();
        var theirs =
                desk.news(draft, seen, edit.touched()).stream()
                        .filter(it -> it.number() != number)
                        .toList();
        return theirs.isEmpty()
                ? undo(front, standing, found.get(), reason.strip())
                : new DraftAnswer.Conflict(edit, reason, theirs, desk.whole(front));
    }

    private DraftAnswer undo(
            DraftSheets.Front front, List<Made> standing, Made undone, String reason) {
        var others = standing.stream().filter(it -> it != undone).toList();
        var replay =
                Working.replay(desk.sheets().base(front), others.stream().map(Made::edit).toList());
        if (!replay.refused().isEmpty()) {
            return new DraftAnswer.Refused(
                    new DraftRefusal.BuiltUpon(
                            replay.refused().stream().map(others::get).toList()));
        }
        int revision = front.revision() + 1;
        var before = desk.maps().getOwn(front.id());
        var after = replay.after().version();
        desk.maps().rewrite(before, after);
        desk.store().undo(front.id(), undone.number(), revision, reason);
        desk.store().reopen(front.id(), undone.number());
        desk.store().revise(front.id(), revision, replay.after().used());
        tellUndone(front, revision, undone, links(undone.edit(), before, after), reason);
        return edited(front, after, revision);
    }

    private void tellUndone(
            DraftSheets.Front front,
            int revision,
            Made undone,
            List<Link.Name> links,
            String reason) {
        desk.tell(
                new TheoryFact.EditUndone(
                        Asked.organisation(),
                        front.map(),
                        front.id(),
                        revision,
                        undone.number(),
                        undone.edit().words(),
                        List.copyOf(undone.edit().touched().outcomes()),
                        links,
                        reason));
    }

    Optional<News> news(DraftSheets.Front front) {
        var origin = front.origin();
        if (origin == null) {
            return Optional.empty();
        }
        return desk.maps()
                .findPublished(origin.organisation(), origin.version())
                .flatMap(from -> news(front, from));
    }

    private Optional<News> news(DraftSheets.Front front, MapVersion from) {
        var versions =
                desk.maps().versions(from.map()).stream().filter(MapVersion::isPublished).toList();
        var to = versions.getLast();
        if (to.id().equals(from.id())) {
            return Optional.empty();
        }
        var comparison = Comparison.between(from, to, versions, desk.maps().crosswalks(from.map()));
        var working = new Working(desk.maps().getOwn(front.id()), front.used());
        var decisions = desk.sheets().listDecisions(front.id(), to.id());
        return Optional.of(
                new News(
                        from,
                        to,
                        comparison.successions().stream()
                                .filter(it -> it.chief() != Change.SAME || it.changes().size() > 1)
                                .map(it -> item(it, to, working, decisions))
                                .toList()));
    }

    private static News.Item item(
            Succession succession,
            MapVersion newer,
            Working working,
            List<News.Decision> decisions) {
        var key = News.key(succession);
        var edits = new Adopting(newer, working.version()).edits(succession);
        return new News.Item(
                key,
                succession,
                edits,
                edits.isEmpty()
                        ? new DraftRefusal.NothingChanged()
                        : Adopting.tried(working, edits).hindrance(),
                decisions.stream().filter(it -> it.item().equals(key)).findFirst().orElse(null));
    }

    /// @param adopted whether the draft is to follow, or to stay as it is
    DraftAnswer decide(MapVersion.Id draft, int seen, String key, boolean adopted, String reason) {
        var front = desk.hold(draft);
        var refusal = desk.closed(front, reason, new DraftRefusal.ReasonMissing());
        if (refusal != null) {
            return new DraftAnswer.Refused(refusal);
        }
        var news = news(front).orElseThrow(() -> new NotFound("this news"));
        var item =
                news.items().stream()
                        .filter(it -> it.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("this news"));
        if (!item.isOpen()) {
            return new DraftAnswer.Refused(new DraftRefusal.DecidedAlready());
        }
        if (!adopted) {
            return decided(front, news, item, false, reason.strip(), desk.done(draft));
        }
        for (var edit : item.edits()) {
            var theirs = desk.news(draft, seen, edit.touched());
            if (!theirs.isEmpty()) {
                return new DraftAnswer.Conflict(edit, reason, theirs, desk.whole(front));
            }
        }
        if (item.hindrance() != null) {
            return new DraftAnswer.Refused(item.hindrance());
        }
        return decided(
                front, news, item, true, reason.strip(), make(front, item.edits(), reason.strip()));
    }

    /// Once everything is decided, the draft has taken account of the newer version.
    private DraftAnswer decided(
            DraftSheets.Front front,
            News news,
            News.Item item,
            boolean adopted,
            String reason,
            DraftAnswer answer) {
        if (!(answer instanceof DraftAnswer.Done done)) {
            return answer;
        }
        desk.store()
                .decide(
                        front.id(),
                        news,
                        item.key(),
                        done.draft().revision(),
                        adopted ? front.revision() + 1 : null,
                        reason);
        var open = new ArrayList<>(news.open());
        open.remove(item);
        if (open.isEmpty()) {
            desk.store().takeAccountOf(front.id(), news.to().id());
        }
        desk.tell(
                new TheoryFact.NewsDecided(
                        Asked.organisation(),
                        front.map(),
                        front.id(),
                        news.to().id(),
                        item.key(),
                        adopted,
                        reason));
        return answer;
    }
}
