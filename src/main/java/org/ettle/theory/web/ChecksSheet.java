package org.ettle.theory.web;

import java.util.List;
import org.ettle.theory.lint.Finding;
import org.ettle.theory.lint.Lint;
import org.ettle.theory.lint.Reading;

/// What the checks say of a version, rule by rule.
///
/// @param count how many findings there are in all
public record ChecksSheet(int count, int clean, List<Check> checks) {

    /// One rule, with what it found.
    ///
    /// @param looked how many outcomes, links or assumptions it looked at
    public record Check(
            String id,
            String title,
            String words,
            String remedy,
            String criterion,
            Reading source,
            int looked,
            List<Found> findings) {

        public boolean isClean() {
            return findings.isEmpty();
        }
    }

    /// A finding at its place.
    public record Found(String place, String href, OutcomeLine outcome, String words) {}

    static ChecksSheet of(Lint lint, VersionAddress address) {
        var checks = lint.groups().stream().map(group -> check(lint, group, address)).toList();
        return new ChecksSheet(
                lint.count(), (int) checks.stream().filter(Check::isClean).count(), checks);
    }

    private static Check check(Lint lint, Lint.Group group, VersionAddress address) {
        var rule = group.rule();
        return new Check(
                MapWords.key(rule),
                rule.title(),
                rule.words(),
                rule.remedy(),
                rule.criterion().title(),
                rule.source(),
                group.looked(),
                group.findings().stream().map(finding -> found(lint, finding, address)).toList());
    }

    private static Found found(Lint lint, Finding finding, VersionAddress address) {
        var outcome = finding.place().outcome();
        return new Found(
                finding.place().words(),
                address.outcome(outcome.code()),
                OutcomeLine.of(lint.version(), outcome, address),
                finding.words());
    }
}
