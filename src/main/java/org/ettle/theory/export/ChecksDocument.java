package org.ettle.theory.export;

import java.util.List;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.lint.Finding;
import org.ettle.theory.lint.Lint;
import org.ettle.theory.lint.Place;
import org.jspecify.annotations.Nullable;

/// What the checks say of a version, rule by rule.
public record ChecksDocument(String map, String version, List<Rule> rules) {

    /// @param looked how many outcomes, links or assumptions the rule looked at
    public record Rule(
            String rule,
            String title,
            String words,
            String remedy,
            String criterion,
            String reading,
            String readingAddress,
            int looked,
            List<Found> findings) {

        static Rule of(Lint.Group group) {
            var rule = group.rule();
            return new Rule(
                    Words.kebab(rule),
                    rule.title(),
                    rule.words(),
                    rule.remedy(),
                    Words.kebab(rule.criterion()),
                    rule.source().title(),
                    rule.source().address().toString(),
                    group.looked(),
                    group.findings().stream().map(Found::of).toList());
        }
    }

    /// @param outcome the outcome, or the one from which the link leads
    /// @param to the outcome to which the link leads; null where it is not about a link
    public record Found(String outcome, @Nullable String to, String words) {

        static Found of(Finding finding) {
            var to = finding.place() instanceof Place.AtLink link ? link.to().code().value() : null;
            return new Found(finding.place().outcome().code().value(), to, finding.words());
        }
    }

    public static ChecksDocument of(ChangeMap map, Lint lint) {
        return new ChecksDocument(
                map.address(),
                lint.version().name(),
                lint.groups().stream().map(Rule::of).toList());
    }
}
