package org.ettle.evidence.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ettle.evidence.Agreement;
import org.ettle.evidence.Appraisal.Criterion;
import org.jspecify.annotations.Nullable;

/// How far appraisals of the organisation agree.
///
/// @param sources how many sources two people appraised
public record AgreementSheet(int sources, boolean enough, int needed, List<Line> lines) {

    public AgreementSheet {
        lines = List.copyOf(lines);
    }

    /// @param alpha corrected for chance; null where there is no such figure
    public record Line(String criterion, String equal, @Nullable String alpha) {}

    static AgreementSheet of(Agreement agreement) {
        return new AgreementSheet(
                agreement.sources(),
                agreement.sources() >= Agreement.ENOUGH,
                Agreement.ENOUGH,
                Arrays.stream(Criterion.values())
                        .map(criterion -> line(agreement, criterion))
                        .toList());
    }

    private static Line line(Agreement agreement, Criterion criterion) {
        var alpha = agreement.alpha().get(criterion);
        return new Line(
                criterion.title(),
                agreement.equal().getOrDefault(criterion, 0) + " of " + agreement.sources(),
                alpha == null ? null : String.format(Locale.UK, "%.2f", alpha));
    }
}
