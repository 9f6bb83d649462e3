package org.ettle.crawl.judge;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.ettle.crawl.Answer;
import org.ettle.crawl.Judge;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Every link, form, picture and file named on a page leads somewhere on the site.
public final class Links implements Judge {

    private static final int ERROR = 400;

    private static final int OTHER_VERB = 405;

    private static final int AT_ONCE = 4;

    private final Map<Target, String> pageThatNames = new LinkedHashMap<>();

    /// @param session of whoever is led there; null for somebody who has not signed in
    /// @param sent whether a form sends something there, which asking for it cannot tell
    private record Target(String address, @Nullable String session, boolean sent) {}

    @Override
    public List<String> faultsOf(Answer answer) {
        if (!answer.isPage()) {
            return List.of();
        }
        var page = answer.document();
        for (var element :
                page.select(
                        "a[href]:not([href^=#]), form[action], img[src], link[href], script[src]")) {
            var target = target(element).replaceFirst("#.*", "");
            if (target.startsWith(answer.site() + "/")) {
                pageThatNames.putIfAbsent(
                        new Target(
                                target,
                                answer.example().session(),
                                element.attr("method").equals("post")),
                        answer.example().address());
            }
        }
        return brokenAnchors(page);
    }

    private static List<String> brokenAnchors(Document page) {
        return page.select("a[href^=#]").eachAttr("href").stream()
                .distinct()
                .filter(anchor -> anchor.length() > 1)
                .filter(anchor -> page.getElementById(anchor.substring(1)) == null)
                .map(anchor -> "nothing on the page has the id of the link " + anchor)
                .toList();
    }

    private static String target(Element element) {
        for (var name : List.of("href", "action", "src")) {
            if (element.hasAttr(name)) {
                return element.absUrl(name);
            }
        }
        return "";
    }

    @Override
    public List<String> faultsOfAll() {
        var faults = new ConcurrentLinkedQueue<String>();
        try (var askers = Executors.newFixedThreadPool(AT_ONCE)) {
            pageThatNames.forEach((target, page) ->
                    askers.execute(() -> {
                        int status = statusOf(target);
                        if (status >= ERROR) {
                            faults.add(
                                    "%s leads to %s, which answers %d"
                                            .formatted(page, target.address(), status));
                        }
                    }));
        }
        return List.copyOf(faults);
    }

    private static int statusOf(Target target) {
        try {
            var asked =
                    Jsoup.connect(target.address()).ignoreHttpErrors(true).ignoreContentType(true);
            if (target.session() != null) {
                asked.header("Cookie", target.session());
            }
            int status = asked.execute().statusCode();
            return target.sent() && status == OTHER_VERB ? 200 : status;
        } catch (IOException unreachable) {
            return Integer.MAX_VALUE;
        }
    }
}
