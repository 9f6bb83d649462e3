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
              const looks = window.ettleControls.map(look);
              document.activeElement.blur();
              window.scrollTo(0, 0);
              window.ettleStops = [];
              document.addEventListener("focusin", event => {
                const element = event.target;
                const at = window.ettleControls.indexOf(element);
                window.ettleStops.push({
                  at,
                  html: element.outerHTML.slice(0, 120),
                  kind: element.tagName + "." + (element.getAttribute("class") ?? ""),
                  changed: at >= 0 && look(element) !== looks[at],
                });
              });
              return window.ettleControls.map(element => element.outerHTML.slice(0, 120));
            }\
            """;

    private static final String STOPS = "() => window.ettleStops";

    private static final String FOCUS =
            """
            at => {
              const element = window.ettleControls[at];
              element.focus();
              const box = element.getBoundingClientRect();
              return {
                x: box.x, y: box.y, width: box.width, height: box.height,
                windowWidth: innerWidth, windowHeight: innerHeight,
              };
            }\
            """;

    private static final double MARGIN = 6;
    private static final int FEWEST_PIXELS = 60;

    /// A day has stops of its own behind its first: its month, its year and its calendar.
    private static final int STOPS_IN_A_DAY = 3;

    private final Set<String> kindsSeen = new HashSet<>();

    @Override
    public List<String> faultsOf(Sight sight) {
        if (sight.state() != State.DESKTOP) {
            return List.of();
        }
        var page = sight.page();
        var controls = (List<?>) page.evaluate(CONTROLS);
        long days = controls.stream().filter(Keyboard::isDay).count();
        for (int i = 0; i < controls.size() + STOPS_IN_A_DAY * days; i++) {
            page.keyboard().down("Tab");
        }
        page.keyboard().up("Tab");
        var stops = (List<?>) page.evaluate(STOPS);
        var faults = new ArrayList<String>();
        for (int expected = 0; expected < controls.size(); expected++) {
            var stop = expected < stops.size() ? (Map<?, ?>) stops.get(expected) : Map.of();
            if (!stop.containsKey("at") || number(stop, "at") != expected) {
                faults.add(
                        "the tab key should reach "
                                + controls.get(expected)
                                + " but reached "
                                + stop.get("html"));
                return faults;
            }
            if (!Boolean.TRUE.equals(stop.get("changed"))) {
                faults.add("looks the same with the focus: " + stop.get("html"));
            } else if (kindsSeen.add(String.valueOf(stop.get("kind")))) {
                faults.addAll(unseen(page, expected, stop));
            }
        }
        return faults;
    }

    private static boolean isDay(Object html) {
        return String.valueOf(html).contains("type=\"date\"");
    }

    /// The last key was a tab, so the browser shows a focus that it is given as one by keyboard.
    private static List<String> unseen(Page page, int at, Map<?, ?> stop) {
        var clip = around((Map<?, ?>) page.evaluate(FOCUS, at));
        var with = picture(page, clip);
        page.evaluate("document.activeElement.blur()");
        int changed = differing(with, picture(page, clip));
        return changed >= FEWEST_PIXELS
                ? List.of()
                : List.of("only %d pixels show the focus: %s".formatted(changed, stop.get("html")));
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
