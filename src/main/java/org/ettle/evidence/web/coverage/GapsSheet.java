package org.ettle.evidence.web.coverage;

import java.util.List;
import org.ettle.evidence.coverage.OutcomeGaps;
import org.ettle.evidence.coverage.Shortfall;
import org.ettle.platform.page.Field;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;

/// What is missing for each outcome of a version.
public record GapsSheet(
        String version,
        String address,
        List<Field> fields,
        List<Row> rows,
        String csv,
        String coverage) {

    /// @param gaps in words; empty where nothing that is looked for is missing
    /// @param closest how close a source came in 2018, in one word; null without a suggestion
    public record Row(
            String code,
            String label,
            String address,
            List<String> gaps,
            @Nullable String indicator,
            @Nullable String sources,
            @Nullable String closest,
            @Nullable String lack) {}

    static GapsSheet of(Viewed viewed, List<OutcomeGaps> gaps, List<Field> fields, String csv) {
        return new GapsSheet(
                viewed.version().heading().title(),
                viewed.address(),
                fields,
                gaps.stream().map(each -> row(viewed, each)).toList(),
                csv,
                CoverageAddress.coverage(viewed));
    }

    static Row row(Viewed viewed, OutcomeGaps each) {
        var suggestion = each.suggestion();
        return new Row(
                each.outcome().code().value(),
                each.outcome().label(),
                viewed.outcomes() + each.outcome().code() + "#evidence",
                each.gaps().stream().map(Shortfall::words).toList(),
                suggestion == null ? null : suggestion.indicator(),
                suggestion == null ? null : suggestion.sources(),
                suggestion == null ? null : CoverageWords.closeness(suggestion.closest()),
                suggestion == null ? null : suggestion.gap());
    }
}
