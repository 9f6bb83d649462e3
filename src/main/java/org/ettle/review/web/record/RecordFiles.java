package org.ettle.review.web.record;

import java.util.UUID;
import org.ettle.access.ForMembers;
import org.ettle.platform.page.Typed;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.format.Format;
import org.ettle.review.web.ReviewFrames;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The records that a list shows, as a file for another program.
@Controller
@ForMembers
@RequestMapping(ReviewFrames.LIST + "/{review}")
class RecordFiles {

    private final Reviews reviews;

    RecordFiles(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/records.ris")
    View ris(@PathVariable("review") UUID id, @RequestParam MultiValueMap<String, String> asked) {
        return written(id, asked, Format.RIS);
    }

    @GetMapping("/records.bib")
    View bibTex(
            @PathVariable("review") UUID id, @RequestParam MultiValueMap<String, String> asked) {
        return written(id, asked, Format.BIBTEX);
    }

    @GetMapping("/records.csv")
    View csv(@PathVariable("review") UUID id, @RequestParam MultiValueMap<String, String> asked) {
        return written(id, asked, Format.CSV);
    }

    @GetMapping("/records.xlsx")
    View excel(@PathVariable("review") UUID id, @RequestParam MultiValueMap<String, String> asked) {
        return written(id, asked, Format.EXCEL);
    }

    private View written(UUID id, MultiValueMap<String, String> asked, Format format) {
        var review = reviews.getOwn(new Review.Id(id));
        return new Written(reviews, review, new RecordFilter(new Typed(asked)).sought(), format);
    }
}
