package org.ettle.theory.web.drafts;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.function.Function;
import org.ettle.ProgramTest;
import org.ettle.crawl.Windows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The whole story of a draft, by every way in which somebody may work.
@Tag("browser")
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftBrowserTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;

    @LocalServerPort int port;

    private Windows windows;

    @BeforeAll
    void open() {
        windows = Windows.open();
    }

    @AfterAll
    void close() {
        windows.close();
    }

    @Test
    void the_story_is_told_with_a_pointer() {
        tell("pointer", true, WIDE, Hands.Pointer::new);
    }

    @Test
    void the_story_is_told_by_keyboard_alone() {
        tell("keyboard", true, WIDE, Hands.Keyboard::new);
    }

    @Test
    void the_story_is_told_with_script_off_in_a_narrow_window() {
        tell("narrow", false, NARROW, Hands.Pointer::new);
    }

    private void tell(String name, boolean script, int width, Function<Page, Hands> with) {
        var pages = new ArrayList<Page>();
        for (int person = 0; person < 4; person++) {
            var page = windows.page(script);
            page.setViewportSize(width, 900);
            pages.add(page);
        }
        var hands = pages.stream().map(with).toList();
        new DraftStory("http://localhost:" + port, name)
                .play(new DraftStory.Cast(hands.get(0), hands.get(1), hands.get(2), hands.get(3)));
        pages.forEach(page -> page.context().close());
    }
}
