package org.ettle.evidence.web.harvest;

import house.templates.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ettle.access.ForMembers;
import org.ettle.evidence.Analysts;
import org.ettle.evidence.harvest.Harvests;
import org.ettle.evidence.harvest.Statement;
import org.ettle.evidence.harvest.Tally;
import org.ettle.evidence.harvest.Verdict;
import org.ettle.evidence.web.Choices;
import org.ettle.evidence.web.SourceAreas;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.page.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// The statements of an organisation, and those that no outcome tells of yet.
@Controller
@ForMembers
class HarvestPages {

    private static final int ON_A_PAGE = 25;
    private static final List<String> NAMES = List.of("state", "bears", "area", "demonstration");

    private final Harvests harvests;
    private final Analysts analysts;
    private final SourceAreas areas;
    private final Templates templates;

    HarvestPages(Harvests harvests, Analysts analysts, SourceAreas areas, Templates templates) {
        this.harvests = harvests;
        this.analysts = analysts;
        this.areas = areas;
        this.templates = templates;
    }

    @GetMapping(At.LIST)
    Html list(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "1") int page) {
        var typed = new Typed(asked);
        var all = harvests.list();
        var counted = all.stream().filter(counts(typed)).toList();
        var fitting = counted.stream().filter(fits(typed)).toList();
        int last = Math.max(1, (fitting.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int here = Math.clamp(page, 1, last);
        var sheet =
                new HarvestSheet(
                        counted(typed, counted),
                        counts(Tally.of(counted)),
                        filters(typed, all),
                        fitting.stream()
                                .skip((here - 1L) * ON_A_PAGE)
                                .limit(ON_A_PAGE)
                                .map(it -> StatementLine.of(it, areas))
                                .toList(),
                        fitting.size(),
                        !all.isEmpty(),
                        analysts.includeTheAsker(),
                        IntStream.rangeClosed(1, last)
                                .mapToObj(it ->
                                        new Signpost(
                                                String.valueOf(it), address(typed, it), it == here))
                                .toList());
        return new Html(templates.evidenceHarvestList(At.first("Outcome harvesting"), sheet));
    }

    /// What counts are made over. How far a statement has come is what they count.
    private static Predicate<Statement> counts(Typed typed) {
        var area = typed.text("area");
        var invented = typed.text("demonstration");
        return statement ->
                (area.isEmpty() || area.equals(statement.wording().area()))
                        && (invented.isEmpty()
                                || invented.equals("yes") == statement.demonstration());
    }

    private static Predicate<Statement> fits(Typed typed) {
        var state = typed.choice("state", Statement.State.class);
        var bears = typed.text("bears");
        return statement ->
                state.filter(it -> it != statement.state()).isEmpty()
                        && (bears.isEmpty() || bears.equals("none") == statement.isUnexpected());
    }

    private String counted(Typed typed, List<Statement> counted) {
        var area = typed.text("area");
        long invented = counted.stream().filter(Statement::demonstration).count();
        return "Counted over "
                + (area.isEmpty() ? "all areas" : areas.title(area))
                + (invented == 0
                        ? "."
                        : invented == counted.size()
                                ? ". All of it is invented, to try Ettle with."
                                : ". " + invented + " of the statements are invented.");
    }

    private static List<HarvestSheet.Count> counts(Tally tally) {
        var counts = new ArrayList<HarvestSheet.Count>();
        counts.add(
                new HarvestSheet.Count(
                        "Harvested",
                        tally.harvested()
                                + (tally.begun() == 0
                                        ? ""
                                        : ", and " + tally.begun() + " still being worded")));
        counts.add(of("In a sample", tally.inSample(), tally.harvested(), "harvested"));
        counts.add(of("With a verdict", tally.answered(), tally.inSample(), "in a sample"));
        counts.add(of("Substantiated", tally.substantiated(), tally.inSample(), "in a sample"));
        counts.add(of("On no outcome yet", tally.unexpected(), tally.harvested(), "harvested"));
        counts.add(
                new HarvestSheet.Count(
                        "Verdicts of independent people",
                        tally.allVerdicts()
                                + ": "
                                + Arrays.stream(Verdict.values())
                                        .map(it ->
                                                it.title().toLowerCase(java.util.Locale.UK)
                                                        + " "
                                                        + tally.count(it))
                                        .collect(Collectors.joining(", "))));
        return counts;
    }

    private static HarvestSheet.Count of(String key, int some, int all, String among) {
        return new HarvestSheet.Count(key, some + " of " + all + " " + among);
    }

    private List<Field> filters(Typed typed, List<Statement> all) {
        return List.of(
                Choices.chosen(
                        typed,
                        "state",
                        "How far it has come",
                        "Any",
                        Arrays.asList(Statement.State.values()),
                        Statement.State::name,
                        Statement.State::title),
                Choices.chosen(
                        typed,
                        "bears",
                        "Bears on",
                        "Anything or nothing",
                        List.of("some", "none"),
                        it -> it,
                        it -> it.equals("some") ? "An outcome or link" : "No outcome yet"),
                Choices.chosen(
                        typed,
                        "area",
                        "Area",
                        "Any area",
                        all.stream()
                                .map(it -> it.wording().area())
                                .filter(Objects::nonNull)
                                .distinct()
                                .sorted(Comparator.comparing(areas::title))
                                .toList(),
                        it -> it,
                        areas::title),
                Choices.chosen(
                        typed,
                        "demonstration",
                        "Demonstration",
                        "With what is invented",
                        List.of("no", "yes"),
                        it -> it,
                        it -> it.equals("no") ? "Without it" : "Only what is invented"));
    }

    private static String address(Typed typed, int page) {
        var address = UriComponentsBuilder.fromPath(At.LIST);
        NAMES.stream()
                .filter(name -> !typed.text(name).isEmpty())
                .forEach(name -> address.queryParam(name, typed.text(name)));
        return address.queryParam("page", page).encode().build().toUriString();
    }

    /// For map editors: what happened that no outcome of a map tells of.
    @GetMapping(At.UNEXPECTED)
    Html unexpected() {
        var lines =
                harvests.list().stream()
                        .filter(it ->
                                it.isUnexpected()
                                        && it.submittedAt() != null
                                        && it.withdrawn() == null
                                        && it.source() == null)
                        .map(it -> StatementLine.of(it, areas))
                        .toList();
        return new Html(
                templates.evidenceHarvestUnexpected(At.under("Unexpected outcomes"), lines));
    }
}
