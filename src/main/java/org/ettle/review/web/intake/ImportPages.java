package org.ettle.review.web.intake;

import gg.jte.models.runtime.JteModel;
import house.templates.Templates;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import org.ettle.access.ForMembers;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.page.Typed;
import org.ettle.review.Review;
import org.ettle.review.Reviewers;
import org.ettle.review.Reviews;
import org.ettle.review.format.Columns;
import org.ettle.review.format.Head;
import org.ettle.review.intake.Archive;
import org.ettle.review.intake.Intake;
import org.ettle.review.intake.IntakeAnswer;
import org.ettle.review.intake.IntakeRefusal;
import org.ettle.review.intake.Intakes;
import org.ettle.review.intake.SentDocuments;
import org.ettle.review.intake.SentFile;
import org.ettle.review.web.ReviewFrames;
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

/// Files of references: brought in by whoever works on the review, and what became of each.
@Controller
@ForMembers
@RequestMapping(ReviewFrames.LIST + "/{review}/imports")
class ImportPages {

    /// Most files are read within it; of others the page shows how far they have come.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int UNREAD_ON_A_PAGE = 50;

    /// How much of what stands under a head is shown, in characters (ours).
    private static final int SHOWN = 60;

    private final Reviews reviews;
    private final Reviewers reviewers;
    private final Intakes intakes;
    private final KeptUploads kept;
    private final ReviewFrames frames;
    private final Templates templates;

    ImportPages(
            Reviews reviews,
            Reviewers reviewers,
            Intakes intakes,
            KeptUploads kept,
            ReviewFrames frames,
            Templates templates) {
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.intakes = intakes;
        this.kept = kept;
        this.frames = frames;
        this.templates = templates;
    }

    static String address(Review review) {
        return ReviewFrames.address(review.id()) + "/imports";
    }

    @GetMapping
    Html list(@PathVariable("review") UUID id) {
        var review = reviews.getOwn(new Review.Id(id));
        return new Html(page(review, Typed.nothing(), List.of(), null));
    }

    /// Where a form of documents that was refused stands; loaded again, it is empty.
    @GetMapping("/documents")
    Html documents(@PathVariable("review") UUID id) {
        var review = reviews.getOwn(new Review.Id(id));
        return new Html(documents(review, Typed.nothing(), null));
    }

    private JteModel documents(Review review, Typed typed, @Nullable String fault) {
        return page(
                "Bring documents in",
                review,
                fault == null ? List.of() : List.of(fault),
                Asked.of(Typed.nothing(), null),
                List.of(),
                documentFields(typed, fault));
    }

    private JteModel page(
            Review review, Typed typed, List<String> faults, @Nullable String filesFault) {
        return page(
                "Imports",
                review,
                faults,
                Asked.of(typed, filesFault),
                List.of(),
                documentFields(Typed.nothing(), null));
    }

    private JteModel page(
            String title,
            Review review,
            List<String> faults,
            Asked asked,
            List<ImportsSheet.Waiting> waiting,
            List<Field> documents) {
        boolean mayBringIn = reviewers.include(review.organisation());
        var all = intakes.list(review);
        return templates.reviewIntakeImports(
                ReviewFrames.frame(review, title),
                new ImportsSheet(
                        frames.head(review, title, address(review)),
                        faults,
                        all.stream()
                                .map(it ->
                                        ImportsSheet.Line.of(
                                                review, it, intakes.isInterrupted(review, it)))
                                .toList(),
                        all.stream()
                                .anyMatch(
                                        it -> !it.isEnded() && !intakes.isInterrupted(review, it)),
                        address(review),
                        mayBringIn ? asked.fields() : List.of(),
                        asked.heads(),
                        asked.columns(),
                        waiting,
                        mayBringIn ? documents : List.of()));
    }

    private static List<Field> documentFields(Typed typed, @Nullable String fault) {
        return List.of(
                Field.file("documents", "Documents")
                        .withHint(
                                "PDF, Word, OpenDocument text, RTF, web pages, plain text, e-mails"
                                        + " saved as .eml, or a ZIP of a folder of these. Each up to"
                                        + " 25 MB, up to 200 MB together.")
                        .withFault(fault),
                Field.typed("from", "Where do they come from?", typed.text("from"))
                        .withHint("For example: Board papers of the partnership."));
    }

    /// The questions of the form for references.
    ///
    /// @param heads a question for each column that nobody knows
    /// @param columns where somebody says beforehand what columns mean; null where heads are asked
    private record Asked(List<Field> fields, List<Field> heads, @Nullable Field columns) {

        static Asked of(Typed typed, @Nullable String filesFault) {
            return new Asked(
                    List.of(file().withFault(filesFault), source(typed)),
                    List.of(),
                    columns(typed));
        }

        private static Field file() {
            return Field.file("files", "Files of references")
                    .withHint(
                            "RIS, PubMed, BibTeX, EndNote, Web of Science, Excel (.xlsx or .xls, the"
                                    + " first sheet), CSV, TSV, a list of files, or a ZIP of these."
                                    + " One or several, up to 200 MB together.");
        }

        private static Field source(Typed typed) {
            return Field.typed(
                            "source",
                            "Which database or search do they come from?",
                            typed.text("source"))
                    .withHint("For example: Scopus, 1 May 2024. Leave it empty if they differ.");
        }

        private static Field columns(Typed typed) {
            return Field.told(
                            "columns",
                            "What do the columns of a table mean?",
                            typed.text("columns"))
                    .withHint(
                            "You are asked about a table where no head names the title. Say it here"
                                    + " where other heads mean more than Ettle knows. One a line,"
                                    + " such as Summary = abstract. Fields: title, author, year,"
                                    + " date, journal, doi, abstract, url, keyword, note.");
        }

        /// What was said of the columns cannot be read.
        static Asked again(Typed typed, String fault) {
            return new Asked(List.of(source(typed)), List.of(), columns(typed).withFault(fault));
        }

        /// What the columns mean is all that is missing.
        ///
        /// @param heads with what stands first under each
        /// @param said what was said of them before
        static Asked about(
                Map<String, String> heads, Map<String, String> said, Typed typed, String fault) {
            var questions = new ArrayList<Field>();
            for (var head : heads.entrySet()) {
                var question =
                        Field.chosen(
                                "meaning",
                                head.getKey(),
                                Meanings.choices(said.getOrDefault(head.getKey(), "")));
                questions.add(
                        (head.getValue().isEmpty()
                                        ? question
                                        : question.withHint(shown(head.getValue())))
                                .in("column-" + questions.size()));
            }
            questions.set(0, questions.getFirst().withFault(fault));
            return new Asked(List.of(source(typed)), questions, null);
        }

        private static String shown(String value) {
            return value.codePointCount(0, value.length()) <= SHOWN
                    ? "As in: " + value
                    : "As in: " + value.substring(0, value.offsetByCodePoints(0, SHOWN)) + " …";
        }
    }

    @PostMapping
    @ForRoles({Role.ANALYST, Role.ADMINISTRATOR})
    View bringIn(
            @PathVariable("review") UUID id,
            @RequestParam MultiValueMap<String, String> answers,
            @RequestParam(required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        var review = reviews.getOwn(new Review.Id(id));
        var typed = new Typed(answers);
        var sent =
                files == null
                        ? List.<MultipartFile>of()
                        : files.stream().filter(it -> !isNone(it)).toList();
        var waited = new ArrayList<KeptUploads.Kept>();
        var calls = typed.all("kept");
        calls.forEach(it -> kept.take(review.id(), it).ifPresent(waited::add));
        if (typed.has("leave")) {
            waited.forEach(KeptUploads::delete);
            return SeeOther.to(address(review));
        }
        if (sent.isEmpty() && waited.isEmpty()) {
            return Html.refused(
                    page(
                            review,
                            typed,
                            List.of(),
                            calls.isEmpty()
                                    ? "Choose a file."
                                    : "The file was kept for an hour and is gone. Choose it"
                                            + " again."));
        }
        var columns = new LinkedHashMap<String, String>();
        var fault = columns(typed, columns);
        try {
            var uploaded = Uploaded.of(sent, waited, typed.text("source"), columns);
            return bringIn(review, typed, uploaded, columns, fault);
        } catch (Archive.TooLarge | ZipException unfit) {
            var words = unfit(sent, unfit).words();
            return Html.refused(page(review, typed, List.of(words), words));
        }
    }

    private static boolean isNone(MultipartFile file) {
        return file.isEmpty() && "".equals(file.getOriginalFilename());
    }

    @PostMapping("/documents")
    @ForRoles({Role.ANALYST, Role.ADMINISTRATOR})
    View bringInDocuments(
            @PathVariable("review") UUID id,
            @RequestParam MultiValueMap<String, String> answers,
            @RequestParam(required = false) @Nullable List<MultipartFile> documents)
            throws IOException {
        var review = reviews.getOwn(new Review.Id(id));
        var typed = new Typed(answers);
        var sent =
                documents == null
                        ? List.<MultipartFile>of()
                        : documents.stream().filter(it -> !isNone(it)).toList();
        if (sent.isEmpty()) {
            return refused(review, typed, "Choose a document, or a ZIP of documents.");
        }
        try {
            var uploaded = Uploaded.ofDocuments(sent);
            if (uploaded.documents().isEmpty()) {
                return refused(review, typed, "The archive holds no file. Choose another.");
            }
            var started =
                    intakes.startDocuments(
                            review.id(),
                            new SentDocuments(uploaded.documents(), typed.text("from")),
                            uploaded::oneLess);
            if (started.answer() instanceof IntakeAnswer.Refused(var reason)) {
                return refused(review, typed, reason.words());
            }
            await(List.of(started.end()));
            return SeeOther.to(address(review));
        } catch (Archive.TooLarge | ZipException unfit) {
            return refused(review, typed, unfit(sent, unfit).words());
        }
    }

    private View refused(Review review, Typed typed, String fault) {
        return Html.refused(documents(review, typed, fault));
    }

    private static IntakeRefusal unfit(List<MultipartFile> sent, IOException fault) {
        var name = String.valueOf(sent.getFirst().getOriginalFilename());
        return fault instanceof ZipException
                ? new IntakeRefusal.Damaged(name)
                : new IntakeRefusal.TooLarge(name);
    }

    /// @return what is wrong; null where nothing is
    private static @Nullable String columns(Typed typed, Map<String, String> columns) {
        var heads = typed.all("head");
        var meanings = typed.all("meaning");
        for (int i = 0; i < Math.min(heads.size(), meanings.size()); i++) {
            if (Columns.isKnown(meanings.get(i))) {
                columns.put(heads.get(i), meanings.get(i));
            }
        }
        for (var line : typed.text("columns").lines().filter(it -> !it.isBlank()).toList()) {
            int at = line.lastIndexOf('=');
            var meaning = line.substring(at + 1).strip();
            if (at <= 0 || !Columns.isKnown(meaning)) {
                return "“"
                        + line.strip()
                        + "” names no field. Write the head, an equals sign and a field, such as"
                        + " Summary = abstract.";
            }
            columns.put(line.substring(0, at).strip(), meaning);
        }
        return null;
    }

    /// @param columnsFault what is wrong with the meanings of columns; null where nothing is
    private View bringIn(
            Review review,
            Typed typed,
            Uploaded uploaded,
            Map<String, String> columns,
            @Nullable String columnsFault)
            throws IOException {
        var faults = new ArrayList<String>();
        var ends = new ArrayList<Future<?>>();
        var waiting = new ArrayList<ImportsSheet.Waiting>();
        var unknown = new LinkedHashMap<String, String>();
        try {
            for (var file : uploaded.files()) {
                if (columnsFault != null) {
                    uploaded.oneLess();
                    waiting.add(waiting(review, file));
                    continue;
                }
                var started = intakes.start(review.id(), file, uploaded::oneLess);
                if (started.answer() instanceof IntakeAnswer.Refused(var reason)) {
                    faults.add(reason.words());
                    if (reason instanceof IntakeRefusal.HeadsUnknown(_, var heads)) {
                        asked(heads)
                                .forEach(it -> unknown.putIfAbsent(it.words().strip(), it.first()));
                        waiting.add(waiting(review, file));
                    }
                } else {
                    ends.add(started.end());
                }
            }
        } finally {
            uploaded.oneLess();
        }
        if (columnsFault != null) {
            faults.add(columnsFault);
        }
        await(ends);
        return faults.isEmpty()
                ? SeeOther.to(address(review))
                : Html.refused(
                        page(
                                "Imports",
                                review,
                                faults,
                                columnsFault != null
                                        ? Asked.again(typed, columnsFault)
                                        : unknown.isEmpty()
                                                ? Asked.of(typed, faults.getFirst())
                                                : Asked.about(
                                                        unknown, columns, typed, faults.getFirst()),
                                waiting,
                                documentFields(Typed.nothing(), null)));
    }

    private ImportsSheet.Waiting waiting(Review review, SentFile file) throws IOException {
        return new ImportsSheet.Waiting(
                kept.keep(review.id(), file.path(), file.name()), file.name());
    }

    /// Heads that mean nothing yet; where all of them mean something, one of them may be the title.
    private static List<Head> asked(List<Head> heads) {
        var named = heads.stream().filter(it -> !it.words().isBlank()).toList();
        var unknown = named.stream().filter(it -> !Columns.isKnown(it.words().strip())).toList();
        return unknown.isEmpty() ? named : unknown;
    }

    private static void await(List<Future<?>> ends) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (var end : ends) {
                end.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (TimeoutException goesOn) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @GetMapping("/{number}")
    Html one(
            @PathVariable("review") UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int after) {
        var review = reviews.getOwn(new Review.Id(id));
        var intake = intakes.get(review, number);
        boolean isInterrupted = intakes.isInterrupted(review, intake);
        var unread = intakes.unread(review, number, after, UNREAD_ON_A_PAGE + 1);
        var shown = unread.subList(0, Math.min(UNREAD_ON_A_PAGE, unread.size()));
        var here = address(review) + "/" + number;
        var line = ImportsSheet.Line.of(review, intake, isInterrupted);
        var trouble = trouble(intake, isInterrupted);
        return new Html(
                templates.reviewIntakeImport(
                        frame(review, number),
                        new ImportSheet(
                                frames.head(review, "Import " + number, address(review)),
                                intake.name(),
                                line.state(),
                                line.colour(),
                                !intake.isEnded() && !isInterrupted,
                                trouble,
                                said(review, intake),
                                trouble == null ? intake.remarks() : "",
                                intake.sha256(),
                                intake.isOfDocuments() ? "Document" : "Line",
                                shown,
                                after == 0 ? null : Signpost.to("The first", here),
                                unread.size() > UNREAD_ON_A_PAGE
                                        ? Signpost.to(
                                                "More that could not be read",
                                                here + "?after=" + shown.getLast().number())
                                        : null,
                                orders(review, intake))));
    }

    private static Frame frame(Review review, int number) {
        return ReviewFrames.frame(review, "Import " + number).under("Imports", address(review));
    }

    private static @Nullable String trouble(Intake intake, boolean isInterrupted) {
        if (isInterrupted) {
            return "Ettle ended before this was read to its end. "
                    + Words.count(intake.counts().found())
                    + (intake.isOfDocuments()
                            ? " documents were read, and all of them are kept. Bring in the same"
                                    + " documents again: they go on where they were left."
                            : " references were read, and all of them are kept. Bring in the same"
                                    + " file again: it goes on where it was left.");
        }
        return intake.state() == Intake.State.STOPPED ? intake.remarks() : null;
    }

    private static List<ImportSheet.Said> said(Review review, Intake intake) {
        var counts = intake.counts();
        var said = new ArrayList<ImportSheet.Said>();
        said.add(
                new ImportSheet.Said(
                        "Comes from", intake.source().isEmpty() ? "Not said" : intake.source()));
        said.add(new ImportSheet.Said("Format", intake.format().words()));
        said.add(new ImportSheet.Said("Brought in", Moments.words(intake.begunAt())));
        said.add(
                new ImportSheet.Said(
                        intake.isOfDocuments()
                                ? "Documents that could be read"
                                : "References found",
                        Words.count(counts.found())));
        said.add(new ImportSheet.Said("New", Words.count(counts.added())));
        said.add(
                new ImportSheet.Said(
                        "There already, from an earlier file", Words.count(counts.known())));
        said.add(
                new ImportSheet.Said(
                        "Could not be read",
                        Words.count(counts.unreadable()),
                        counts.unreadable() == 0 ? "" : "#unread"));
        said.add(
                new ImportSheet.Said(
                        "Merged afterwards, because certainly there twice",
                        Words.count(counts.merged())));
        said.add(
                new ImportSheet.Said(
                        "Pairs that a person has to look at",
                        Words.count(counts.toLookAt()),
                        counts.toLookAt() == 0 ? "" : DuplicatePages.address(review)));
        return said;
    }

    private static List<Signpost> orders(Review review, Intake intake) {
        var records = ReviewFrames.address(review.id()) + "/records";
        return List.of(
                Signpost.to(
                        "Records that it brought first", records + "?intake=" + intake.number()),
                Signpost.to(
                        "What is new since this import", records + "?since=" + intake.number()));
    }
}
