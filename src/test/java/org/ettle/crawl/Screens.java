package org.ettle.crawl;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/// Keeps pictures of the pages in target/screens, to be looked at: the window at 1280 and 320 px,
/// and the printed page. Only where tests are asked for by name: among all tests nobody looks, and
/// the pictures would take a minute.
final class Screens {

    private static final Path FOLDER = Path.of("target/screens");

    private Screens() {}

    static void keep(Sight sight) {
        if (!Boolean.getBoolean("tests.pictures")) {
            return;
        }
        switch (sight.state()) {
            case DESKTOP -> picture(sight, "1280");
            case NARROW -> picture(sight, "320");
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

    private static void picture(Sight sight, String width) {
        sight.page().evaluate("window.scrollTo(0, 0)");
        sight.page()
                .screenshot(
                        new Page.ScreenshotOptions()
                                .setPath(file(sight, width + ".png"))
                                .setFullPage(true));
    }

    private static Path file(Sight sight, String ending) {
        var path = sight.answer().example().address().substring(1);
        var name = path.isEmpty() ? "home" : path.replaceAll("[^A-Za-z0-9.]+", "-");
        return FOLDER.resolve(name + "-" + ending);
    }
}
