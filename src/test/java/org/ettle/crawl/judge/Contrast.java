package org.ettle.crawl.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ettle.crawl.Judge;
import org.ettle.crawl.Sight;

/// Every text stands out from what is behind it, in every state (WCAG 1.4.3).
///
/// Whether it does hangs on its look: its colour, size and weight, and the backgrounds of what it
/// stands in. axe takes most of its time to find that out, so it is asked once about each look, for
/// the first and the last text of a page that has it. Of what is taken out of its place, and may
/// stand before something else, the look says which kind of element it is.
public final class Contrast implements Judge {

    static final String RULE = "color-contrast";

    private static final String LOOKS =
            """
            () => {
              const behind = new Map();
              const backdrop = element => {
                if (!element) return "";
                if (!behind.has(element)) {
                  const style = getComputedStyle(element);
                  const lifted = /absolute|fixed|sticky/.test(style.position) || style.float !== "none";
                  const own = [
                    style.backgroundColor === "rgba(0, 0, 0, 0)" ? "" : style.backgroundColor,
                    style.backgroundImage === "none" ? "" : style.backgroundImage,
                    style.opacity === "1" ? "" : style.opacity,
                    style.filter === "none" ? "" : style.filter,
                    style.mixBlendMode === "normal" ? "" : style.mixBlendMode,
                    lifted ? element.tagName + "." + element.getAttribute("class") : "",
                  ].join("|");
                  behind.set(element, backdrop(element.parentElement) + (own === "|||||" ? "" : "/" + own));
                }
                return behind.get(element);
              };
              const written = element => element.matches("input, select, textarea")
                  || [...element.childNodes].some(node =>
                      node.nodeType === Node.TEXT_NODE && /[\\p{L}\\p{N}]/u.test(node.data));
              const idle = element => element.closest(":disabled, [aria-disabled=true]")
                  || element.closest("label")?.control?.disabled;
              window.ettleLooks = new Map();
              for (const element of document.body.querySelectorAll("*")) {
                if (!written(element) || element.namespaceURI !== document.body.namespaceURI
                    || !element.checkVisibility({ visibilityProperty: true })) continue;
                const style = getComputedStyle(element);
                const look = [
                  backdrop(element), style.color, style.webkitTextFillColor, style.textShadow,
                  style.fontSize, style.fontWeight, idle(element) ? "idle" : "",
                ].join(";");
                const [first] = ettleLooks.get(look) ?? [];
                ettleLooks.set(look, first ? [first, element] : [element]);
              }
              return [...ettleLooks.keys()];
            }\
            """;

    private static final Map<String, ?> COLOURS = Map.of("type", "rule", "values", List.of(RULE));

    private final Set<String> asked = new HashSet<>();

    @Override
    public List<String> faultsOf(Sight sight) {
        var page = sight.page();
        var looks =
                ((List<?>) page.evaluate(LOOKS))
                        .stream().map(String::valueOf).filter(asked::add).toList();
        return looks.isEmpty()
                ? List.of()
                : AxeScript.violations(page, Map.of("runOnly", COLOURS, "within", looks));
    }
}
