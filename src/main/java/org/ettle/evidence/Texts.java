package org.ettle.evidence;

import java.util.List;
import java.util.Optional;
import org.ettle.platform.store.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The words of the sources of the asker's organisation. Nobody else reads a whole text: row
/// security shows others its passages alone, where they are lent.
@Service
public class Texts {

    private final SourceStore sources;
    private final PassageStore store;
    private final PassageSheets sheets;
    private final Sources known;
    private final ApplicationEventPublisher events;

    Texts(
            SourceStore sources,
            PassageStore store,
            PassageSheets sheets,
            Sources known,
            ApplicationEventPublisher events) {
        this.sources = sources;
        this.store = store;
        this.sheets = sheets;
        this.known = known;
        this.events = events;
    }

    /// The texts of a source without their words, the newest first.
    @Transactional(readOnly = true)
    public List<SourceText> list(Source.Id source) {
        return sheets.texts(source);
    }

    /// The newest text of a source, whole.
    @Transactional(readOnly = true)
    public Optional<SourceText> findNewest(Source.Id source) {
        return sheets.texts(source).stream()
                .findFirst()
                .flatMap(text -> sheets.text(source, text.hash()));
    }

    @Transactional(readOnly = true)
    public Optional<SourceText> find(Source.Id source, String hash) {
        return sheets.text(source, hash);
    }

    /// @throws NotFound when the asker's organisation has no such text
    @Transactional(readOnly = true)
    public SourceText get(Source.Id source, String hash) {
        return sheets.text(source, hash).orElseThrow(() -> new NotFound("this text"));
    }

    /// Keeps the words, normalised.
    ///
    /// @throws NotFound when the asker's organisation has no such source
    @Transactional
    public Answer add(Source.Id source, String words, SourceText.Reading reading) {
        known.getOwn(source);
        sources.lock(source);
        var normalised = SourceText.normalised(words);
        if (normalised.isEmpty()) {
            return new Answer.Refused(new EvidenceRefusal.TextSaysNothing());
        }
        var hash = SourceText.hash(normalised);
        if (!store.add(source, hash, normalised, reading)) {
            return new Answer.Refused(new EvidenceRefusal.TextIsThere(hash));
        }
        var fact =
                new SourceFact.TextAdded(
                        Sources.ours(),
                        source,
                        hash,
                        SourceText.length(normalised),
                        reading.reader(),
                        reading.isCut());
        events.publishEvent(fact);
        return new Answer.Done(fact);
    }
}
