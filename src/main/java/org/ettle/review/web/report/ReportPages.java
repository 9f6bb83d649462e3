package org.ettle.review.web.report;

import house.templates.Templates;
import java.util.UUID;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.report.Reports;
import org.ettle.review.web.ReviewFrames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The report of a review: methods and results, filled from what was done.
@Controller
@OpenToAll
class ReportPages {

    private final Reviews reviews;
    private final Reports reports;
    private final ReviewFrames frames;
    private final Templates templates;

    ReportPages(Reviews reviews, Reports reports, ReviewFrames frames, Templates templates) {
        this.reviews = reviews;
        this.reports = reports;
        this.frames = frames;
        this.templates = templates;
    }

    @GetMapping("/reviews/{review}/report")
    Html report(@PathVariable UUID review) {
        var found = reviews.get(new Review.Id(review));
        return new Html(
                templates.reviewReportReport(
                        ReviewFrames.frame(found, "Report"),
                        frames.head(found, "Report", ReviewFrames.address(found.id()) + "/report"),
                        ReportSheet.of(reports.of(found))));
    }
}
