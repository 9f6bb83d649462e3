package org.ettle.evidence.web.document;

import gg.jte.models.runtime.JteModel;
import house.templates.Templates;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.ettle.access.ForMembers;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.evidence.Analysts;
import org.ettle.evidence.Source;
import org.ettle.evidence.Sources;
import org.ettle.evidence.Texts;
import org.ettle.evidence.document.DocumentAnswer;
import org.ettle.evidence.document.Documents;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The documents of a source: listed for members of its organisation, attached by analysts.
@Controller
@RequestMapping("/evidence/sources/{source}")
class DocumentPages {

    /// Most documents are read within it; who sends another sees the list, where it is under way.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Sources sources;
    private final Texts texts;
    private final Documents documents;
    private final Analysts analysts;
    private final Templates templates;

    DocumentPages(
            Sources sources,
            Texts texts,
            Documents documents,
            Analysts analysts,
            Templates templates) {
        this.analysts = analysts;
        this.sources = sources;
        this.texts = texts;
        this.documents = documents;
        this.templates = templates;
    }

    @GetMapping("/documents")
    @ForMembers
    Html list(@PathVariable UUID source, @RequestParam(required = false) @Nullable String done) {
        var title = title(source);
        return new Html(
                templates.evidenceDocumentDocuments(
                        frame("Documents", source, title),
                        DocumentsSheet.of(documents, texts, new Source.Id(source)),
                        title,
                        told(done),
                        analysts.includeTheAsker()));
    }

    /// Only words of ours are shown, whatever the address says.
    private static @Nullable String told(@Nullable String done) {
        return switch (done) {
            case "read" -> "The document is attached and was read.";
            case "cut" -> "The document is attached. It holds more than was read: see the remarks.";
            case "typed" -> "The text was kept.";
            case null, default -> null;
        };
    }

    @GetMapping("/documents/new")
    @ForRoles(Role.ANALYST)
    Html attach(@PathVariable UUID source) {
        var title = title(source);
        documents.prepare();
        return new Html(
                page(source, AttachSheet.of(new Source.Id(source), title, Typed.nothing())));
    }

    @PostMapping("/documents")
    @ForRoles(Role.ANALYST)
    View attach(
            @PathVariable UUID source, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var sheet = AttachSheet.of(new Source.Id(source), title(source), Typed.nothing());
        if (file == null || file.isEmpty() && "".equals(file.getOriginalFilename())) {
            return Html.refused(page(source, sheet.withFileFault("Choose a file.")));
        }
        var answer = documents.attach(new Source.Id(source), new SentFile(file)).await(PATIENCE);
        return answer.isEmpty()
                ? listed(source, "")
                : switch (answer.get()) {
                    case DocumentAnswer.Done(_, var isCut) ->
                            listed(source, isCut ? "?done=cut" : "?done=read");
                    case DocumentAnswer.Refused(var reason) ->
                            Html.refused(page(source, sheet.withFileFault(reason.words())));
                };
    }

    @PostMapping("/text")
    @ForRoles(Role.ANALYST)
    View type(@PathVariable UUID source, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var sheet = AttachSheet.of(new Source.Id(source), title(source), typed);
        return switch (documents.type(new Source.Id(source), typed.text("words"))) {
            case DocumentAnswer.Done _ -> listed(source, "?done=typed");
            case DocumentAnswer.Refused(var reason) ->
                    Html.refused(page(source, sheet.withWordsFault(reason.words())));
        };
    }

    private String title(UUID source) {
        return sources.getOwn(new Source.Id(source)).description().title();
    }

    private static SeeOther listed(UUID source, String query) {
        return SeeOther.to(DocumentsSheet.addressOf(new Source.Id(source)) + query);
    }

    private JteModel page(UUID source, AttachSheet sheet) {
        return templates.evidenceDocumentAttach(
                frame("Bring in words", source, sheet.title())
                        .under("Documents", DocumentsSheet.addressOf(new Source.Id(source))),
                sheet);
    }

    private static Frame frame(String title, UUID source, String of) {
        return Frame.titled(title + " – " + of)
                .in(Section.EVIDENCE)
                .under("Evidence", Section.EVIDENCE.address())
                .under(of, "/evidence/sources/" + source);
    }
}
