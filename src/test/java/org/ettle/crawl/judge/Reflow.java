package org.ettle.crawl.judge;

import java.util.List;
import org.ettle.crawl.Judge;
import org.ettle.crawl.Sight;
import org.ettle.crawl.State;

/// At 320 px and at 400 % nothing makes the page scroll sideways (WCAG 1.4.10). What is marked to
/// scroll in its own frame may be wider.
public final class Reflow implements Judge {

    private static final String WIDER_THAN_THE_WINDOW =
            """
            () => {
              const room = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= room) return [];
              const wide = [...document.querySelectorAll("body *")].filter(element =>
                  element.getBoundingClientRect().right > room + 1
                  && !element.parentElement.closest(".ettle_scroll"));
              return wide.length
                  ? wide.slice(-3).map(element => element.outerHTML.slice(0, 120))
                  : ["a text that does not break"];
            }\
            """;

    @Override
    public List<String> faultsOf(Sight sight) {
        if (sight.state() != State.NARROW && sight.state() != State.ZOOMED) {
            return List.of();
        }
        var wide = (List<?>) sight.page().evaluate(WIDER_THAN_THE_WINDOW);
        return wide.stream().map(element -> "wider than the window: " + element).toList();
    }
}
