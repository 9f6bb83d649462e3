package org.ettle.crawl.judge;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import org.ettle.crawl.Judge;
import org.ettle.crawl.Sight;

/// axe finds nothing against WCAG 2.2, levels A and AA.
public final class Axe implements Judge {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @Override
    public List<String> faultsOf(Sight sight) {
        var results =
                new AxeBuilder(sight.page())
                        .options(onlyViolations())
                        .withTags(TAGS)
                        .setLegacyMode(true)
                        .analyze();
        return results.getViolations().stream().map(Axe::inWords).toList();
    }

    /// What passes need not be described node by node: on a large page that takes most of the time.
    private static AxeRunOptions onlyViolations() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /// The rule, how often it is broken, and the first place.
    private static String inWords(Rule rule) {
        var nodes = rule.getNodes();
        return "axe %s at %d places, the first: %s %s"
                .formatted(
                        rule.getId(),
                        nodes.size(),
                        nodes.getFirst().getHtml(),
                        nodes.getFirst().getFailureSummary());
    }
}
