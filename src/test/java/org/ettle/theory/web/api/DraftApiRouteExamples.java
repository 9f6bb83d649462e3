package org.ettle.theory.web.api;

import java.util.List;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

/// Programs bring a token; the crawl has none.
final class DraftApiRouteExamples implements RouteExamples {

    private static final int NEEDS_A_TOKEN = 401;
    private static final int TAKES_ORDERS_ONLY = 405;
    private static final String DRAFT = "/api/v1/drafts/00000000-0000-4000-8000-000000000000";

    @Override
    public void tell(Examples examples) {
        examples.of("/api/v1/drafts").at("/api/v1/drafts", NEEDS_A_TOKEN);
        for (var read : List.of("", "/edits", "/comments")) {
            examples.of("/api/v1/drafts/{draft}" + read).at(DRAFT + read, NEEDS_A_TOKEN);
        }
        for (var order : List.of("/review", "/review/withdrawal", "/publication", "/abandonment")) {
            examples.of("/api/v1/drafts/{draft}" + order).at(DRAFT + order, TAKES_ORDERS_ONLY);
        }
        examples.of("/api/v1/drafts/{draft}/edits/{number}/undo")
                .at(DRAFT + "/edits/1/undo", TAKES_ORDERS_ONLY);
        examples.of("/api/v1/drafts/{draft}/comments/{comment}/settlement")
                .at(
                        DRAFT + "/comments/00000000-0000-4000-8000-000000000001/settlement",
                        TAKES_ORDERS_ONLY);
    }
}
