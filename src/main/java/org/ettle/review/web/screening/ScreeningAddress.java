package org.ettle.review.web.screening;

import org.ettle.review.screening.AtStage;
import org.ettle.review.screening.Round;
import org.ettle.review.web.ReviewFrames;

/// The web addresses of a stage.
final class ScreeningAddress {

    static final String STAGE = "/reviews/{review}/screening/{stage}";

    private ScreeningAddress() {}

    static String of(AtStage at) {
        return ReviewFrames.address(at.review()) + "/screening/" + at.stage();
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

    static String togetherBack(AtStage at) {
        return together(at) + "/back";
    }

    static String conflicts(AtStage at) {
        return of(at) + "/conflicts";
    }

    static String conflict(AtStage at, int number) {
        return conflicts(at) + "/" + number;
    }
}
