package org.ettle.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/// Keeps pictures of the pages in target/screens, to be looked at: the window at 1280 and 320 px,
/// and the printed page. Only where tests are asked for by name: among all tests nobody looks, and
/// the pictures would take a minute.
public final class Screens {

    private static final Path FOLDER = Path.of("target/screens");

    private Screens() {}

    /// Holds the page to the width of its window, and keeps a picture of it.
    ///
    /// @param name of the picture; whatever is no letter or digit becomes a dash
    public static void keep(Page page, String name) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo((int) page.evaluate("window.innerWidth"));
        if (isAsked()) {
            picture(page, FOLDER.resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + ".png"));
        }
    }

    /// The same in windows of these widths.
    public static void keep(Page page, String name, int... widths) {
        for (int width : widths) {
            page.setViewportSize(width, 900);
            keep(page, name + "-" + width);
        }
    }

    private static boolean isAsked() {
        return Boolean.getBoolean("tests.pictures");
    }

    static void keep(Sight sight) {
        if (!isAsked()) {
            return;
        }
        switch (sight.state()) {
            case DESKTOP -> picture(sight.page(), file(sight, "1280.png"));
            case NARROW -> picture(sight.page(), file(sight, "320.png"));
            case PRINT ->
                    sight.page()
                            .pdf(
                                    new Page.PdfOptions()
                                            .setPath(file(sight, "print.pdf"))
                                            .setPrintBackground(true)
                                            .setPreferCSSPageSize(true));
            case ZOOMED, FORCED_COLOURS, SCRIPT_OFF -> {}
        }
    }

    private static void picture(Page page, Path file) {
        page.evaluate("window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    private static Path file(Sight sight, String ending) {
        var path = sight.answer().example().address().substring(1);
        var name = path.isEmpty() ? "home" : path.replaceAll("[^A-Za-z0-9.]+", "-");
        return FOLDER.resolve(name + "-" + ending);
    }
}
