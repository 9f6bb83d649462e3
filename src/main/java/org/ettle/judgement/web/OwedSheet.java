package org.ettle.judgement.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ettle.evidence.Target;
import org.ettle.judgement.learning.Due;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What lapses next, and what is owed, the nearest day first.
///
/// @param total how many there are, whatever was chosen
/// @param overdue how many of them are past their day
public record OwedSheet(List<Field> fields, List<Line> lines, int total, int overdue, String csv) {

    private static final String OWNER = "owner";
    private static final String STATE = "state";
    private static final String JUDGES = "Whoever judges";

    /// @param day the first day on which it is lapsed, or the last on which it is in time
    public record Line(
            LocalDate day,
            String what,
            LearningSheet.Tag state,
            String words,
            TargetLine target,
            String owner,
            boolean demonstration,
            String address) {

        public String dayWords() {
            return Moments.words(day);
        }

        List<@Nullable String> cells() {
            return List.of(
                    day.toString(),
                    what,
                    state.words(),
                    words,
                    target.version(),
                    target.kind(),
                    target.code(),
                    owner,
                    demonstration ? "invented" : "",
                    address);
        }
    }

    static final List<String> HEADS =
            List.of(
                    "day",
                    "what",
                    "state",
                    "words",
                    "version",
                    "on",
                    "code",
                    "owner",
                    "demonstration",
                    "address");

    static OwedSheet of(
            List<Due> all, Typed chosen, LocalDate today, Function<Target, TargetLine> lines) {
        var owner = chosen.text(OWNER);
        boolean overdue = chosen.text(STATE).equals("OVERDUE");
        return new OwedSheet(
                fields(all, owner, overdue),
                all.stream()
                        .filter(it -> owner.isEmpty() || owner(it).equals(owner))
                        .filter(it -> !overdue || it.isOverOn(today))
                        .map(it -> line(it, today, lines))
                        .toList(),
                all.size(),
                (int) all.stream().filter(it -> it.isOverOn(today)).count(),
                UriComponentsBuilder.fromPath(JudgementAddress.OWED + ".csv")
                        .queryParam(OWNER, "{owner}")
                        .queryParam(STATE, overdue ? "OVERDUE" : "ALL")
                        .encode()
                        .buildAndExpand(owner)
                        .toUriString());
    }

    private static String owner(Due due) {
        return Objects.requireNonNullElse(due.owner(), JUDGES);
    }

    private static List<Field> fields(List<Due> all, String owner, boolean overdue) {
        var owners = new ArrayList<Field.Choice>();
        owners.add(new Field.Choice("", "Everybody", owner.isEmpty()));
        Stream.concat(all.stream().map(OwedSheet::owner), Stream.of(owner))
                .filter(it -> !it.isEmpty())
                .distinct()
                .sorted()
                .forEach(it -> owners.add(new Field.Choice(it, it, it.equals(owner))));
        return List.of(
                Field.chosen(OWNER, "Owner", owners),
                Field.chosen(
                        STATE,
                        "Which",
                        List.of(
                                new Field.Choice("ALL", "All", !overdue),
                                new Field.Choice("OVERDUE", "Only lapsed or overdue", overdue))));
    }

    private static Line line(Due due, LocalDate today, Function<Target, TargetLine> lines) {
        var target = lines.apply(due.target());
        var judgement = JudgementAddress.of(due.judgement().id());
        return new Line(
                due.on(),
                switch (due) {
                    case Due.AJudgement _ -> "Judgement";
                    case Due.AnAction _ -> "Action";
                    case Due.Evidence _ -> "Evidence";
                },
                switch (due) {
                    case Due.AJudgement it ->
                            it.isOverOn(today)
                                    ? new LearningSheet.Tag("Lapsed", "red")
                                    : new LearningSheet.Tag("Lapses", "blue");
                    case Due.AnAction it -> LearningWords.state(it.action(), today);
                    case Due.Evidence it -> LearningWords.state(it.expectation(), today);
                },
                switch (due) {
                    case Due.AJudgement it ->
                            "Judge anew: "
                                    + it.judged()
                                            .result()
                                            .map(result ->
                                                    JudgementWords.headline(result, it.judgement()))
                                            .orElse(JudgementWords.NOT_YET);
                    case Due.AnAction it -> it.action().words();
                    case Due.Evidence it ->
                            it.expectation().kind().title() + ": " + it.expectation().words();
                },
                target,
                owner(due),
                due.judgement().demonstration(),
                judgement + (due instanceof Due.AJudgement ? "" : "#follows"));
    }
}
