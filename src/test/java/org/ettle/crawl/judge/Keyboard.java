package org.ettle.crawl.judge;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.ettle.crawl.Judge;
import org.ettle.crawl.Sight;
import org.ettle.crawl.State;

/// The tab key reaches every control (of radio buttons the chosen one, else the first), in the
/// order in which they stand in the page, and the one that has the focus looks different (WCAG
/// 2.1.1, 2.4.3, 2.4.7).
///
/// That it looks different is seen in the computed style of every control, and for the first
/// control of each kind (its element and classes) in the pixels of the screen.
public final class Keyboard implements Judge {

    private static final String CONTROLS =
            """
            () => {
              const reachable = "a[href], button, input, select, textarea, summary, [tabindex]";
              const seen = element => element.getClientRects().length > 0
                  && element.checkVisibility({ visibilityProperty: true });
              const look = element => {
                const style = getComputedStyle(element);
                return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow,
                    style.backgroundColor, style.clip, style.width].join("|");
              };
              const group = radio => [...document.getElementsByName(radio.name)]
                  .filter(other => other.type === "radio" && other.form === radio.form);
              const stop = radio => group(radio).find(other => other.checked) ?? group(radio)[0];
              window.ettleControls = [...document.querySelectorAll(reachable)].filter(element =>
                  element.tabIndex >= 0 && !element.disabled && element.type !== "hidden"
                  && (element.type !== "radio" || stop(element) === element)
                  && seen(element));
              window.ettleLook = look;
              window.ettleLooks = window.ettleControls.map(look);
              document.activeElement.blur();
              window.scrollTo(0, 0);
              return window.ettleControls.map(element => element.outerHTML.slice(0, 120));
            }\
            """;

    private static final String FOCUSED =
            """
            () => {
              const element = document.activeElement;
              const at = window.ettleControls.indexOf(element);
              const box = element.getBoundingClientRect();
              return {
                at,
                html: element.outerHTML.slice(0, 120),
                kind: element.tagName + "." + (element.getAttribute("class") ?? ""),
                changed: at >= 0 && window.ettleLook(element) !== window.ettleLooks[at],
                x: box.x, y: box.y, width: box.width, height: box.height,
                windowWidth: innerWidth, windowHeight: innerHeight,
              };
            }\
            """;

    private static final double MARGIN = 6;
    private static final int FEWEST_PIXELS = 60;
    private static final int MOST_STOPS = 5;

    private final Set<String> kindsSeen = new HashSet<>();

    @Override
    public List<String> faultsOf(Sight sight) {
        if (sight.state() != State.DESKTOP) {
            return List.of();
        }
        var page = sight.page();
        var controls = (List<?>) page.evaluate(CONTROLS);
        var faults = new ArrayList<String>();
        for (int expected = 0; expected < controls.size(); expected++) {
            var focused = next(page, expected - 1);
            if (number(focused, "at") != expected) {
                faults.add(
                        "the tab key should reach "
                                + controls.get(expected)
                                + " but reached "
                                + focused.get("html"));
                return faults;
            }
            if (!Boolean.TRUE.equals(focused.get("changed"))) {
                faults.add("looks the same with the focus: " + focused.get("html"));
            } else if (kindsSeen.add(String.valueOf(focused.get("kind")))) {
                faults.addAll(unseen(page, focused));
            }
        }
        return faults;
    }

    /// A day has several stops of its own: its day, month, year and calendar.
    private static Map<?, ?> next(Page page, int before) {
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            var focused = (Map<?, ?>) page.evaluate(FOCUSED);
            if (number(focused, "at") != before || !isDay(focused)) {
                return focused;
            }
        }
        return (Map<?, ?>) page.evaluate(FOCUSED);
    }

    private static boolean isDay(Map<?, ?> focused) {
        return String.valueOf(focused.get("html")).contains("type=\"date\"");
    }

    private static List<String> unseen(Page page, Map<?, ?> focused) {
        var clip = around(focused);
        var with = picture(page, clip);
        page.evaluate("document.activeElement.blur()");
        int changed = differing(with, picture(page, clip));
        return changed >= FEWEST_PIXELS
                ? List.of()
                : List.of(
                        "only %d pixels show the focus: %s"
                                .formatted(changed, focused.get("html")));
    }

    private static Clip around(Map<?, ?> focused) {
        double left = Math.max(0, number(focused, "x") - MARGIN);
        double top = Math.max(0, number(focused, "y") - MARGIN);
        double right = number(focused, "x") + number(focused, "width") + MARGIN;
        double bottom = number(focused, "y") + number(focused, "height") + MARGIN;
        return new Clip(
                left,
                top,
                Math.max(1, Math.min(right, number(focused, "windowWidth")) - left),
                Math.max(1, Math.min(bottom, number(focused, "windowHeight")) - top));
    }

    private static BufferedImage picture(Page page, Clip clip) {
        var bytes = page.screenshot(new Page.ScreenshotOptions().setClip(clip));
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int differing(BufferedImage one, BufferedImage other) {
        int differing = 0;
        for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x++) {
            for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    differing++;
                }
            }
        }
        return differing;
    }

    private static double number(Map<?, ?> of, String name) {
        return of.get(name) instanceof Number number ? number.doubleValue() : 0;
    }
}
