package org.ettle.theory.draft;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.ettle.theory.TheoryFact;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Where drafts are read and written: what every kind of work on them shares.
@Component
class Desk {

    private final ChangeMaps maps;
    private final DraftStore store;
    private final DraftSheets sheets;
    private final ApplicationEventPublisher events;

    Desk(ChangeMaps maps, DraftStore store, DraftSheets sheets, ApplicationEventPublisher events) {
        this.maps = maps;
        this.store = store;
        this.sheets = sheets;
        this.events = events;
    }

    ChangeMaps maps() {
        return maps;
    }

    DraftStore store() {
        return store;
    }

    DraftSheets sheets() {
        return sheets;
    }

    void tell(TheoryFact fact) {
        events.publishEvent(fact);
    }

    /// Holds the draft until the transaction ends. Whatever is decided on is read after this.
    ///
    /// @throws NotFound when the asker's organisation has no such draft
    DraftSheets.Front hold(MapVersion.Id draft) {
        return store.hold(draft).orElseThrow(() -> new NotFound("this draft"));
    }

    DraftSheets.Front front(MapVersion.Id draft) {
        return sheets.find(draft).orElseThrow(() -> new NotFound("this draft"));
    }

    DraftAnswer done(MapVersion.Id draft) {
        return new DraftAnswer.Done(whole(front(draft)));
    }

    List<Made> standing(MapVersion.Id draft) {
        return sheets.listEdits(draft).stream().filter(Made::stands).toList();
    }

    /// What was made or undone since, by anybody, of the same things.
    List<Made> news(MapVersion.Id draft, int seen, Touched touched) {
        return sheets.listNews(draft, seen).stream()
                .filter(it -> it.edit().touched().meets(touched))
                .filter(it -> it.stands() || it.number() <= seen)
                .toList();
    }

    /// Why nothing can be written, if so: first where the draft is over, then where words are
    /// missing.
    @Nullable DraftRefusal closed(DraftSheets.Front front, String words, DraftRefusal missing) {
        var over = over(front);
        return over != null || !words.isBlank() ? over : missing;
    }

    @Nullable DraftRefusal over(DraftSheets.Front front) {
        return switch (front.state()) {
            case Draft.State.Editing _, Draft.State.InReview _ -> null;
            case Draft.State.Published(_, Instant at, _) -> new DraftRefusal.DraftIsOver(at);
            case Draft.State.Abandoned(_, Instant at, _) -> new DraftRefusal.DraftIsOver(at);
        };
    }

    /// An abandoned draft has given up its version, so it is read as its edits left it.
    Draft whole(DraftSheets.Front front) {
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
        var edits = standing(front.id()).stream().map(Made::edit).toList();
        return Working.replay(sheets.base(front), edits).after().version();
    }

    /// The other organisation's version from which a draft comes in the end: its parent, or what
    /// its own parent had taken account of.
    Draft.@Nullable Parent origin(Beginnings.Start start) {
        var parent = start.parent();
        if (parent == null || !parent.organisation().equals(start.map().owner())) {
            return parent;
        }
        return sheets.find(parent.version()).map(DraftSheets.Front::origin).orElse(null);
    }

    /// The parent of the draft, where it has one.
    Stream<MapVersion> parent(DraftSheets.Front front) {
        var parent = front.parent();
        return parent == null
                ? Stream.empty()
                : maps.findPublished(parent.organisation(), parent.version()).stream();
    }
}
