package org.ettle.evidence.web;

import org.ettle.evidence.Claim;
import org.ettle.evidence.Target;
import org.ettle.platform.page.Moments;
import org.jspecify.annotations.Nullable;

/// What somebody says brings about what.
///
/// @param cause the outcome that it is; null where the map has none for it
/// @param withdraw where it is taken back; null where the reader may not
public record ClaimLine(
        String causeWords,
        @Nullable TargetLine cause,
        String effectWords,
        @Nullable TargetLine effect,
        String direction,
        String attribution,
        @Nullable String context,
        @Nullable String mechanism,
        @Nullable String withdraw,
        @Nullable String withdrawn) {

    static ClaimLine of(Claim claim, TargetNames names, boolean mayWrite) {
        var withdrawn = claim.withdrawn();
        return new ClaimLine(
                claim.cause().words(),
                line(claim, claim.cause(), names),
                claim.effect().words(),
                line(claim, claim.effect(), names),
                claim.direction().title(),
                claim.attribution().title(),
                claim.context(),
                claim.mechanism(),
                mayWrite && withdrawn == null ? Address.of(claim.id()) + "/withdraw" : null,
                withdrawn == null
                        ? null
                        : "Withdrawn on "
                                + Moments.words(withdrawn.at())
                                + ": "
                                + withdrawn.reason());
    }

    private static @Nullable TargetLine line(Claim claim, Claim.Factor factor, TargetNames names) {
        var code = factor.code();
        return code == null
                ? null
                : names.line(new Target.AnOutcome(claim.mapOrganisation(), claim.version(), code));
    }
}
