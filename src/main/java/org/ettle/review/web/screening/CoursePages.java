package org.ettle.review.web.screening;

import house.templates.Templates;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ettle.access.ForRoles;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.platform.page.Html;
import org.ettle.review.Review;
import org.ettle.review.screening.AtStage;
import org.ettle.review.screening.Round;
import org.ettle.review.screening.Screening;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// How far people agree, and whether screening may stop.
@Controller
@ForRoles({Role.ANALYST, Role.ADMINISTRATOR})
@RequestMapping(ScreeningAddress.STAGE)
class CoursePages {

    /// Intervals for three people take the square of this.
    private static final int MOST = 1_000;

    private final Screening screening;
    private final People people;
    private final Templates templates;

    CoursePages(Screening screening, People people, Templates templates) {
        this.screening = screening;
        this.people = people;
        this.templates = templates;
    }

    private Round round(UUID review, String stage) {
        return screening.round(new AtStage(new Review.Id(review), stage));
    }

    @GetMapping("/agreement")
    Html agreement(@PathVariable("review") UUID review, @PathVariable("stage") String stage) {
        var round = round(review, stage);
        var both = screening.both(round);
        var names =
                people.names(
                        both.stream()
                                .flatMap(it -> Stream.of(it.one(), it.other()))
                                .distinct()
                                .toList());
        return new Html(
                templates.reviewScreeningAgreement(
                        StageBar.frame(round, "Agreement"),
                        ScreenersAgreeSheet.of(
                                round,
                                both,
                                round.needed() > 2 ? screening.each(round, MOST) : List.of(),
                                names)));
    }

    @GetMapping("/stopping")
    Html stopping(@PathVariable("review") UUID review, @PathVariable("stage") String stage) {
        var round = round(review, stage);
        return new Html(
                templates.reviewScreeningStopping(
                        StageBar.frame(round, "When to stop"),
                        StoppingSheet.of(round, screening.screened(round))));
    }
}
