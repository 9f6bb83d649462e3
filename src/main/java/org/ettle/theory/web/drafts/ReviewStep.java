package org.ettle.theory.web.drafts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.ettle.theory.lint.Lint;
import org.jspecify.annotations.Nullable;

/// A step of a draft towards its publication, or away from it.
enum ReviewStep {
    ASK(
            "Ask for a review",
            "Another map editor reads the draft and approves it. An edit takes it back to editing.",
            "What the reviewer should look at"),
    WITHDRAW("Take the asking back", "The draft goes back to editing.", "Why"),
    PUBLISH(
            "Approve and publish",
            "Everybody sees the version from then on, with how it came from the one before.",
            "Why you approve it"),
    ABANDON("Give the draft up", "Its edits are kept in the journal.", "Why");

    private final String title;
    private final String lead;
    private final String question;

    ReviewStep(String title, String lead, String question) {
        this.title = title;
        this.lead = lead;
        this.question = question;
    }

    String title() {
        return title;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReviewStep> find(String key) {
        return Arrays.stream(values()).filter(step -> step.key().equals(key)).findFirst();
    }

    Act act(DraftFile file, Typed typed, String seen) {
        return Act.of(
                        title,
                        file.title(),
                        lead,
                        file.address().review() + "/" + key(),
                        List.of(Field.told("reason", question, typed.text("reason"))),
                        title,
                        file.address().review())
                .warning(warning(file))
                .sending("seen", seen);
    }

    private @Nullable String warning(DraftFile file) {
        int findings = Lint.of(file.version()).count();
        return switch (this) {
            case ASK ->
                    findings == 0 ? null : "The checks found " + findings + " places to look at.";
            case PUBLISH -> "A published version is never changed. This cannot be undone.";
            case ABANDON -> "Nobody can edit it any more. This cannot be undone.";
            case WITHDRAW -> null;
        };
    }
}
