package org.ettle.crawl;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A browser with two open windows, one of which runs no scripts. A page is loaded once in each,
/// and the window then brought into one state after the other (see [ScriptsTest]).
public final class Windows implements AutoCloseable {

    /// The first is Chromium without what only a screen needs, and does the same in less time.
    private static final List<String> PLACES =
            List.of(
                    "/usr/bin/chromium-headless-shell",
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final Browser browser;
    private final Map<Boolean, Window> windows = new HashMap<>();

    private Windows(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Windows open() {
        var executable = findBrowser();
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options =
                new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
        return new Windows(playwright, playwright.chromium().launch(options));
    }

    private static Path findBrowser() {
        return Stream.concat(Stream.ofNullable(System.getenv("ETTLE_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "The browser tests need Chromium. Install it (Debian:"
                                        + " apt-get install chromium) or set ETTLE_CHROMIUM"
                                        + " to its program."));
    }

    public Sight look(Answer answer, State state) {
        return windows.computeIfAbsent(state.runsScripts(), this::window).look(answer, state);
    }

    /// A page for a test that acts as a reader would, in a browser that knows nothing yet.
    public Page page(boolean script) {
        return browser.newContext(State.DESKTOP.options().setJavaScriptEnabled(script)).newPage();
    }

    private Window window(boolean script) {
        var page = browser.newContext(State.DESKTOP.options()).newPage();
        return new Window(script, page);
    }

    private static JsonObject setting(String name, boolean value) {
        var setting = new JsonObject();
        setting.addProperty(name, value);
        return setting;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static final class Window {

        private final boolean script;
        private final Page page;
        private final CDPSession tools;
        private final List<Request> requests = new ArrayList<>();
        private final List<String> complaints = new ArrayList<>();
        private @Nullable Answer shown;

        Window(boolean script, Page page) {
            this.script = script;
            this.page = page;
            this.tools = page.context().newCDPSession(page);
            page.onRequest(requests::add);
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text() + " (" + message.location() + ")");
                }
            });
        }

        Sight look(Answer answer, State state) {
            bring(state);
            if (answer.equals(shown)) {
                page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)");
            } else {
                signIn(answer);
                load(answer);
                shown = answer;
            }
            if (!Objects.equals(page.evaluate("window.innerWidth"), state.width())) {
                throw new IllegalStateException("The window is not as wide as " + state + " is.");
            }
            return new Sight(answer, state, page, List.copyOf(requests), List.copyOf(complaints));
        }

        private void bring(State state) {
            page.emulateMedia(state.media());
            page.setViewportSize(state.width(), state.height());
            // Said in every state: Playwright does not repeat a size that it believes to hold.
            var screen = setting("mobile", false);
            screen.addProperty("width", state.width());
            screen.addProperty("height", state.height());
            screen.addProperty("deviceScaleFactor", state.scale());
            tools.send("Emulation.setDeviceMetricsOverride", screen);
        }

        /// The window is that of whoever visits the example.
        private void signIn(Answer answer) {
            var session = answer.example().session();
            page.context().clearCookies();
            if (session != null) {
                var cookie = session.split("=", 2);
                page.context()
                        .addCookies(
                                List.of(new Cookie(cookie[0], cookie[1]).setUrl(answer.site())));
            }
        }

        private void load(Answer answer) {
            requests.clear();
            complaints.clear();
            var options = new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD);
            var address = answer.site() + answer.example().address();
            if (script) {
                Objects.requireNonNull(page.navigate(address, options), address);
            } else {
                letScriptsRun(false);
                Objects.requireNonNull(page.navigate(address, options), address);
                letScriptsRun(true);
            }
        }

        /// A page that loaded without scripts can still be asked about by the judges' own.
        private void letScriptsRun(boolean run) {
            tools.send("Emulation.setScriptExecutionDisabled", setting("value", !run));
        }
    }
}
