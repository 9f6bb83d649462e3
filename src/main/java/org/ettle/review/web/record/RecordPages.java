package org.ettle.review.web.record;

import house.templates.Templates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ettle.access.ForMembers;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.page.Typed;
import org.ettle.review.RecordSheet;
import org.ettle.review.Review;
import org.ettle.review.Reviewers;
import org.ettle.review.Reviews;
import org.ettle.review.fulltext.FullTextAnswer;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.intake.DuplicateAnswer;
import org.ettle.review.intake.DuplicatePair;
import org.ettle.review.intake.Duplicates;
import org.ettle.review.intake.Intakes;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Reference;
import org.ettle.review.web.FieldWords;
import org.ettle.review.web.ReviewFrames;
import org.ettle.review.web.fulltext.TextsShown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The records of a review: listed, found by words, and each with every word of its references.
@Controller
@ForMembers
@RequestMapping(ReviewFrames.LIST + "/{review}/records")
class RecordPages {

    private static final String OTHER = "other";
    private static final String REASON = "reason";

    private final Reviews reviews;
    private final Reviewers reviewers;
    private final Intakes intakes;
    private final Duplicates duplicates;
    private final RecordHistory history;
    private final ReviewFrames frames;
    private final FullTexts texts;
    private final TextsShown shown;
    private final FoundWords words;
    private final Templates templates;

    RecordPages(
            Reviews reviews,
            Reviewers reviewers,
            Intakes intakes,
            Duplicates duplicates,
            RecordHistory history,
            ReviewFrames frames,
            FullTexts texts,
            TextsShown shown,
            FoundWords words,
            Templates templates) {
        this.texts = texts;
        this.shown = shown;
        this.words = words;
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.intakes = intakes;
        this.duplicates = duplicates;
        this.history = history;
        this.frames = frames;
        this.templates = templates;
    }

    static String address(Review review) {
        return ReviewFrames.address(review.id()) + "/records";
    }

    @GetMapping
    Html list(@PathVariable("review") UUID id, @RequestParam MultiValueMap<String, String> asked) {
        var review = reviews.getOwn(new Review.Id(id));
        var filter = new RecordFilter(new Typed(asked));
        var sought = filter.sought();
        var found = reviews.records(review, sought);
        var address = address(review);
        var where = words.of(review, sought, found.records());
        var lines =
                found.records().stream()
                        .map(it -> RecordsSheet.Line.of(it, address, where.get(it.number())))
                        .toList();
        int all = reviews.counts(review).records();
        return new Html(
                templates.reviewRecordRecords(
                        ReviewFrames.frame(review, "Records"),
                        new RecordsSheet(
                                frames.head(review, "Records", address),
                                told(filter, all),
                                all > 0,
                                address,
                                filter.words(),
                                filter.fields(intakes.list(review), texts.any(review.id())),
                                filter.isNarrowed(),
                                lines,
                                found.hasEarlier() && !lines.isEmpty()
                                        ? Signpost.to(
                                                "Earlier records",
                                                filter.address(
                                                        address,
                                                        "before",
                                                        lines.getFirst().number()))
                                        : null,
                                found.hasLater() && !lines.isEmpty()
                                        ? Signpost.to(
                                                "Later records",
                                                filter.address(
                                                        address, "after", lines.getLast().number()))
                                        : null,
                                List.of(
                                        Signpost.to("RIS", filter.address(address + ".ris", "", 0)),
                                        Signpost.to(
                                                "BibTeX", filter.address(address + ".bib", "", 0)),
                                        Signpost.to("CSV", filter.address(address + ".csv", "", 0)),
                                        Signpost.to(
                                                "Excel", filter.address(address + ".xlsx", "", 0))),
                                ReviewFrames.address(review.id()) + "/imports")));
    }

    private static String told(RecordFilter filter, int all) {
        var count = String.format(Locale.UK, "%,d", all) + (all == 1 ? " record" : " records");
        return filter.isAny() ? count + "." : "Those that fit, of " + count + ".";
    }

    @GetMapping("/{number}")
    Html record(@PathVariable("review") UUID id, @PathVariable int number) {
        return page(reviews.getOwn(new Review.Id(id)), number, Sent.NOTHING);
    }

    /// What was sent from the page and refused.
    ///
    /// @param document what is wrong with a document; null where nothing is
    /// @param joining what was typed to make two records one
    /// @param join what is wrong with that; null where nothing is
    private record Sent(@Nullable String document, Typed joining, @Nullable String join) {

        static final Sent NOTHING = new Sent(null, Typed.nothing(), null);

        static Sent document(String fault) {
            return new Sent(fault, Typed.nothing(), null);
        }

        HttpStatus status() {
            return document == null && join == null
                    ? HttpStatus.OK
                    : HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /// Most documents are read in a moment; one that is not is waited for, a minute at most.
    @PostMapping("/{number}/documents")
    @ForRoles({Role.ANALYST, Role.ADMINISTRATOR})
    View attach(
            @PathVariable("review") UUID id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable MultipartFile document)
            throws IOException {
        var review = reviews.getOwn(new Review.Id(id));
        if (document == null || document.isEmpty() && "".equals(document.getOriginalFilename())) {
            return page(review, number, Sent.document("Choose a document."));
        }
        return switch (texts.attach(review.id(), number, new SentDocument(document))) {
            case FullTextAnswer.Done _ ->
                    SeeOther.to(address(review) + "/" + number + "#whole-document");
            case FullTextAnswer.Refused(var words) -> page(review, number, Sent.document(words));
        };
    }

    /// Somebody says that this record and another are one work.
    @PostMapping("/{number}/same")
    @ForRoles({Role.ANALYST, Role.ADMINISTRATOR})
    View join(
            @PathVariable("review") UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> answers) {
        var review = reviews.getOwn(new Review.Id(id));
        var typed = new Typed(answers);
        int other = number(typed.text(OTHER));
        return switch (duplicates.join(review.id(), number, other, typed.text(REASON))) {
            case DuplicateAnswer.Done _ ->
                    SeeOther.to(
                            address(review)
                                    + "/"
                                    + duplicates.recordOf(review, number).record().number()
                                    + "#pairs");
            case DuplicateAnswer.Refused(var words) ->
                    page(review, number, new Sent(null, typed, words));
        };
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private Html page(Review review, int number, Sent sent) {
        var sheet = reviews.record(review, number);
        var into = sheet.record().mergedInto();
        var title = sheet.record().title();
        boolean mayAct = into == null && reviewers.include(review.organisation());
        return new Html(
                templates.reviewRecordRecord(
                        ReviewFrames.frame(review, "Record " + number)
                                .under("Records", address(review)),
                        new RecordPageSheet(
                                frames.head(review, "Record " + number, address(review)),
                                title.isEmpty() ? "Without a title" : title,
                                into == null ? null : merged(review, number),
                                mayAct ? deeds(review, number) : List.of(),
                                into == null ? said(sheet.merged()) : List.of(),
                                shown.of(review, number, reviews.protocol(review).protocol()),
                                mayAct ? attaching(review, number, sent.document()) : null,
                                origins(review, sheet),
                                pairs(review, sheet),
                                ReviewFrames.address(review.id()) + "/duplicates/decided",
                                history.became(review, number),
                                history.past(review, sheet),
                                mayAct ? join(review, number, sent.joining(), sent.join()) : null)),
                sent.status());
    }

    private List<Signpost> deeds(Review review, int number) {
        var here = address(review) + "/" + number;
        return history.isIncluded(review, number)
                ? List.of(
                        Signpost.to("Appraise it", here + "/appraisal"),
                        Signpost.to("Code it", here + "/coding"),
                        Signpost.to("Read it for the questions", here + "/extraction"))
                : List.of();
    }

    private static RecordPageSheet.Attaching attaching(
            Review review, int number, @Nullable String fault) {
        return new RecordPageSheet.Attaching(
                address(review) + "/" + number + "/documents",
                Field.file("document", "Attach the whole document")
                        .withHint(
                                "PDF, Word, OpenDocument text, RTF, a web page, plain text, or an"
                                        + " e-mail saved as .eml. Up to 25 MB.")
                        .withFault(fault));
    }

    private static RecordPageSheet.Join join(
            Review review, int number, Typed typed, @Nullable String fault) {
        var other =
                Field.typed(OTHER, "Number of the other record", typed.text(OTHER))
                        .withHint("It stands in the list of records and above each record.");
        var reason = Field.told(REASON, "Why they are one work", typed.text(REASON));
        return new RecordPageSheet.Join(
                address(review) + "/" + number + "/same",
                fault == null
                        ? List.of(other, reason)
                        : typed.text(REASON).isBlank()
                                        || typed.text(REASON).length() > Reviews.LONGEST_REASON
                                ? List.of(other, reason.withFault(fault))
                                : List.of(other.withFault(fault), reason),
                fault != null);
    }

    /// Where the references of a merged record belong now.
    private String merged(Review review, int number) {
        return address(review) + "/" + duplicates.recordOf(review, number).record().number();
    }

    private static List<RecordPageSheet.Said> said(Reference reference) {
        var said = new ArrayList<RecordPageSheet.Said>();
        said.add(new RecordPageSheet.Said("Kind", List.of(RecordFilter.words(reference.kind()))));
        for (var field : org.ettle.review.record.Field.values()) {
            if (field != org.ettle.review.record.Field.OTHER && reference.has(field)) {
                said.add(new RecordPageSheet.Said(FieldWords.of(field), reference.values(field)));
            }
        }
        var others = new LinkedHashMap<String, List<String>>();
        for (var entry : reference.entries()) {
            if (entry.field() == org.ettle.review.record.Field.OTHER) {
                others.computeIfAbsent(entry.name(), _ -> new ArrayList<>()).add(entry.value());
            }
        }
        others.forEach((name, values) ->
                said.add(new RecordPageSheet.Said(FieldWords.ofOther(name), values)));
        return said;
    }

    private static List<RecordPageSheet.Origin> origins(Review review, RecordSheet sheet) {
        return sheet.references().stream()
                .map(it ->
                        new RecordPageSheet.Origin(
                                it.number(),
                                it.reference().origin().source()
                                        + (it.reference().kind() == Kind.DOCUMENT
                                                ? ", number "
                                                : ", line ")
                                        + it.reference().origin().line(),
                                ReviewFrames.address(review.id()) + "/imports/" + it.intake(),
                                it.reference().origin().verbatim()))
                .toList();
    }

    private List<RecordPageSheet.Pair> pairs(Review review, RecordSheet sheet) {
        return duplicates.ofRecord(review, sheet.record().number()).stream()
                .map(it -> pair(review, sheet, it))
                .toList();
    }

    private RecordPageSheet.Pair pair(Review review, RecordSheet sheet, DuplicatePair pair) {
        boolean isOne = sheet.references().stream().anyMatch(it -> it.number() == pair.one());
        int there = isOne ? pair.other() : pair.one();
        var other = reviews.record(review, there).record();
        return new RecordPageSheet.Pair(
                pair.one(),
                pair.other(),
                switch (pair.standing()) {
                    case OPEN -> "To look at";
                    case SAME -> "One work";
                    case NOT_SAME -> "Two works";
                    case LINKED -> "Linked";
                },
                switch (pair.standing()) {
                    case OPEN -> "yellow";
                    case SAME -> "green";
                    case NOT_SAME -> "red";
                    case LINKED -> "blue";
                },
                there + ". " + other.title(),
                address(review) + "/" + there,
                pair.reason(),
                pair.isMerge() && reviewers.include(review.organisation()));
    }
}
