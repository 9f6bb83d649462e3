package org.ettle.review.web.report;

import java.util.UUID;
import java.util.function.Function;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.TaggedAnswers;
import org.ettle.platform.writing.PdfDocument;
import org.ettle.platform.writing.WordDocument;
import org.ettle.platform.writing.Writing;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.report.Reports;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The report of a review as files to take away, as far as the reader may see it.
@RestController
@OpenToAll
class ReportFiles {

    private static final MediaType WORD =
            new MediaType(
                    "application", "vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Reviews reviews;
    private final Reports reports;

    ReportFiles(Reviews reviews, Reports reports) {
        this.reviews = reviews;
        this.reports = reports;
    }

    @GetMapping("/reviews/{review}/report.docx")
    ResponseEntity<byte[]> word(@PathVariable UUID review) {
        return file(review, "report.docx", WORD, WordDocument::write);
    }

    @GetMapping("/reviews/{review}/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID review) {
        return file(review, "report.pdf", MediaType.APPLICATION_PDF, PdfDocument::write);
    }

    private ResponseEntity<byte[]> file(
            UUID review, String name, MediaType type, Function<Writing, byte[]> writer) {
        var found = reviews.get(new Review.Id(review));
        var bytes = writer.apply(ReportWriting.of(reports.of(found)));
        return TaggedAnswers.head(bytes)
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
