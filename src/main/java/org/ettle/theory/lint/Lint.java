package org.ettle.theory.lint;

import java.util.Arrays;
import java.util.List;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;

/// What the checks say of a version: every rule, also those that found nothing, in a fixed order.
///
/// A finding is a question for the people who keep the map, not a fault of theirs: the publication
/// may answer it in words that the map does not hold.
public record Lint(MapVersion version, List<Group> groups) {

    /// What one rule found.
    ///
    /// @param looked how many outcomes, links or assumptions it looked at; with none there was
    ///   nothing to check
    public record Group(Rule rule, int looked, List<Finding> findings) {

        public boolean isApplicable() {
            return looked > 0;
        }
    }

    public static Lint of(MapVersion version) {
        var network = new Network(version);
        return new Lint(
                version,
                Arrays.stream(Rule.values())
                        .map(rule ->
                                new Group(
                                        rule,
                                        rule.check().looked().apply(network),
                                        rule.check().findings(rule, network)))
                        .toList());
    }

    /// By rule, then in the order of the version.
    public List<Finding> findings() {
        return groups.stream().flatMap(group -> group.findings().stream()).toList();
    }

    public List<Finding> findings(Outcome.Code code) {
        return findings().stream()
                .filter(finding -> finding.place().outcome().code().equals(code))
                .toList();
    }

    public Group group(Rule rule) {
        return groups.get(rule.ordinal());
    }

    public int count() {
        return groups.stream().mapToInt(group -> group.findings().size()).sum();
    }
}
