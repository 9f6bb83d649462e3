package org.ettle.crawl;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A browser with one open window for each state.
public final class Windows implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final Browser browser;
    private final Map<State, Window> windows = new EnumMap<>(State.class);

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
        var window = windows.computeIfAbsent(state, this::window);
        window.signIn(answer);
        return window.look(answer);
    }

    /// A page for a test that acts as a reader would, in a browser that knows nothing yet.
    public Page page(boolean script) {
        return browser.newContext(State.DESKTOP.options().setJavaScriptEnabled(script)).newPage();
    }

    private Window window(State state) {
        var page = browser.newContext(state.options()).newPage();
        if (state == State.DESKTOP) {
            withoutCache(page);
        }
        return new Window(state, page);
    }

    /// So that every page is weighed as its first visitor loads it.
    private static void withoutCache(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.setCacheDisabled", setting("cacheDisabled", true));
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

        private final State state;
        private final Page page;
        private final CDPSession tools;
        private final List<Request> requests = new ArrayList<>();
        private final List<String> complaints = new ArrayList<>();

        Window(State state, Page page) {
            this.state = state;
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

        /// The window is that of whoever visits the example.
        void signIn(Answer answer) {
            var session = answer.example().session();
            page.context().clearCookies();
            if (session != null) {
                var cookie = session.split("=", 2);
                page.context()
                        .addCookies(
                                List.of(new Cookie(cookie[0], cookie[1]).setUrl(answer.site())));
            }
        }

        Sight look(Answer answer) {
            requests.clear();
            complaints.clear();
            var options = new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD);
            var address = answer.site() + answer.example().address();
            letScriptsRun(state != State.SCRIPT_OFF);
            Objects.requireNonNull(page.navigate(address, options), address);
            letScriptsRun(true);
            if (state == State.PRINT) {
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            }
            return new Sight(answer, state, page, List.copyOf(requests), List.copyOf(complaints));
        }

        /// A page that loaded without scripts can still be asked about by the judges' own.
        private void letScriptsRun(boolean run) {
            tools.send("Emulation.setScriptExecutionDisabled", setting("value", !run));
        }
    }
}
