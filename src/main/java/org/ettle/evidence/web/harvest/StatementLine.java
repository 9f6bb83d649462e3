package org.ettle.evidence.web.harvest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.evidence.harvest.Statement;
import org.ettle.evidence.harvest.Verdict;
import org.ettle.evidence.web.Mark;
import org.ettle.evidence.web.SourceAreas;

/// A statement in a list.
///
/// @param facts when, where, and who tells it
/// @param verdicts what independent people said of it; empty where nobody did
public record StatementLine(
        String href,
        String who,
        String what,
        String contribution,
        List<Mark> marks,
        List<String> facts,
        String verdicts) {

    public StatementLine {
        marks = List.copyOf(marks);
        facts = List.copyOf(facts);
    }

    static StatementLine of(Statement statement, SourceAreas areas) {
        var said = statement.wording();
        return new StatementLine(
                At.of(statement.id()),
                said.who(),
                said.what(),
                said.contribution(),
                marks(statement),
                Stream.of(
                                said.dated(),
                                said.place(),
                                said.area() == null ? null : areas.title(said.area()),
                                "told by " + said.origin().label())
                        .filter(Objects::nonNull)
                        .toList(),
                statement.isAnswered() ? verdicts(statement) : "");
    }

    static List<Mark> marks(Statement statement) {
        var marks = new ArrayList<Mark>();
        if (statement.demonstration()) {
            marks.add(new Mark("Demonstration", "orange"));
        }
        marks.add(
                new Mark(
                        statement.state().title(),
                        switch (statement.state()) {
                            case SUBSTANTIATED, ENTERED -> "green";
                            case ANSWERED -> "yellow";
                            case WITHDRAWN -> "red";
                            case BEGUN, SUBMITTED, SAMPLED -> "grey";
                        }));
        if (statement.isUnexpected()) {
            marks.add(new Mark("On no outcome yet", "blue"));
        }
        return List.copyOf(marks);
    }

    /// Every verdict, also those that nobody gave.
    private static String verdicts(Statement statement) {
        return Arrays.stream(Verdict.values())
                .map(it -> it.title().toLowerCase(java.util.Locale.UK) + " " + statement.count(it))
                .collect(Collectors.joining(", "));
    }
}
