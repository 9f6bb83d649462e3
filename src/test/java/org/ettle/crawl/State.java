package org.ettle.crawl;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.EnumSet;
import java.util.Set;

/// The ways in which a reader may look at a page.
public enum State {
    DESKTOP(1280, 900, 1),
    /// The narrowest window that WCAG 2.2 asks for (1.4.10).
    NARROW(320, 640, 1),
    /// A window of 1280 × 1024 zoomed in to 400 %.
    ZOOMED(320, 256, 4),
    PRINT(1280, 900, 1),
    FORCED_COLOURS(1280, 900, 1),
    SCRIPT_OFF(1280, 900, 1);

    private final int width;
    private final int height;
    private final int scale;

    State(int width, int height, int scale) {
        this.width = width;
        this.height = height;
        this.scale = scale;
    }

    static Set<State> all() {
        return EnumSet.allOf(State.class);
    }

    /// In which other words in the same template could look bad: they are longer, or too wide.
    static Set<State> thatWordsChange() {
        return EnumSet.of(DESKTOP, NARROW);
    }

    boolean runsScripts() {
        return this != SCRIPT_OFF;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int scale() {
        return scale;
    }

    EmulateMediaOptions media() {
        return new EmulateMediaOptions()
                .setMedia(this == PRINT ? Media.PRINT : Media.SCREEN)
                .setForcedColors(this == FORCED_COLOURS ? ForcedColors.ACTIVE : ForcedColors.NONE);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE);
    }
}
