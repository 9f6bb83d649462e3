package org.ettle.evidence.content;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ettle.evidence.Checked;
import org.ettle.evidence.Claim;
import org.ettle.evidence.Consent;
import org.ettle.evidence.Days;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.jspecify.annotations.Nullable;

/// Sources as their author wrote them in a content file.
record RegisterFile(List<Entry> sources) {

    /// @param id the same in every Ettle
    /// @param until the first day after the time that it tells of
    /// @param tells what the source as a whole bears on
    record Entry(
            UUID id,
            SourceKind kind,
            String title,
            Origin origin,
            @Nullable String publisher,
            String dated,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String area,
            @Nullable String population,
            @Nullable String method,
            @Nullable String sample,
            @Nullable String limits,
            @Nullable URI address,
            @Nullable String licence,
            Consent consent,
            @Nullable String consentWords,
            Reuse reuse,
            @Nullable Checked checked,
            boolean published,
            @Nullable List<Tie> tells,
            @Nullable String text,
            @Nullable List<Words> passages) {

        Source.Id source() {
            return new Source.Id(id);
        }

        Source.Description description() {
            return new Source.Description(
                    kind,
                    title,
                    origin,
                    publisher,
                    dated,
                    from == null || until == null ? null : new Days(from, until),
                    area,
                    population,
                    method,
                    sample,
                    limits,
                    address,
                    licence,
                    new Source.Permission(consent, consentWords, reuse),
                    Objects.requireNonNullElse(checked, Checked.NOT_KNOWN));
        }
    }

    /// @param outcome its code; null where it is a link
    record Tie(
            @Nullable String outcome,
            @Nullable Ends link,
            Stance stance,
            Directness directness,
            @Nullable String note) {}

    record Ends(String from, String to) {}

    /// @param words as they stand in the text, where they stand once
    record Words(
            String words,
            Reuse reuse,
            @Nullable Origin origin,
            @Nullable List<Tie> tells,
            @Nullable List<Said> claims) {}

    record Said(
            @Nullable String cause,
            String causeWords,
            @Nullable String effect,
            String effectWords,
            Claim.Direction direction,
            Claim.Attribution attribution,
            @Nullable String context,
            @Nullable String mechanism) {}
}
