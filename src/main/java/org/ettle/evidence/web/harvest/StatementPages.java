package org.ettle.evidence.web.harvest;

import house.templates.Templates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ettle.access.ForMembers;
import org.ettle.access.People;
import org.ettle.evidence.Analysts;
import org.ettle.evidence.Source;
import org.ettle.evidence.Withdrawal;
import org.ettle.evidence.harvest.Harvests;
import org.ettle.evidence.harvest.Sample;
import org.ettle.evidence.harvest.Statement;
import org.ettle.evidence.harvest.Substantiation;
import org.ettle.evidence.harvest.Verdict;
import org.ettle.evidence.web.Address;
import org.ettle.evidence.web.Mark;
import org.ettle.evidence.web.SourceAreas;
import org.ettle.evidence.web.TargetNames;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.Signpost;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of a statement, with its history.
@Controller
@ForMembers
class StatementPages {

    private static final Map<String, String> TOLD =
            Map.of(
                    "begun", "The statement is kept. Read it once more, then submit it.",
                    "reworded", "The new wording is kept. What it said before is in its history.",
                    "submitted", "It is submitted. Its words stay as they are.",
                    "withdrawn", "It was withdrawn, and stays in the history.",
                    "substantiated", "The verdict is kept.",
                    "verdict-withdrawn", "The verdict was withdrawn, and stays in the history.",
                    "entered", "It is evidence now. It counts once with all else of its origin.");

    private final Harvests harvests;
    private final Analysts analysts;
    private final People people;
    private final SourceAreas areas;
    private final TargetNames names;
    private final Templates templates;

    StatementPages(
            Harvests harvests,
            Analysts analysts,
            People people,
            SourceAreas areas,
            TargetNames names,
            Templates templates) {
        this.harvests = harvests;
        this.analysts = analysts;
        this.people = people;
        this.areas = areas;
        this.names = names;
        this.templates = templates;
    }

    @GetMapping(At.LIST + "/statements/{statement}")
    Html statement(
            @PathVariable("statement") UUID id, @RequestParam(defaultValue = "") String done) {
        var statement = harvests.get(new Statement.Id(id));
        return new Html(
                templates.evidenceHarvestStatement(
                        At.under(statement.wording().who()), sheet(statement, TOLD.get(done))));
    }

    private StatementSheet sheet(Statement statement, @Nullable String told) {
        boolean mayWrite = analysts.includeTheAsker();
        boolean mayReword =
                mayWrite && statement.submittedAt() == null && statement.withdrawn() == null;
        var versions = harvests.versions(statement.id());
        var verdicts = harvests.substantiations(statement.id());
        var who = names(statement, versions, verdicts);
        var target = statement.wording().target();
        var source = statement.source();
        var reword = mayReword ? At.of(statement.id()) + "/reword" : null;
        return new StatementSheet(
                statement.wording().who(),
                StatementLine.marks(statement),
                statement.demonstration(),
                told,
                withdrawn(statement.withdrawn(), "Withdrawn"),
                said(statement.wording(), reword),
                target == null ? null : names.line(target),
                reword == null ? null : reword + "?part=" + Part.VERSION,
                sample(statement),
                given(verdicts, false, mayWrite && source == null, who),
                given(verdicts, true, false, who),
                source == null ? null : Address.of(source),
                earlier(versions, who),
                dates(statement, versions, who),
                orders(statement, mayWrite),
                "/journal/of/statement/" + statement.id());
    }

    private Map<UUID, String> names(
            Statement statement, List<Statement.Version> versions, List<Substantiation> verdicts) {
        var who = new HashSet<UUID>();
        Stream.of(
                        Stream.ofNullable(statement.begunBy()),
                        versions.stream().flatMap(it -> Stream.ofNullable(it.writtenBy())),
                        verdicts.stream().flatMap(it -> Stream.ofNullable(it.recordedBy())))
                .flatMap(it -> it)
                .forEach(who::add);
        return people.names(who);
    }

    private List<StatementSheet.Said> said(Statement.Wording said, @Nullable String reword) {
        return List.of(
                line("Who changed", said.who(), Part.CHANGE, reword),
                line("What they do differently", said.what(), Part.CHANGE, reword),
                line("When", said.dated(), Part.WHEN_AND_WHERE, reword),
                line("Where", where(said), Part.WHEN_AND_WHERE, reword),
                line("Why it matters", said.significance(), Part.SIGNIFICANCE, reword),
                line("How support contributed", said.contribution(), Part.CONTRIBUTION, reword),
                line("Who tells it", origin(said), Part.ORIGIN, reword),
                line("How far the words may travel", permission(said), Part.PERMISSION, reword));
    }

    private static StatementSheet.Said line(
            String key, String value, Part part, @Nullable String reword) {
        return new StatementSheet.Said(
                key, value, reword == null ? null : reword + "?part=" + part.name());
    }

    private String where(Statement.Wording said) {
        return Stream.of(said.place(), said.area() == null ? null : areas.title(said.area()))
                .filter(it -> it != null)
                .collect(Collectors.joining(", "));
    }

    private static String origin(Statement.Wording said) {
        return said.origin().label()
                + " ("
                + said.origin().kind().title().toLowerCase(java.util.Locale.UK)
                + ")";
    }

    private static String permission(Statement.Wording said) {
        var permission = said.permission();
        return permission.reuse().words()
                + ". Consent: "
                + permission.consent().title().toLowerCase(java.util.Locale.UK)
                + (permission.consentWords() == null ? "." : ". " + permission.consentWords());
    }

    private String sample(Statement statement) {
        if (statement.submittedAt() == null) {
            return "It can be drawn into a sample once it is submitted.";
        }
        return harvests.samples().stream()
                .filter(it -> it.id().equals(statement.sample()))
                .findFirst()
                .map(StatementPages::sample)
                .orElse("It is in no sample yet.");
    }

    private static String sample(Sample sample) {
        return "Drawn on "
                + Moments.words(sample.drawnAt())
                + ": "
                + sample.drawn().size()
                + " of "
                + sample.frame().size()
                + " submitted statements"
                + (sample.wanted() == null ? ", all of them." : ", at random.");
    }

    private static List<StatementSheet.Given> given(
            List<Substantiation> verdicts,
            boolean withdrawn,
            boolean mayWithdraw,
            Map<UUID, String> who) {
        return verdicts.stream()
                .filter(it -> (it.withdrawn() != null) == withdrawn)
                .map(it -> given(it, mayWithdraw, who))
                .toList();
    }

    private static StatementSheet.Given given(
            Substantiation it, boolean mayWithdraw, Map<UUID, String> who) {
        var recorded = it.recordedBy() == null ? "" : who.getOrDefault(it.recordedBy(), "");
        return new StatementSheet.Given(
                it.given().origin().label(),
                mark(it.given().verdict()),
                it.given().words(),
                it.given().independence(),
                Moments.words(it.given().on())
                        + (recorded.isEmpty()
                                ? ""
                                : it.person() == null
                                        ? ", written down by " + recorded
                                        : ", given by " + recorded + " in person"),
                mayWithdraw ? At.of(it.id()) + "/withdraw" : null,
                withdrawn(it.withdrawn(), "Withdrawn"));
    }

    private static Mark mark(Verdict verdict) {
        return new Mark(
                verdict.title(),
                switch (verdict) {
                    case AGREE -> "green";
                    case PARTLY -> "yellow";
                    case DISAGREE -> "red";
                    case CANNOT_SAY -> "grey";
                });
    }

    /// What each wording but the newest said otherwise.
    private List<StatementSheet.Earlier> earlier(
            List<Statement.Version> versions, Map<UUID, String> who) {
        return IntStream.range(1, versions.size())
                .mapToObj(at -> earlier(versions.get(at), versions.get(at - 1), who))
                .toList();
    }

    private StatementSheet.Earlier earlier(
            Statement.Version before, Statement.Version after, Map<UUID, String> who) {
        var said = all(before.wording());
        var now = all(after.wording());
        return new StatementSheet.Earlier(
                "Wording "
                        + before.number()
                        + ", of "
                        + Moments.words(before.writtenAt())
                        + by(before.writtenBy(), who),
                after.reason() == null ? "" : after.reason(),
                IntStream.range(0, said.size())
                        .filter(at -> !said.get(at).equals(now.get(at)))
                        .mapToObj(said::get)
                        .toList());
    }

    private List<StatementSheet.Said> all(Statement.Wording wording) {
        var all = new ArrayList<>(said(wording, null));
        var target = wording.target();
        var line = target == null ? null : names.line(target);
        all.add(
                new StatementSheet.Said(
                        "On what it bears",
                        line == null ? "On no outcome yet" : line.code() + " " + line.words(),
                        null));
        return all;
    }

    private static String by(@Nullable UUID person, Map<UUID, String> who) {
        var name = person == null ? "" : who.getOrDefault(person, "");
        return name.isEmpty() ? "" : ", by " + name;
    }

    private static List<String> dates(
            Statement statement, List<Statement.Version> versions, Map<UUID, String> who) {
        var dates = new ArrayList<String>();
        dates.add(
                "Harvested on "
                        + Moments.words(statement.begunAt())
                        + by(statement.begunBy(), who)
                        + ".");
        if (versions.size() > 1) {
            dates.add("Worded " + versions.size() + " times.");
        }
        var submitted = statement.submittedAt();
        dates.add(
                submitted == null
                        ? "Not submitted yet."
                        : "Submitted on " + Moments.words(submitted) + ".");
        return dates;
    }

    private static @Nullable String withdrawn(@Nullable Withdrawal withdrawal, String what) {
        return withdrawal == null
                ? null
                : what + " on " + Moments.words(withdrawal.at()) + ": " + withdrawal.reason();
    }

    private List<Signpost> orders(Statement statement, boolean mayWrite) {
        var here = At.of(statement.id());
        var orders = new ArrayList<Signpost>();
        Source.@Nullable Id source = statement.source();
        if (statement.withdrawn() != null) {
            return orders;
        }
        if (mayWrite && statement.submittedAt() == null) {
            orders.add(Signpost.to("Submit it", here + "/submit"));
        }
        if (statement.sample() != null
                && source == null
                && (mayWrite || !harvests.isHarvester(statement))) {
            orders.add(Signpost.to("Substantiate it", here + "/verdict"));
        }
        if (mayWrite && source == null && statement.isSubstantiated()) {
            orders.add(Signpost.to("Enter it as evidence", here + "/enter"));
        }
        if (mayWrite && source == null) {
            orders.add(Signpost.to("Withdraw it", here + "/withdraw"));
        }
        return orders;
    }
}
