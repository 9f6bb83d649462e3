package org.ettle.crawl.judge;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/// axe within a page.
final class AxeScript {

    private static final String AXE = AxeBuilder.getAxeScript();

    /// What passes need not be described node by node: on a large page that takes most of the time.
    /// Of a violation come the rule, how often it is broken, and the first place.
    private static final String VIOLATIONS =
            """
            async ({ within, ...rules }) => {
              const context = within ? { include: within.flatMap(look => ettleLooks.get(look)) } : document;
              const found = await axe.run(context, { ...rules, resultTypes: ["violations"] });
              return found.violations.map(({ id, nodes }) => `axe ${id} at ${nodes.length} places, `
                  + `the first: ${nodes[0].html} ${nodes[0].failureSummary}`);
            }\
            """;

    private static final Set<Page> WHERE_IT_COMES_BY_ITSELF =
            Collections.newSetFromMap(new WeakHashMap<>());

    private AxeScript() {}

    /// @param rules the options of axe, and `within`: the looks that [Contrast] put into the page
    ///   and wants to know of, where it is not the whole page
    static List<String> violations(Page page, Map<String, ?> rules) {
        if (Boolean.TRUE.equals(page.evaluate("() => !window.axe"))) {
            page.evaluate(AXE);
        }
        if (WHERE_IT_COMES_BY_ITSELF.add(page)) {
            page.addInitScript(AXE);
        }
        return ((List<?>) page.evaluate(VIOLATIONS, rules)).stream().map(String::valueOf).toList();
    }
}
