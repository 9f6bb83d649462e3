package org.ettle.review.web.fulltext;

import house.templates.Templates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.ettle.access.ForMembers;
import org.ettle.evidence.TextPart;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.store.NotFound;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.web.ReviewFrames;
import org.ettle.review.web.screening.Marked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The whole text of a document, part by part, and the document as it came.
@Controller
@ForMembers
@RequestMapping(ReviewFrames.LIST + "/{review}/records/{number}/documents/{fulltext}")
class FullTextPages {

    private final Reviews reviews;
    private final FullTexts texts;
    private final ReviewFrames frames;
    private final Templates templates;

    FullTextPages(Reviews reviews, FullTexts texts, ReviewFrames frames, Templates templates) {
        this.reviews = reviews;
        this.texts = texts;
        this.frames = frames;
        this.templates = templates;
    }

    /// A browser is told to save it and never to show it: whatever kind a document is, it goes as
    /// bytes without meaning.
    @GetMapping
    ResponseEntity<byte[]> original(
            @PathVariable("review") UUID id,
            @PathVariable int number,
            @PathVariable("fulltext") String hash) {
        var review = reviews.getOwn(new Review.Id(id));
        var original = texts.original(review.id(), number, hash);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(original.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; sandbox; frame-ancestors 'none'")
                .body(original.bytes());
    }

    /// @param at shows the part with this place instead, which counts code points from 0
    @GetMapping("/text")
    Html text(
            @PathVariable("review") UUID id,
            @PathVariable int number,
            @PathVariable("fulltext") String hash,
            @RequestParam(name = "part", defaultValue = "1") int asked,
            @RequestParam(required = false) @Nullable Integer at) {
        var review = reviews.getOwn(new Review.Id(id));
        var text = texts.get(review.id(), number, hash);
        var parts = TextPart.of(text.words());
        int part = at == null ? asked : numberOf(parts, at);
        if (part < 1 || part > parts.size()) {
            throw new NotFound("this part of the text");
        }
        var record = reviews.record(review, number).record();
        var records = ReviewFrames.address(review.id()) + "/records";
        var address = TextsShown.address(review, number, hash);
        return new Html(
                templates.reviewFulltextText(
                        ReviewFrames.frame(review, "Document of record " + number)
                                .under("Records", records)
                                .under("Record " + number, records + "/" + number),
                        new FullTextSheet(
                                frames.head(review, "Document of record " + number, records),
                                record.title().isEmpty() ? "Without a title" : record.title(),
                                TextsShown.told(text),
                                TextsShown.remarks(text),
                                "Read by "
                                        + text.reading().reader()
                                        + " on "
                                        + Moments.words(text.addedAt())
                                        + ".",
                                Marked.of(
                                        parts.get(part - 1).words(),
                                        reviews.protocol(review).protocol()),
                                parts.stream()
                                        .map(it ->
                                                new Signpost(
                                                        String.valueOf(it.number()),
                                                        address + "/text?part=" + it.number(),
                                                        it.number() == part))
                                        .toList(),
                                List.of(
                                        Signpost.to("The record", records + "/" + number),
                                        Signpost.to("The document as it came", address)))));
    }

    private static int numberOf(List<TextPart> parts, int place) {
        return parts.stream()
                .filter(it -> it.holds(place))
                .findFirst()
                .map(TextPart::number)
                .orElse(1);
    }
}
