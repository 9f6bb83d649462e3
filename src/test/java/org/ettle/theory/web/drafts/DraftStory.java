package org.ettle.theory.web.drafts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.ettle.crawl.Screens;

/// From a published version to the next one, and from there to a partnership that had taken up the
/// first. Four people play a part, each at their own browser and with their own hands.
///
/// @param name of the new version, and of the partnership's
record DraftStory(String site, String name) {

    private static final String WHY = "They are two different things";
    private static final String TOO = "Told as people tell it";

    /// The editors of the national body and of a partnership, and those who approve.
    record Cast(Hands editor, Hands reviewer, Hands local, Hands localReviewer) {}

    void play(Cast cast) {
        begin(cast.local(), "Demo Editor Struan");
        begin(cast.editor(), "Demo Editor Morag");
        edit(cast.editor());
        seeWhatChanged(cast.editor());
        askForReview(cast.editor());
        publish(cast.reviewer(), "Demo Second Editor Calum");
        decideOnWhatIsNew(cast.local());
        askForReview(cast.local());
        publish(cast.localReviewer(), "Demo Second Editor Mairi");

        var readers = cast.localReviewer();
        readers.follow("See the published version");
        assertThat(readers.page().locator("main li [data-code='5b']").first()).isVisible();
        assertThat(readers.page().locator("main")).not().containsText(TOO);
    }

    private void signIn(Hands somebody, String person) {
        somebody.page().navigate(site + "/sign-in");
        somebody.press(
                somebody.page().locator("button", new Page.LocatorOptions().setHasText(person)));
        somebody.follow("Drafts");
    }

    private void begin(Hands editor, String person) {
        signIn(editor, person);
        var page = editor.page();
        editor.follow("Begin a draft");
        editor.choose(page.locator("input[value='sds/2018']"));
        editor.type(page.getByLabel("Name of the new version"), name);
        editor.type(page.getByLabel("Why"), "The next round of the plan");
        editor.send("Begin the draft");
        assertThat(page.locator("#latest")).isVisible();
    }

    private void edit(Hands editor) {
        var page = editor.page();
        keep(page, "draft");
        editor.press(page.locator("main li a[data-code='5']"));
        editor.follow("Split");
        editor.type(page.locator("#label1"), "Advice is there when needed");
        editor.type(page.locator("#label2"), "Advocacy is there when needed");
        editor.type(page.getByLabel("Why"), WHY);
        editor.send("Split");
        assertThat(page.locator("h1")).containsText("Advice is there when needed");
        keep(page, "outcome");

        editor.follow("Draw a link from it");
        editor.select(page.locator("#to"), "9");
        editor.choose(page.locator("#linkKind-INFLUENCE"));
        editor.type(page.locator("#reason"), "Seen in places");
        editor.send("Draw a link");
        assertThat(page.locator("h1")).containsText("5a is expected to help bring about 9");
        keep(page, "link");

        toTheDraft(editor);
        editor.press(page.locator("main li a[data-code='6']"));
        editor.follow("Reword");
        editor.type(page.locator("#label"), TOO);
        editor.type(page.locator("#reason"), "People said so");
        editor.send("Reword");
        assertThat(page.locator("h1")).containsText(TOO);
    }

    private void seeWhatChanged(Hands editor) {
        toTheDraft(editor);
        editor.follow("Changes");
        var changes = editor.page().locator("main");
        for (var told : List.of("Split", WHY, "Reworded", TOO, "What became of the links")) {
            assertThat(changes).containsText(told);
        }
        keep(editor.page(), "changes");
    }

    private void askForReview(Hands editor) {
        var page = editor.page();
        editor.follow("Review");
        editor.follow("Ask for a review");
        editor.type(page.locator("#reason"), "Please read the two new outcomes");
        editor.send("Ask for a review");
        assertThat(page.locator("main")).containsText("In review");
        keep(page, "review");
    }

    private void publish(Hands reviewer, String person) {
        signIn(reviewer, person);
        toTheDraft(reviewer);
        reviewer.follow("Review");
        reviewer.follow("Approve and publish");
        reviewer.type(reviewer.page().locator("#reason"), "Read and right");
        reviewer.send("Approve and publish");
        assertThat(reviewer.page().locator("main")).containsText("Published by " + person);
        reviewer.follow("Draft");
        assertThat(reviewer.page().locator("main")).containsText("This draft is published");
        keep(reviewer.page(), "published");
    }

    /// One thing is adopted, another kept as it was.
    private void decideOnWhatIsNew(Hands editor) {
        var page = editor.page();
        var main = page.locator("main");
        editor.follow("What is new");
        assertThat(main).containsText("2 still to decide");
        assertThat(main).containsText(WHY);
        keep(page, "news");
        editor.press(decision(page, "5 became 5a, 5b", "adopt"));
        editor.type(page.locator("#reason"), "They differ here too");
        editor.send("Adopt it");
        assertThat(main).containsText("Adopted by Demo Editor Struan");
        editor.press(decision(page, "6 has changed", "keep"));
        editor.type(page.locator("#reason"), "Our words are known here");
        editor.send("Keep yours");
        assertThat(main).containsText("Nothing is new");
    }

    private static Locator decision(Page page, String news, String how) {
        return page.locator("article", new Page.LocatorOptions().setHasText(news))
                .locator("a[href$='how=" + how + "']");
    }

    /// By the crumbs, or by the list of drafts.
    private void toTheDraft(Hands editor) {
        var named = new Page.LocatorOptions().setHasText(", " + name);
        editor.press(editor.page().locator("a[href^='/drafts/']", named).first());
        assertThat(editor.page().locator("#latest")).isVisible();
    }

    private void keep(Page page, String step) {
        Screens.keep(page, "drafts-" + name + "-" + step);
    }
}
