package org.ettle.crawl.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ettle.crawl.Answer;
import org.ettle.crawl.Judge;
import org.ettle.crawl.Kinds;
import org.ettle.crawl.Sight;
import org.ettle.crawl.State;
import org.jspecify.annotations.Nullable;

/// axe finds nothing against WCAG 2.2, levels A and AA. Colours are a judge of their own.
///
/// What axe says hangs on the elements of the page and on how they are laid out. Where both are the
/// same in two states it is asked once: where a page has the same elements without scripts, and at
/// 400 % where no style of its elements asks for more than the width of the window. A page all of
/// whose kinds of elements were asked about on other pages is asked about as it is on a desktop
/// only.
public final class Axe implements Judge {

    private static final Map<String, ?> ALL_BUT_COLOURS =
            Map.of(
                    "runOnly",
                    Map.of(
                            "type",
                            "tag",
                            "values",
                            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")),
                    "rules",
                    Map.of(Contrast.RULE, Map.of("enabled", false)));

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
        if (sight.state() != State.DESKTOP && !kinds.showsMore(sight.answer())) {
            return List.of();
        }
        var layout = layout(sight);
        var page = sight.page();
        return layout.isEmpty()
                ? List.of()
                : said.computeIfAbsent(
                        layout + page.evaluate(ELEMENTS),
                        _ -> AxeScript.violations(page, ALL_BUT_COLOURS));
    }

    /// A name for what the stylesheets make of the page in this state, apart from its colours; none
    /// where they make nothing else of it.
    private static String layout(Sight sight) {
        return switch (sight.state()) {
            case DESKTOP, SCRIPT_OFF -> "wide";
            case NARROW -> "narrow";
            case ZOOMED ->
                    Boolean.TRUE.equals(sight.page().evaluate(ASKS_FOR_MORE_THAN_THE_WIDTH))
                            ? "zoomed"
                            : "narrow";
            case PRINT, FORCED_COLOURS -> "";
        };
    }
}
