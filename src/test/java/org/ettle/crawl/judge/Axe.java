package org.ettle.crawl.judge;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;
import org.ettle.crawl.Judge;
import org.ettle.crawl.Sight;

/// axe finds nothing against WCAG 2.2, levels A and AA.
public final class Axe implements Judge {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @Override
    public List<String> faultsOf(Sight sight) {
        var results = new AxeBuilder(sight.page()).withTags(TAGS).setLegacyMode(true).analyze();
        return results.getViolations().stream()
                .flatMap(rule ->
                        rule.getNodes().stream()
                                .map(node ->
                                        "axe "
                                                + rule.getId()
                                                + ": "
                                                + node.getHtml()
                                                + " "
                                                + node.getFailureSummary()))
                .toList();
    }
}
