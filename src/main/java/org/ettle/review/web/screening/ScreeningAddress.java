package org.ettle.review.web.screening;

import org.ettle.review.Review;
import org.ettle.review.screening.AtStage;
import org.ettle.review.screening.Round;

/// The web addresses of a stage.
final class ScreeningAddress {

    static final String STAGE = "/reviews/{review}/screening/{stage}";

    private ScreeningAddress() {}

    static String of(Review.Id review) {
        return "/reviews/" + review;
    }

    static String of(AtStage at) {
        return of(at.review()) + "/screening/" + at.stage();
    }

    static String of(Round round) {
        return of(round.at());
    }

    static String record(AtStage at, int number) {
        return of(at) + "/records/" + number;
    }

    static String history(AtStage at) {
        return of(at) + "/history";
    }

    static String together(AtStage at) {
        return of(at) + "/together";
    }

    static String conflicts(AtStage at) {
        return of(at) + "/conflicts";
    }

    static String conflict(AtStage at, int number) {
        return conflicts(at) + "/" + number;
    }
}
