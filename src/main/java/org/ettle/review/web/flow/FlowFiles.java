package org.ettle.review.web.flow;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.ettle.platform.drawing.Paper;
import org.ettle.platform.drawing.PdfWriter;
import org.ettle.platform.drawing.Picture;
import org.ettle.platform.drawing.PngWriter;
import org.ettle.platform.drawing.SvgWriter;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.TaggedAnswers;
import org.ettle.platform.store.NotFound;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.flow.Flow;
import org.ettle.review.flow.Flows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The flow of a review as files to take away.
@RestController
@OpenToAll
class FlowFiles {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final int PNG_PIXELS = 1_800;

    private final Reviews reviews;
    private final Flows flows;

    FlowFiles(Reviews reviews, Flows flows) {
        this.reviews = reviews;
        this.flows = flows;
    }

    @GetMapping("/reviews/{review}/flow.svg")
    ResponseEntity<byte[]> svg(
            @PathVariable UUID review, @RequestParam(required = false) @Nullable String form) {
        var svg = SvgWriter.write(picture(review, form));
        return file("flow.svg", SVG, svg.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/reviews/{review}/flow.png")
    ResponseEntity<byte[]> png(
            @PathVariable UUID review, @RequestParam(required = false) @Nullable String form) {
        return file(
                "flow.png",
                MediaType.IMAGE_PNG,
                PngWriter.write(picture(review, form), PNG_PIXELS));
    }

    @GetMapping("/reviews/{review}/flow.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID review, @RequestParam(required = false) @Nullable String form) {
        var picture = picture(review, form);
        return file(
                "flow.pdf", MediaType.APPLICATION_PDF, PdfWriter.write(picture, Paper.of(picture)));
    }

    @GetMapping("/reviews/{review}/flow.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable UUID review, @RequestParam(required = false) @Nullable String form) {
        var found = reviews.get(new Review.Id(review));
        var flow = flow(found);
        var table = FlowForm.of(flow, form).table(flow);
        return file("flow.csv", CSV, table.csv().getBytes(StandardCharsets.UTF_8));
    }

    /// Links in a file that was taken away must name the site.
    private Picture picture(UUID review, @Nullable String form) {
        var found = reviews.get(new Review.Id(review));
        var flow = flow(found);
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var address = new FlowAddress(found.id());
        return FlowForm.of(flow, form)
                .picture(flow, found.title(), shown -> site + address.records(shown));
    }

    private Flow flow(Review review) {
        return flows.find(review).orElseThrow(() -> new NotFound("the flow of this review"));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return TaggedAnswers.head(bytes)
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
