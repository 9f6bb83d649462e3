package org.ettle.evidence;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// Something that evidence comes from: a published statistic, an inspection, a conversation.
///
/// @param revision counts corrections; whoever corrects names the one they saw
/// @param supersededBy the source that took its place; null while it holds
/// @param publishedAt since when everybody may see that it exists; null while it stays inside
/// @param demonstration invented, to try Ettle with
public record Source(
        OrganisationId organisation,
        Id id,
        int revision,
        Description description,
        boolean demonstration,
        @Nullable Id supersededBy,
        Instant addedAt,
        @Nullable UUID addedBy,
        @Nullable Instant publishedAt) {

    public record Id(UUID value) {

        public static Id fresh() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    /// What is said of a source. Where something is null, it is not known.
    ///
    /// @param dated its date as known, in words ("March 2018", "2016–18")
    /// @param covers the time that it tells of
    /// @param area the code of the area that it tells of (S12…, S92000003)
    /// @param consentWords what was agreed to, and how it was asked
    /// @param licence the terms under which it may be used
    public record Description(
            SourceKind kind,
            String title,
            Origin origin,
            @Nullable String publisher,
            String dated,
            @Nullable Days covers,
            @Nullable String area,
            @Nullable String population,
            @Nullable String method,
            @Nullable String sample,
            @Nullable String limits,
            @Nullable URI address,
            @Nullable String licence,
            Permission permission,
            Checked checked) {

        public Description {
            if (title.isBlank() || dated.isBlank()) {
                throw new IllegalArgumentException("A source has a title and a date as known.");
            }
        }

        /// The same with another permission.
        public Description with(Permission other) {
            return new Description(
                    kind,
                    title,
                    origin,
                    publisher,
                    dated,
                    covers,
                    area,
                    population,
                    method,
                    sample,
                    limits,
                    address,
                    licence,
                    other,
                    checked);
        }
    }

    /// What the people concerned agreed to, and how far the words may travel.
    public record Permission(Consent consent, @Nullable String consentWords, Reuse reuse) {

        public Permission {
            if (reuse == Reuse.PUBLIC && !consent.allowsReuse()) {
                throw new IllegalArgumentException(
                        "Words are quoted outside only with consent: " + consent);
            }
        }
    }
}
