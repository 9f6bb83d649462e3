package org.ettle.access.web.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.ettle.ProgramTest;
import org.ettle.access.Answer;
import org.ettle.access.Organisations;
import org.ettle.access.People;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.crawl.Screens;
import org.ettle.crawl.Windows;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A passkey on the device that Chromium pretends to have: added, signed in with, removed, refused.
@Tag("browser")
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyBrowserTest {

    private static final String PASSWORD = "kelpie under a grey tarpaulin";

    @Autowired Sessions sessions;
    @Autowired People people;
    @Autowired Organisations organisations;
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
    void a_passkey_is_added_signed_in_with_and_removed() {
        try (var page = page(Demo.ADMINISTRATOR, true)) {
            new Device(page);
            page.navigate(site() + "/me/security");
            keep(page, "none");
            press(page, AriaRole.LINK, "Add a passkey");
            page.locator("#name").fill("Work laptop");
            keep(page, "new");
            press(page, AriaRole.BUTTON, "Make the passkey");
            assertThat(page.locator(".ettle_done")).containsText("The passkey is added");
            assertThat(page.locator("#passkeys tbody")).containsText("Work laptop");
            keep(page, "added");

            signOut(page);
            page.navigate(site() + "/sign-in?then=/me/security");
            keep(page, "sign-in");
            press(page, AriaRole.BUTTON, "Sign in with a passkey");
            assertThat(page.locator("h1")).containsText("Signing in and security");
            assertThat(page.locator("#sessions")).containsText("with a passkey");
            assertThat(page.locator("#passkeys tbody")).not().containsText("Not yet");
            keep(page, "used");

            press(page, AriaRole.LINK, "Remove the passkey Work laptop");
            keep(page, "removal");
            press(page, AriaRole.BUTTON, "Remove it");
            assertThat(page.locator("h1")).containsText("Set up a second step");
            keep(page, "set-up-again");

            signOut(page);
            page.navigate(site() + "/sign-in");
            press(page, AriaRole.BUTTON, "Sign in with a passkey");
            assertThat(page.locator(".ds_error-summary"))
                    .containsText("This passkey was not taken");
            keep(page, "refused");
        }
    }

    @Test
    void the_second_step_after_a_password_is_the_passkey() {
        var name = "somebody." + UUID.randomUUID();
        var invited = (Answer.Linked) asFife(() -> people.invite("Somebody Invented", name));
        try (var page = windows.page(true)) {
            new Device(page);
            page.navigate(site() + invited.link());
            page.locator("#password").fill(PASSWORD);
            press(page, AriaRole.BUTTON, "Set password");
            signIn(page, name);
            page.navigate(site() + "/me/security/passkeys/new");
            press(page, AriaRole.BUTTON, "Make the passkey");
            assertThat(page.locator(".ettle_done")).containsText("The passkey is added");

            signOut(page);
            signIn(page, name);
            assertThat(page.locator("h1")).containsText("Sign in: second step");
            keep(page, "second-step");
            press(page, AriaRole.BUTTON, "Sign in with a passkey");
            assertThat(page).hasURL(site() + "/");
            page.navigate(site() + "/me/security");
            assertThat(page.locator("#sessions tbody tr")).hasCount(1);
            assertThat(page.locator("#sessions")).containsText("with a passkey");
        }
    }

    private void signIn(Page page, String name) {
        page.navigate(site() + "/sign-in");
        page.locator("#organisation").selectOption("fife");
        page.locator("#name").fill(name);
        page.locator("#password").fill(PASSWORD);
        press(page, AriaRole.BUTTON, "Sign in");
    }

    private <T> T asFife(Supplier<T> work) {
        var fife = organisations.find("fife").orElseThrow().id();
        return Askers.call(Asker.theProgram(fife, "a test"), work::get);
    }

    @Test
    void a_device_that_does_not_verify_its_user_says_so_on_the_page() {
        try (var page = page(Demo.READER, true)) {
            var device = new Device(page);
            device.verify(false);
            page.navigate(site() + "/me/security/passkeys/new");
            press(page, AriaRole.BUTTON, "Make the passkey");
            assertThat(page.locator("[data-said]")).containsText("Your device made no passkey");
            keep(page, "unverified");

            device.verify(true);
            page.locator("#name").fill("");
            press(page, AriaRole.BUTTON, "Make the passkey");
            assertThat(page.locator(".ds_error-summary")).containsText("Give the passkey a name");
            page.locator("#name").fill("My phone");
            press(page, AriaRole.BUTTON, "Make the passkey");
            assertThat(page.locator("#passkeys tbody")).containsText("My phone");
        }
    }

    @Test
    void without_script_nothing_is_offered_that_does_not_work() {
        try (var page = page(Demo.ANALYST, false)) {
            page.navigate(site() + "/me/security");
            assertThat(page.getByText("Add a passkey")).isHidden();
            page.navigate(site() + "/me/security/passkeys/new");
            assertThat(page.locator("[data-without-passkey]")).isVisible();
            assertThat(page.getByText("Make the passkey")).isHidden();
            keep(page, "without-script");
            page.context().clearCookies();
            page.navigate(site() + "/sign-in");
            assertThat(page.getByText("Sign in with a passkey")).isHidden();
        }
    }

    /// What Chromium pretends to have: it keeps passkeys, and verifies who uses it.
    private static final class Device {

        private final CDPSession tools;
        private final String id;

        Device(Page page) {
            tools = page.context().newCDPSession(page);
            tools.send("WebAuthn.enable");
            var made =
                    tools.send(
                            "WebAuthn.addVirtualAuthenticator",
                            json(
                                    """
                                    {"options": {"protocol": "ctap2", "transport": "internal",
                                      "hasResidentKey": true, "hasUserVerification": true,
                                      "isUserVerified": true,
                                      "automaticPresenceSimulation": true}}\
                                    """));
            id = made.get("authenticatorId").getAsString();
        }

        void verify(boolean who) {
            tools.send(
                    "WebAuthn.setUserVerified",
                    json(
                            "{\"authenticatorId\": \"%s\", \"isUserVerified\": %s}"
                                    .formatted(id, who)));
        }

        private static JsonObject json(String text) {
            return JsonParser.parseString(text).getAsJsonObject();
        }
    }

    private static void press(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private void signOut(Page page) {
        press(page, AriaRole.BUTTON, "Sign out");
        assertThat(page.locator("body")).containsText("Sign in");
    }

    private static void keep(Page page, String step) {
        Screens.keep(page, "passkey-" + step, 320, 1280);
    }

    private Page page(Demo person, boolean script) {
        var page = windows.page(script);
        var word = SignedIn.word(sessions, organisations.national().id(), person.id());
        page.context().addCookies(List.of(new Cookie("ettle", word.reveal()).setUrl(site())));
        return page;
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
