package org.ettle.evidence.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ettle.evidence.Source;
import org.ettle.evidence.document.worker.Answer;
import org.ettle.evidence.document.worker.Remark;
import org.ettle.evidence.document.worker.Unread;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is written of documents, each in one transaction. Reading a document is in none of them: it
/// may take as long as twenty seconds.
@Component
class DocumentDesk {

    private final DocumentStore store;
    private final DocumentSheets sheets;
    private final ApplicationEventPublisher events;

    DocumentDesk(DocumentStore store, DocumentSheets sheets, ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.events = events;
    }

    /// @throws NotFound when the asker's organisation has no such source
    @Transactional(readOnly = true)
    public String title(Source.Id source) {
        return sheets.findTitle(source).orElseThrow(() -> new NotFound("this source"));
    }

    @Transactional(readOnly = true)
    public Optional<String> findRead(Source.Id source, Hash document) {
        return sheets.findRead(source, document);
    }

    /// Writes down what came of reading a document.
    @Transactional
    public DocumentAnswer conclude(Source.Id source, String name, byte[] bytes, Answer answer) {
        title(source);
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
                yield read(
                        source,
                        hash,
                        normal,
                        read.reader(),
                        remarks.stream().anyMatch(Remark::cuts),
                        remarks);
            }
        };
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
        title(source);
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
        title(source);
        var remarks = remarks(text, List.of());
        return read(source, null, text, ReadText.TYPED_IN, false, remarks);
    }

    private DocumentAnswer read(
            Source.Id source,
            @Nullable Hash document,
            NormalText text,
            String reader,
            boolean isCut,
            List<Remark> remarks) {
        var hash = Hash.of(text.words());
        var isNew =
                store.read(
                        source,
                        document,
                        hash,
                        text.words(),
                        reader,
                        isCut,
                        remarks.stream().map(Remark::words).toList());
        if (isNew) {
            events.publishEvent(
                    new DocumentFact.TextRead(
                            ours(),
                            source,
                            hash.hex(),
                            document == null ? null : document.hex(),
                            text.words().codePointCount(0, text.words().length()),
                            reader,
                            isCut));
        } else if (document == null) {
            return new DocumentAnswer.Refused(new DocumentRefusal.TextIsThere());
        }
        return new DocumentAnswer.Done(hash.hex(), isCut);
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
