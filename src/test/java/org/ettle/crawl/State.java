package org.ettle.crawl;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;

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
    private final double scale;

    State(int width, int height, double scale) {
        this.width = width;
        this.height = height;
        this.scale = scale;
    }

    NewContextOptions options() {
        var options =
                new NewContextOptions()
                        .setViewportSize(width, height)
                        .setDeviceScaleFactor(scale)
                        .setReducedMotion(ReducedMotion.REDUCE);
        return this == FORCED_COLOURS ? options.setForcedColors(ForcedColors.ACTIVE) : options;
    }
}
