package org.ettle.evidence;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Sources for tests, written in as few words as they need.
public final class SourceFixtures {

    private SourceFixtures() {}

    /// A report under an open licence: its words may be quoted to everybody.
    public static Source.Description aReport(String title) {
        return described(
                SourceKind.AUDIT,
                title,
                new Source.Permission(Consent.NOT_NEEDED, null, Reuse.PUBLIC),
                "Open Government Licence v3.0");
    }

    /// A conversation with somebody who agreed to be quoted.
    public static Source.Description aConversation(String title) {
        return aConversation(title, Consent.GIVEN, Reuse.PUBLIC);
    }

    public static Source.Description aConversation(String title, Consent consent, Reuse reuse) {
        return described(
                SourceKind.CONVERSATION,
                title,
                new Source.Permission(consent, "Asked in the conversation.", reuse),
                null);
    }

    public static Source.Description described(
            SourceKind kind, String title, Source.Permission permission, @Nullable String licence) {
        return new Source.Description(
                kind,
                title,
                new Origin(Origin.Kind.DOCUMENT, title),
                "A publisher",
                "March 2018",
                new Days(LocalDate.of(2017, 4, 1), LocalDate.of(2018, 4, 1)),
                "S92000003",
                "Adults with support",
                null,
                null,
                null,
                URI.create("https://example.org/" + title.replaceAll("[^A-Za-z0-9]", "-")),
                licence,
                permission,
                Checked.NOT_KNOWN);
    }
}
