package org.ettle.evidence;

import java.util.List;
import java.util.Optional;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The words of sources that were found worth keeping. Each method is one transaction.
@Service
public class Passages {

    /// In code points. A passage is read at a glance; what is longer is a part of a document.
    public static final int LONGEST = 5_000;

    private final SourceStore sources;
    private final PassageStore store;
    private final PassageSheets sheets;
    private final Sources known;
    private final Bearings bearings;
    private final Claims claims;
    private final ApplicationEventPublisher events;

    Passages(
            SourceStore sources,
            PassageStore store,
            PassageSheets sheets,
            Sources known,
            Bearings bearings,
            Claims claims,
            ApplicationEventPublisher events) {
        this.sources = sources;
        this.store = store;
        this.sheets = sheets;
        this.known = known;
        this.bearings = bearings;
        this.claims = claims;
        this.events = events;
    }

    /// @throws NotFound when there is no such passage, or the asker may not see it
    @Transactional(readOnly = true)
    public Passage get(Passage.Id id) {
        return sheets.find(id).orElseThrow(() -> new NotFound("this passage"));
    }

    @Transactional(readOnly = true)
    public Optional<Passage> find(Passage.Id id) {
        return sheets.find(id);
    }

    /// The passages of a source that the asker may see, withdrawn ones too, by their place.
    @Transactional(readOnly = true)
    public List<Passage> listOf(Source source) {
        return sheets.listOf(source);
    }

    /// Keeps words of a text of the asker's organisation as a passage.
    ///
    /// @throws NotFound when there is no such source or text
    @Transactional
    public Answer select(Selection selection) {
        var source = known.getOwn(selection.source());
        sources.lock(source.id());
        var text =
                sheets.text(source.id(), selection.text())
                        .orElseThrow(() -> new NotFound("this text"));
        if (selection.begins() < 0
                || selection.ends() <= selection.begins()
                || selection.ends() > text.length()) {
            return new Answer.Refused(
                    new EvidenceRefusal.NotInTheText(
                            selection.begins(), selection.ends(), text.length()));
        }
        var quote = cut(text.words(), selection.begins(), selection.ends());
        var refusal = refusalOf(source, selection, quote);
        if (refusal != null) {
            return new Answer.Refused(refusal);
        }
        var id = Passage.Id.fresh();
        var origin = selection.origin();
        boolean isOther = origin != null && !origin.equals(source.description().origin());
        store.select(id, selection, quote, origin != null && isOther ? sources.keep(origin) : null);
        return done(
                new SourceFact.PassageSelected(
                        Sources.ours(),
                        source.id(),
                        id,
                        selection.text(),
                        selection.begins(),
                        selection.ends(),
                        selection.reuse()));
    }

    @Transactional
    public Answer changeReuse(Passage.Id id, Reuse reuse, String reason) {
        var passage = locked(id);
        var refusal = refusalOf(passage, reason);
        if (refusal == null && passage.reuse() == reuse) {
            refusal = new EvidenceRefusal.NothingChanged();
        }
        if (refusal == null && travelsTooFar(known.getOwn(passage.source()), reuse)) {
            refusal = new EvidenceRefusal.SourceStaysInside();
        }
        if (refusal != null) {
            return new Answer.Refused(refusal);
        }
        store.changeReuse(id, reuse);
        return done(
                new SourceFact.PassageReuseChanged(
                        Sources.ours(),
                        passage.source(),
                        id,
                        passage.reuse(),
                        reuse,
                        reason.strip()));
    }

    /// Takes a passage back, and with it everything that rests on it.
    @Transactional
    public Answer withdraw(Passage.Id id, String reason) {
        var passage = locked(id);
        var refusal = refusalOf(passage, reason);
        if (refusal != null) {
            return new Answer.Refused(refusal);
        }
        bearings.listOf(passage).stream()
                .filter(bearing -> bearing.withdrawn() == null)
                .forEach(bearing -> bearings.withdraw(bearing.id(), reason));
        claims.listOf(passage).stream()
                .filter(claim -> claim.withdrawn() == null)
                .forEach(claim -> claims.withdraw(claim.id(), reason));
        store.withdraw(id, reason.strip());
        return done(
                new SourceFact.PassageWithdrawn(
                        Sources.ours(), passage.source(), id, reason.strip()));
    }

    private @Nullable EvidenceRefusal refusalOf(Source source, Selection selection, String quote) {
        if (quote.isBlank()) {
            return new EvidenceRefusal.PassageSaysNothing();
        }
        int length = selection.ends() - selection.begins();
        if (length > LONGEST) {
            return new EvidenceRefusal.PassageTooLong(length, LONGEST);
        }
        if (travelsTooFar(source, selection.reuse())) {
            return new EvidenceRefusal.SourceStaysInside();
        }
        return sheets.listOf(source).stream()
                .filter(passage ->
                        passage.withdrawn() == null
                                && passage.text().equals(selection.text())
                                && passage.begins() == selection.begins()
                                && passage.ends() == selection.ends())
                .findFirst()
                .map(passage -> new EvidenceRefusal.SelectedAlready(passage.id()))
                .orElse(null);
    }

    private static @Nullable EvidenceRefusal refusalOf(Passage passage, String reason) {
        var withdrawn = passage.withdrawn();
        if (withdrawn != null) {
            return new EvidenceRefusal.WithdrawnAlready(withdrawn.at());
        }
        return reason.isBlank() ? new EvidenceRefusal.ReasonMissing() : null;
    }

    private static boolean travelsTooFar(Source source, Reuse reuse) {
        return reuse == Reuse.PUBLIC && source.description().permission().reuse() != Reuse.PUBLIC;
    }

    private static String cut(String words, int begins, int ends) {
        int from = words.offsetByCodePoints(0, begins);
        return words.substring(from, words.offsetByCodePoints(from, ends - begins));
    }

    private Passage locked(Passage.Id id) {
        sources.lock(own(id).source());
        return own(id);
    }

    private Passage own(Passage.Id id) {
        return sheets.find(id)
                .filter(passage -> passage.organisation().equals(Askers.get().organisation()))
                .orElseThrow(() -> new NotFound("this passage"));
    }

    private Answer done(SourceFact fact) {
        events.publishEvent(fact);
        return new Answer.Done(fact);
    }
}
