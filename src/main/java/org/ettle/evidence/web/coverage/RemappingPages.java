package org.ettle.evidence.web.coverage;

import gg.jte.models.runtime.JteModel;
import house.templates.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.access.ForRoles;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.remapping.Decide;
import org.ettle.evidence.remapping.Decision;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.RemappingAnswer;
import org.ettle.evidence.remapping.Remappings;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Lineage;
import org.ettle.theory.MapVersion;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Evidence whose outcome did not keep its meaning in a later version, and what is decided about
/// it.
@Controller
@ForRoles(Role.ANALYST)
@RequestMapping("/evidence/remapping")
class RemappingPages {

    private static final String QUEUE = "/evidence/remapping";

    private final Remappings remappings;
    private final ChangeMaps maps;
    private final People people;
    private final Templates templates;

    RemappingPages(Remappings remappings, ChangeMaps maps, People people, Templates templates) {
        this.remappings = remappings;
        this.maps = maps;
        this.people = people;
        this.templates = templates;
    }

    @GetMapping
    Html queue() {
        var decisions = remappings.decisions();
        var to = new HashMap<Decision, Lineage.Kin>();
        for (var decision : decisions) {
            to.put(decision, maps.getKin(decision.toOrganisation(), decision.to()));
        }
        return new Html(
                templates.evidenceCoverageQueue(
                        frame("Re-mapping evidence"),
                        QueueSheet.of(remappings.list(), decisions, to, names(decisions))));
    }

    private Map<UUID, String> names(List<Decision> decisions) {
        return people.names(
                decisions.stream()
                        .flatMap(each ->
                                Stream.concat(
                                        Stream.ofNullable(each.by()),
                                        Stream.ofNullable(each.withdrawn())
                                                .flatMap(it -> Stream.ofNullable(it.by()))))
                        .collect(Collectors.toSet()));
    }

    @GetMapping("/decision")
    Html ask(
            @RequestParam UUID fromOrganisation,
            @RequestParam UUID from,
            @RequestParam String place,
            @RequestParam UUID toOrganisation,
            @RequestParam UUID to) {
        var where = where(fromOrganisation, from, place, toOrganisation, to);
        return new Html(page(DecisionSheet.of(remappings.get(where), Typed.nothing())));
    }

    @PostMapping("/decision")
    View decide(
            @RequestParam UUID fromOrganisation,
            @RequestParam UUID from,
            @RequestParam String place,
            @RequestParam UUID toOrganisation,
            @RequestParam UUID to,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var where = where(fromOrganisation, from, place, toOrganisation, to);
        var answer =
                remappings.decide(
                        new Decide(
                                where,
                                typed.text("which").equals("TICKED") ? ticked(typed) : null,
                                DecisionSheet.places(typed),
                                typed.isTicked("onto", DecisionSheet.NONE),
                                typed.text("reason")));
        return switch (answer) {
            case RemappingAnswer.Done _ -> SeeOther.to(QUEUE);
            case RemappingAnswer.Refused(var reason) ->
                    Html.refused(
                            page(DecisionSheet.of(remappings.get(where), typed).faulty(reason)));
        };
    }

    @GetMapping("/{decision}/withdrawal")
    Html askToWithdraw(@PathVariable UUID decision) {
        var act = withdrawing(remappings.get(new Decision.Id(decision)), Typed.nothing());
        return new Html(templates.pageAct(frame(act.title()).under("Re-mapping", QUEUE), act));
    }

    @PostMapping("/{decision}/withdrawal")
    View withdraw(
            @PathVariable UUID decision, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var id = new Decision.Id(decision);
        return switch (remappings.withdraw(id, typed.text("reason"))) {
            case RemappingAnswer.Done _ -> SeeOther.to(QUEUE);
            case RemappingAnswer.Refused(var reason) -> {
                var act = withdrawing(remappings.get(id), typed).faulty("reason", reason.words());
                yield Html.refused(
                        templates.pageAct(frame(act.title()).under("Re-mapping", QUEUE), act));
            }
        };
    }

    private Act withdrawing(Decision decision, Typed typed) {
        var to = maps.getKin(decision.toOrganisation(), decision.to());
        return Act.of(
                "Withdraw a decision",
                CoverageWords.count(decision.items(), "item") + ", " + CoverageWords.title(to),
                "The evidence waits for a decision again. This one stays in the list, with the"
                        + " reason.",
                CoverageAddress.withdraw(decision.id()),
                List.of(
                        Field.told("reason", "Why", typed.text("reason"))
                                .withHint("The decision's reason was: " + decision.reason())),
                "Withdraw it",
                QUEUE);
    }

    private JteModel page(DecisionSheet sheet) {
        return templates.evidenceCoverageDecision(
                frame(
                                "Decide on evidence: %s, %s to %s"
                                        .formatted(
                                                sheet.waiting().title(), sheet.from(), sheet.to()))
                        .under("Re-mapping", QUEUE),
                sheet);
    }

    private static Set<Bearing.Id> ticked(Typed typed) {
        return typed.all("item").stream()
                .filter(each -> each.matches("[0-9a-fA-F-]{36}"))
                .map(each -> new Bearing.Id(UUID.fromString(each)))
                .collect(Collectors.toSet());
    }

    private static Decide.Where where(
            UUID fromOrganisation, UUID from, String place, UUID toOrganisation, UUID to) {
        return new Decide.Where(
                new OrganisationId(fromOrganisation),
                new MapVersion.Id(from),
                Place.find(place).orElseThrow(() -> new NotFound("this evidence")),
                new OrganisationId(toOrganisation),
                new MapVersion.Id(to));
    }

    private static Frame frame(String title) {
        return Frame.titled(title).in(Section.EVIDENCE).under("Evidence", "/evidence");
    }
}
