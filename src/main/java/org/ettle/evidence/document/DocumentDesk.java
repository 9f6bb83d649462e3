package org.ettle.evidence.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ettle.evidence.NormalText;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.Sources;
import org.ettle.evidence.Texts;
import org.ettle.evidence.document.worker.Answer;
import org.ettle.evidence.document.worker.Remark;
import org.ettle.evidence.document.worker.Unread;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is written of documents, each in one transaction. Reading a document is in none of them: it
/// may take as long as twenty seconds.
@Component
class DocumentDesk {

    private final Sources sources;
    private final Texts texts;
    private final DocumentStore store;
    private final DocumentSheets sheets;
    private final ApplicationEventPublisher events;

    DocumentDesk(
            Sources sources,
            Texts texts,
            DocumentStore store,
            DocumentSheets sheets,
            ApplicationEventPublisher events) {
        this.sources = sources;
        this.texts = texts;
        this.store = store;
        this.sheets = sheets;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<String> findRead(Source.Id source, Hash document) {
        return sheets.findRead(source, document);
    }

    /// Writes down what came of reading a document.
    @Transactional
    public DocumentAnswer conclude(Source.Id source, String name, byte[] bytes, Answer answer) {
        sources.getOwn(source);
        var hash = Hash.of(bytes);
        return switch (answer) {
            case Answer.NotRead(var why, var mediaType) -> {
                if (why.keepsDocument()) {
                    attach(source, name, hash, mediaType, bytes);
                }
                store.refuse(source, hash, name, why);
                yield refused(source, hash, why);
            }
            case Answer.Read read -> {
                var normal = NormalText.of(read.words());
                if (normal.words().isEmpty()) {
                    yield conclude(
                            source,
                            name,
                            bytes,
                            new Answer.NotRead(Unread.NO_WORDS, read.mediaType()));
                }
                attach(source, name, hash, read.mediaType(), bytes);
                var remarks = remarks(normal, read.remarks());
                yield read(source, hash, normal, read.reader(), remarks);
            }
        };
    }

    /// What was read of a document that belongs to no source yet.
    static DocumentRead read(byte[] bytes, Answer answer) {
        return switch (answer) {
            case Answer.NotRead(var why, _) ->
                    new DocumentRead.Refused(why.wordsWhereNothingIsKept());
            case Answer.Read read -> {
                var normal = NormalText.of(read.words());
                if (normal.words().isEmpty()) {
                    yield new DocumentRead.Refused(Unread.NO_WORDS.wordsWhereNothingIsKept());
                }
                var remarks = remarks(normal, read.remarks());
                yield new DocumentRead.Done(
                        new ReadDocument(
                                bytes,
                                read.mediaType(),
                                NormalText.of(read.title()).words().replace('\n', ' '),
                                read.dated(),
                                normal.words(),
                                new SourceText.Reading(
                                        Hash.of(bytes).hex(),
                                        read.reader(),
                                        remarks.stream().anyMatch(Remark::cuts),
                                        words(remarks))));
            }
        };
    }

    /// A table as it was read: its words are not normalised, because its lines are rows.
    static DocumentRead rows(byte[] bytes, Answer answer) {
        return switch (answer) {
            case Answer.NotRead(var why, _) ->
                    new DocumentRead.Refused(why.wordsWhereNothingIsKept());
            case Answer.Read read ->
                    new DocumentRead.Done(
                            new ReadDocument(
                                    bytes,
                                    read.mediaType(),
                                    "",
                                    "",
                                    read.words(),
                                    new SourceText.Reading(
                                            Hash.of(bytes).hex(), read.reader(), false, null)));
        };
    }

    @Transactional
    public void keep(ReadDocument document) {
        store.keep(Hash.of(document.bytes()), document.mediaType(), document.bytes());
    }

    /// Attaches what is kept already, with its words as they were read then.
    @Transactional
    public void hand(Source.Id source, String name, String words, SourceText.Reading reading) {
        sources.getOwn(source);
        var hash = Hash.parse(String.valueOf(reading.document())).orElseThrow();
        var kept = sheets.findKept(hash).orElseThrow();
        attach(source, name, hash, kept.mediaType(), kept.bytes());
        var _ = texts.add(source, words, reading);
    }

    private void attach(Source.Id source, String name, Hash hash, String mediaType, byte[] bytes) {
        store.keep(hash, mediaType, bytes);
        if (store.attach(source, hash, name)) {
            events.publishEvent(
                    new DocumentFact.DocumentAttached(
                            ours(), source, hash.hex(), mediaType, bytes.length));
        }
    }

    /// Turned away before its bytes were taken, or before it could be read.
    @Transactional
    public DocumentAnswer refuse(Source.Id source, Unread why) {
        sources.getOwn(source);
        return refused(source, null, why);
    }

    private DocumentAnswer refused(Source.Id source, @Nullable Hash hash, Unread why) {
        events.publishEvent(
                new DocumentFact.DocumentRefused(
                        ours(), source, hash == null ? null : hash.hex(), why));
        return new DocumentAnswer.Refused(new DocumentRefusal.NotRead(why));
    }

    @Transactional
    public DocumentAnswer type(Source.Id source, NormalText text) {
        var remarks = words(remarks(text, List.of()));
        var reading = new SourceText.Reading(null, SourceText.TYPED_IN, false, remarks);
        return switch (texts.add(source, text.words(), reading)) {
            case org.ettle.evidence.Answer.Done _ -> done(text, false);
            case org.ettle.evidence.Answer.Refused _ ->
                    new DocumentAnswer.Refused(new DocumentRefusal.TextIsThere());
        };
    }

    /// Where the source has these very words already, they stand there as they were read first.
    private DocumentAnswer read(
            Source.Id source, Hash document, NormalText text, String reader, List<Remark> remarks) {
        var isCut = remarks.stream().anyMatch(Remark::cuts);
        var reading = new SourceText.Reading(document.hex(), reader, isCut, words(remarks));
        var _ = texts.add(source, text.words(), reading);
        return done(text, isCut);
    }

    private static DocumentAnswer done(NormalText text, boolean isCut) {
        return new DocumentAnswer.Done(SourceText.hash(text.words()), isCut);
    }

    private static @Nullable String words(List<Remark> remarks) {
        return remarks.isEmpty()
                ? null
                : remarks.stream().map(Remark::words).collect(Collectors.joining("\n"));
    }

    private static List<Remark> remarks(NormalText text, List<Remark> already) {
        var remarks = new ArrayList<>(already);
        if (text.unreadable() > 0) {
            remarks.add(new Remark(Remark.Kind.UNREADABLE_CHARACTERS, text.unreadable()));
        }
        if (text.hidden() > 0) {
            remarks.add(new Remark(Remark.Kind.HIDDEN_CHARACTERS, text.hidden()));
        }
        return remarks;
    }

    private static OrganisationId ours() {
        return Objects.requireNonNull(Askers.get().organisation());
    }
}
