package org.ettle.crawl.judge;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ettle.crawl.Answer;
import org.ettle.crawl.Judge;
import org.ettle.crawl.Kinds;
import org.ettle.crawl.Sight;
import org.ettle.crawl.State;
import org.jspecify.annotations.Nullable;

/// axe finds nothing against WCAG 2.2, levels A and AA.
///
/// What axe says hangs on the elements of the page and on how they are styled. Where both are the
/// same in two states it is asked once: where a page has the same elements without scripts, and at
/// 400 % where no style of its elements asks for more than the width of the window. Of print and
/// forced colours it is asked what they change, which is colours. A page all of whose kinds of
/// elements were asked about on other pages is asked about as it is on a desktop only.
public final class Axe implements Judge {

    private static final String AXE = AxeBuilder.getAxeScript();

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String COLOURS = "color-contrast";

    /// The elements, without what differs in every answer, and what the focus and pictures leave.
    private static final String ELEMENTS =
            """
            () => document.documentElement.outerHTML
                .replace(/ nonce="[^"]*"| class=""| style=""/g, "")
                .replace(/(name="_form" value=)"[^"]*"/g, "$1")\
            """;

    private static final String ASKS_FOR_MORE_THAN_THE_WIDTH =
            """
            () => {
              const more = words => /height|ratio|orientation|resolution/.test(words ?? "");
              const touches = rule => rule.selectorText
                  ? document.querySelector(rule.selectorText.replace(/::[a-z-]+/g, "") || "*")
                  : [...rule.cssRules ?? []].some(touches);
              const asks = rule => more(rule.conditionText) ? touches(rule)
                  : [...rule.cssRules ?? []].some(asks);
              return [...document.styleSheets].some(sheet =>
                  more(sheet.media.mediaText) || [...sheet.cssRules].some(asks));
            }\
            """;

    /// What passes need not be described node by node: on a large page that takes most of the time.
    /// Of a violation come the rule, how often it is broken, and the first place.
    private static final String VIOLATIONS =
            """
            async rules => {
              const found = await axe.run(document, { ...rules, resultTypes: ["violations"] });
              return found.violations.map(({ id, nodes }) => `axe ${id} at ${nodes.length} places, `
                  + `the first: ${nodes[0].html} ${nodes[0].failureSummary}`);
            }\
            """;

    private final Kinds kinds;
    private final Map<String, List<String>> said = new HashMap<>();
    private @Nullable Answer about;

    public Axe() {
        this(new Kinds());
    }

    /// @param kinds that were asked about
    public Axe(Kinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public List<String> faultsOf(Sight sight) {
        if (!sight.answer().equals(about)) {
            about = sight.answer();
            said.clear();
        }
        boolean more = kinds.showsMore(sight.answer());
        if (!more && sight.state() != State.DESKTOP) {
            return List.of();
        }
        var page = sight.page();
        return said.computeIfAbsent(
                styling(sight) + page.evaluate(ELEMENTS),
                _ -> violations(page, rules(sight.state(), more)));
    }

    /// A name for what the stylesheets make of the page in this state.
    private static String styling(Sight sight) {
        return switch (sight.state()) {
            case DESKTOP, SCRIPT_OFF -> "wide";
            case NARROW -> "narrow";
            case ZOOMED ->
                    Boolean.TRUE.equals(sight.page().evaluate(ASKS_FOR_MORE_THAN_THE_WIDTH))
                            ? "zoomed"
                            : "narrow";
            case PRINT -> "print";
            case FORCED_COLOURS -> "forced colours";
        };
    }

    private static Map<String, Object> rules(State state, boolean withColours) {
        return switch (state) {
            case PRINT, FORCED_COLOURS ->
                    Map.of("runOnly", Map.of("type", "rule", "values", List.of(COLOURS)));
            case DESKTOP, NARROW, ZOOMED, SCRIPT_OFF ->
                    Map.of(
                            "runOnly", Map.of("type", "tag", "values", TAGS),
                            "rules", Map.of(COLOURS, Map.of("enabled", withColours)));
        };
    }

    private static List<String> violations(Page page, Map<String, Object> rules) {
        if (Boolean.TRUE.equals(page.evaluate("() => !window.axe"))) {
            page.evaluate(AXE);
        }
        return ((List<?>) page.evaluate(VIOLATIONS, rules)).stream().map(String::valueOf).toList();
    }
}
