package org.ettle.theory.web.drafts;

import java.util.List;
import org.ettle.access.Role;
import org.ettle.crawl.Examples;
import org.ettle.crawl.RouteExamples;

final class DraftRouteExamples implements RouteExamples {

    private static final String DRAFT = "/drafts/{draft}";

    @Override
    public void tell(Examples examples) {
        for (var page :
                List.of(
                        "/drafts",
                        "/drafts/new",
                        "/drafts/new/afresh",
                        DRAFT,
                        DRAFT + "/changes",
                        DRAFT + "/news",
                        DRAFT + "/edits",
                        DRAFT + "/edits/{number}/undo",
                        DRAFT + "/review",
                        DRAFT + "/outcomes/{code}",
                        DRAFT + "/links/{from}/{to}",
                        DRAFT + "/comments/{comment}/settle")) {
            examples.of(page).as(Role.MAP_EDITOR).at(page);
        }
        examples.of("/drafts").as(Role.READER).at("/drafts", 403);
        examples.of(DRAFT + "/comments").as(Role.MAP_EDITOR).at(DRAFT + "/comments", 405);
        // The example is no fork, so nothing is new for it.
        examples.of(DRAFT + "/news/decision").as(Role.MAP_EDITOR).at(DRAFT + "/news/decision", 404);
        var step = examples.of(DRAFT + "/review/{step}").as(Role.MAP_EDITOR);
        for (var each : ReviewStep.values()) {
            step.at(DRAFT + "/review/" + each.key());
        }
        var edit = examples.of(DRAFT + "/edit").as(Role.MAP_EDITOR);
        for (var kind : EditKind.values()) {
            edit.at(
                    DRAFT
                            + "/edit?kind="
                            + kind.key()
                            + "&code={code}&from={from}&to={to}&linkKind=PARENT");
        }
    }
}
