package org.ettle.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ettle.ProgramTest;
import org.ettle.access.Organisations;
import org.ettle.access.SignedIn.Demo;
import org.ettle.evidence.Answer;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFixtures;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.Sources;
import org.ettle.evidence.Texts;
import org.ettle.evidence.document.worker.Limits;
import org.ettle.evidence.document.worker.Unread;
import org.ettle.journal.Journal;
import org.ettle.journal.Sought;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgramTest
class DocumentsTest {

    private static final OrganisationId OURS =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");

    @Autowired Documents documents;
    @Autowired Sources sources;
    @Autowired Texts texts;
    @Autowired Organisations organisations;
    @Autowired Journal journal;

    private Source.Id source;

    @BeforeEach
    void aSource() {
        source = asUs(this::added);
    }

    private Source.Id added() {
        var id = Source.Id.fresh();
        var answer =
                sources.add(id, SourceFixtures.aConversation("Talk " + UUID.randomUUID()), false);
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return id;
    }

    private <T> T asUs(Supplier<T> work) {
        return as(OURS, work);
    }

    private static <T> T as(OrganisationId organisation, Supplier<T> work) {
        return Askers.call(new Asker(organisation, Demo.ANALYST.id(), "a test"), () -> work.get());
    }

    private DocumentAnswer attach(String name, byte[] bytes) {
        return asUs(() -> new Sent(name, bytes).attachedTo(documents, source));
    }

    private List<SourceText> read() {
        return asUs(() -> texts.list(source));
    }

    private List<String> told() {
        return Askers.call(
                new Asker(OURS, Demo.ADMINISTRATOR.id(), "a test"),
                () ->
                        journal.list(Sought.anything(), Long.MAX_VALUE, 5).stream()
                                .map(entered -> entered.what())
                                .toList());
    }

    @Test
    void a_document_is_kept_as_it_came_and_its_words_are_read() {
        var bytes = Made.word(3);

        assertThat(attach("Minutes.docx", bytes)).isInstanceOf(DocumentAnswer.Done.class);

        var kept = asUs(() -> documents.list(source)).getFirst();
        assertThat(kept.name()).isEqualTo("Minutes.docx");
        assertThat(kept.bytes()).isEqualTo(bytes.length);
        assertThat(kept.addedBy()).isEqualTo(Demo.ANALYST.id());
        assertThat(kept.unread()).isNull();
        assertThat(asUs(() -> documents.original(source, kept.hash())).bytes()).isEqualTo(bytes);
        var text = asUs(() -> texts.findNewest(source)).orElseThrow();
        assertThat(text.words()).startsWith(Made.SENTENCE.strip());
        assertThat(text.reading().document()).isEqualTo(kept.hash());
        assertThat(text.reading().isCut()).isFalse();
        assertThat(text.reading().reader()).startsWith("Apache Tika");
        assertThat(told()).contains("evidence.document-attached", "evidence.text-added");
    }

    @Test
    void the_same_document_again_is_said_and_not_kept_twice() {
        attach("a.pdf", Made.pdf(1));

        assertThat(attach("b.pdf", Made.pdf(1)))
                .isEqualTo(
                        new DocumentAnswer.Refused(new DocumentRefusal.DocumentIsThere("a.pdf")));
        assertThat(asUs(() -> documents.list(source))).hasSize(1);
        assertThat(read()).hasSize(1);
    }

    @Test
    void the_same_document_of_two_sources_is_read_for_each() {
        attach("a.pdf", Made.pdf(1));
        var first = read();
        source = asUs(this::added);
        attach("a.pdf", Made.pdf(1));

        assertThat(read().getFirst().hash()).isEqualTo(first.getFirst().hash());
    }

    @Test
    void two_documents_of_the_same_words_are_one_text() {
        attach("a.txt", "The same words".getBytes(StandardCharsets.UTF_8));
        attach("b.txt", "The same words \r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(asUs(() -> documents.list(source))).hasSize(2);
        assertThat(read()).hasSize(1);
    }

    @Test
    void what_is_no_document_is_refused_and_not_kept() {
        assertThat(attach("a.exe", new byte[4_000])).isEqualTo(refused(Unread.NOT_A_DOCUMENT));

        assertThat(asUs(() -> documents.list(source))).isEmpty();
        assertThat(asUs(() -> documents.refused(source)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.name()).isEqualTo("a.exe");
                    assertThat(it.why()).isEqualTo(Unread.NOT_A_DOCUMENT);
                });
        assertThat(told().getFirst()).isEqualTo("evidence.document-refused");
    }

    @Test
    void a_document_without_words_is_kept_and_read_once_it_can_be() {
        var scan =
                Made.pdf(
                        List.of(
                                "<</Type/Catalog/Pages 2 0 R>>",
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"));

        assertThat(attach("scan.pdf", scan)).isEqualTo(refused(Unread.NO_WORDS));

        assertThat(asUs(() -> documents.list(source)))
                .singleElement()
                .satisfies(it -> assertThat(it.unread()).isEqualTo(Unread.NO_WORDS));
        assertThat(attach("scan.pdf", scan)).isEqualTo(refused(Unread.NO_WORDS));
        assertThat(asUs(() -> documents.list(source))).hasSize(1);
        assertThat(asUs(() -> documents.refused(source))).isEmpty();
    }

    @Test
    void what_is_empty_or_too_large_is_refused_before_it_is_taken() {
        assertThat(attach("a.txt", new byte[0])).isEqualTo(refused(Unread.EMPTY));
        assertThat(attach("a.txt", new byte[Limits.BYTES + 1]))
                .isEqualTo(refused(Unread.TOO_LARGE));
        assertThat(told().getFirst()).isEqualTo("evidence.document-refused");
    }

    @Test
    void a_text_that_is_cut_says_so_and_why() {
        assertThat(attach("long.txt", ("word ".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        DocumentAnswer.Done.class, done -> assertThat(done.isCut()).isTrue());

        assertThat(read().getFirst().reading().isCut()).isTrue();
        assertThat(read().getFirst().reading().remarks()).contains("more than five million");
    }

    @Test
    void words_can_be_typed_in_without_a_document() {
        assertThat(type("She said:\r\n“I de\u0301cide.”\u202e"))
                .isInstanceOf(DocumentAnswer.Done.class);

        var text = asUs(() -> texts.findNewest(source)).orElseThrow();
        assertThat(text.words()).isEqualTo("She said:\n“I d\u00e9cide.”");
        assertThat(text.reading().reader()).isEqualTo(SourceText.TYPED_IN);
        assertThat(text.reading().remarks()).contains("cannot be seen");
        assertThat(type("She said:\n“I d\u00e9cide.”"))
                .isEqualTo(new DocumentAnswer.Refused(new DocumentRefusal.TextIsThere()));
    }

    @Test
    void too_few_and_too_many_words_are_refused() {
        assertThat(type(" \n\u200b "))
                .isEqualTo(new DocumentAnswer.Refused(new DocumentRefusal.NothingTyped()));
        assertThat(type("a".repeat(Documents.TYPED_CHARACTERS + 1)))
                .isEqualTo(
                        new DocumentAnswer.Refused(
                                new DocumentRefusal.TypedTooMuch(Documents.TYPED_CHARACTERS + 1)));
    }

    private DocumentAnswer type(String words) {
        return asUs(() -> documents.type(source, words));
    }

    @Test
    void another_organisation_has_no_such_source_and_no_such_document() {
        attach("a.txt", "Ours alone".getBytes(StandardCharsets.UTF_8));
        var hash = asUs(() -> documents.list(source)).getFirst().hash();
        var theirs = organisations.find("fife").orElseThrow().id();

        assertThat(as(theirs, () -> documents.list(source))).isEmpty();
        assertThatThrownBy(() -> as(theirs, () -> documents.original(source, hash)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        as(theirs, () -> Sent.text("x.txt", "x").attachedTo(documents, source)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(theirs, () -> documents.type(source, "x")))
                .isInstanceOf(NotFound.class);
        assertThat(Askers.call(Asker.thePublic("a test"), () -> documents.list(source))).isEmpty();
    }

    @Test
    void many_large_documents_at_once_do_not_fill_the_memory() {
        var large = new byte[20 * 1024 * 1024];
        var answers =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> attach("large-" + i + ".bin", large))
                        .toList();

        var unlike = new ArrayList<>(answers);
        unlike.removeIf(it ->
                it.equals(refused(Unread.READERS_ARE_BUSY))
                        || it.equals(refused(Unread.NOT_A_DOCUMENT)));
        assertThat(unlike).isEmpty();
        assertThat(attach("after.txt", "Room again".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DocumentAnswer.Done.class);
        assertThat(asUs(() -> documents.underWay(source))).isEmpty();
    }

    private static DocumentAnswer refused(Unread why) {
        return new DocumentAnswer.Refused(new DocumentRefusal.NotRead(why));
    }
}
