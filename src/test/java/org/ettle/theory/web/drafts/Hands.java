package org.ettle.theory.web.drafts;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// How somebody works a page: with a pointer, or with the keyboard alone.
sealed interface Hands {

    void press(Locator target);

    void type(Locator field, String words);

    void select(Locator field, String value);

    void choose(Locator radio);

    Page page();

    default void follow(String name) {
        press(
                page().getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(name).setExact(true))
                        .first());
    }

    default void send(String name) {
        press(
                page().locator("main")
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName(name).setExact(true)));
    }

    record Pointer(Page page) implements Hands {

        @Override
        public void press(Locator target) {
            target.click();
        }

        @Override
        public void type(Locator field, String words) {
            field.fill(words);
        }

        @Override
        public void select(Locator field, String value) {
            field.selectOption(value);
        }

        @Override
        public void choose(Locator radio) {
            radio.check(new Locator.CheckOptions().setForce(true));
        }
    }

    /// Goes from place to place with Tab, as somebody does who has no pointer.
    record Keyboard(Page page) implements Hands {

        private static final int PATIENCE = 300;

        /// How often Tab is pressed from where the focus is; less than nothing for backwards. Tab
        /// reaches one radio of a group, whichever it is.
        private static final String STOPS_AWAY =
                """
                target => {
                  const group = (it) => it.type === "radio" ? it.name : it;
                  const all = "a[href], button, input, select, textarea, summary, [tabindex='0']";
                  const stops = [...document.querySelectorAll(all)]
                    .filter((it) => !it.disabled && it.checkVisibility()).map(group)
                    .filter((it, at, every) => it !== every[at - 1]);
                  const here = group(document.activeElement);
                  return here === group(target) ? 0
                    : (stops.indexOf(group(target)) - stops.indexOf(here) || 1);
                }
                """;

        @Override
        public void press(Locator target) {
            reach(target);
            var arrived = new AtomicBoolean();
            Consumer<Page> arrival = _ -> arrived.set(true);
            page.onDOMContentLoaded(arrival);
            page.keyboard().press("Enter");
            page.waitForCondition(arrived::get);
            page.offDOMContentLoaded(arrival);
        }

        @Override
        public void type(Locator field, String words) {
            reach(field);
            page.keyboard().press("Control+A");
            page.keyboard().type(words);
        }

        @Override
        public void select(Locator field, String value) {
            reach(field);
            page.keyboard().press("Home");
            for (int i = 0; i < PATIENCE && !field.inputValue().equals(value); i++) {
                page.keyboard().press("ArrowDown");
            }
        }

        /// Tab reaches the group, the arrows go through it.
        @Override
        public void choose(Locator radio) {
            var group = page.locator("input[name='" + radio.getAttribute("name") + "']");
            reach(group.first());
            page.keyboard().press("Space");
            for (int i = 0; i < PATIENCE && !radio.isChecked(); i++) {
                page.keyboard().press("ArrowDown");
            }
        }

        /// However the stops were counted, only the focus tells that one is there.
        private void reach(Locator target) {
            for (int pressed = 0; pressed < PATIENCE; ) {
                int away = (int) target.evaluate(STOPS_AWAY);
                if (away == 0) {
                    return;
                }
                for (int i = 0; i < Math.abs(away); i++) {
                    page.keyboard().press(away > 0 ? "Tab" : "Shift+Tab");
                    pressed++;
                }
            }
            throw new AssertionError("The keyboard does not reach " + target);
        }
    }
}
