package org.ettle.judgement.web;

import house.templates.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ettle.access.People;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Item;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.judgement.ContrarySearches;
import org.ettle.judgement.Inputs;
import org.ettle.judgement.Judged;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.Opinion;
import org.ettle.judgement.Without;
import org.ettle.judgement.body.Bodies;
import org.ettle.judgement.body.CertaintyDecided;
import org.ettle.judgement.body.Rated;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.store.Askers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What was judged, for everybody, and what is being judged, for the organisation that judges.
@Controller
@OpenToAll
@RequestMapping("/judgements")
class JudgementPages {

    private static final Map<String, String> DONE =
            Map.ofEntries(
                    Map.entry(
                            "opened",
                            "The judgement is open. The evidence is frozen as it was just now."),
                    Map.entry("answered", "Your answer is kept."),
                    Map.entry("published", "It is published. Everybody can see it now."),
                    Map.entry("decided", "The decision is kept. Now add who does what by when."),
                    Map.entry(
                            "opened-to-all",
                            "Everybody may read the decision once this is published."),
                    Map.entry(
                            "acted",
                            "The action is kept. Now say which evidence you expect of it."),
                    Map.entry("ended", "It is kept how the action ended."),
                    Map.entry("expected", "It is kept which evidence you expect."),
                    Map.entry("settled", "It is kept whether the evidence came."),
                    Map.entry("rated", "It is kept how certain you hold the evidence to be."));

    private final Judgements judgements;
    private final ContrarySearches searches;
    private final Tallies tallies;
    private final Asked asked;
    private final Judges judges;
    private final WhatFollows follows;
    private final Bodies bodies;
    private final People people;
    private final Templates templates;

    JudgementPages(
            Judgements judgements,
            ContrarySearches searches,
            Tallies tallies,
            Asked asked,
            Judges judges,
            WhatFollows follows,
            Bodies bodies,
            People people,
            Templates templates) {
        this.judgements = judgements;
        this.searches = searches;
        this.tallies = tallies;
        this.asked = asked;
        this.judges = judges;
        this.follows = follows;
        this.bodies = bodies;
        this.people = people;
        this.templates = templates;
    }

    @GetMapping
    Html register() {
        var asker = Askers.get();
        var lines = new HashMap<Target, TargetLine>();
        return new Html(
                templates.judgementRegister(
                        JudgementFrame.register(),
                        JudgementsSheet.of(
                                judgements.list(),
                                target ->
                                        lines.computeIfAbsent(target, it -> asked.place(it).line()),
                                asker.organisation(),
                                judges.includeTheAsker() ? asker.person() : null)));
    }

    @GetMapping("/{judgement}")
    Html judgement(
            @PathVariable("judgement") UUID id,
            @RequestParam(required = false) @Nullable UUID without,
            @RequestParam(defaultValue = "") String done) {
        var judged = judgements.get(new Judgement.Id(id));
        var judgement = judged.judgement();
        var line = asked.place(judgement.target()).line();
        var inputs = judgements.inputs(judgement);
        boolean own = judgement.organisation().equals(Askers.get().organisation());
        var certainties = bodies.certainties(judgement);
        var told =
                new JudgementSheet.Told(
                        judged,
                        line,
                        items(inputs),
                        searches.find(judgement),
                        judgements.recompute(judgement.id()),
                        follows.of(judgement),
                        certainties,
                        judgement.target() instanceof Target.ALink link
                                ? bodies.entries(link)
                                : List.of(),
                        others(judged, line),
                        own ? names(judged, certainties) : Map.of(),
                        without == null ? null : new Bearing.Id(without),
                        without(judgement, without));
        return new Html(
                templates.judgementJudgement(
                        JudgementFrame.of(
                                "Judgement %s on %s, %s"
                                        .formatted(
                                                id.toString().substring(28),
                                                line.name(),
                                                line.version())),
                        JudgementSheet.of(told, orders(judged, line, own), DONE.get(done), own)));
    }

    private Optional<Without> without(Judgement judgement, @Nullable UUID bearing) {
        return bearing == null
                ? Optional.empty()
                : judgements.without(judgement.id(), new Bearing.Id(bearing));
    }

    private List<Item> items(Inputs inputs) {
        return tallies.list(
                inputs.all().stream()
                        .map(it -> new Tallies.Named(it.organisation(), it.bearing()))
                        .toList());
    }

    /// Others of the same, those of other organisations too.
    private List<JudgementLine> others(Judged judged, TargetLine line) {
        return judgements.list(judged.judgement().target()).stream()
                .filter(it -> !it.judgement().id().equals(judged.judgement().id()))
                .map(it -> JudgementLine.of(it, line, false))
                .toList();
    }

    private Map<UUID, String> names(Judged judged, List<CertaintyDecided> certainties) {
        var who = new HashSet<UUID>();
        certainties.stream().flatMap(it -> Stream.ofNullable(it.by())).forEach(who::add);
        judged.opinions().stream().map(Opinion::judge).forEach(who::add);
        Optional.ofNullable(judged.judgement().openedBy()).ifPresent(who::add);
        return people.names(who);
    }

    private List<Signpost> orders(Judged judged, TargetLine line, boolean own) {
        var person = Askers.get().person();
        if (!own || person == null || !judges.includeTheAsker()) {
            return List.of();
        }
        var judgement = judged.judgement();
        var address = JudgementAddress.of(judgement.id());
        var orders = new ArrayList<Signpost>();
        if (judgement.isOpen() && !judged.isAnsweredBy(person)) {
            orders.add(Signpost.to("Answer", address + "/opinion"));
        }
        if (Judgements.refusalToPublish(judged).isEmpty()) {
            orders.add(Signpost.to("Publish it", address + "/publish"));
        }
        orders.add(
                Signpost.to(
                        "Record a search for contrary evidence", JudgementAddress.contrary(line)));
        orders.add(Signpost.to("Open a newer judgement", JudgementAddress.open(line)));
        if (judgement.isRevealed()) {
            for (var method : Rated.Method.values()) {
                orders.add(
                        Signpost.to(
                                "Rate the evidence by " + method.title(),
                                address + "/certainty/" + method.name().toLowerCase(Locale.ROOT)));
            }
        }
        if (judgement.target() instanceof Target.ALink(_, _, var link)) {
            var viewed = asked.place(judgement.target()).viewed();
            orders.add(
                    Signpost.to(
                            "Analyse what the link contributes",
                            JudgementAddress.ask(
                                    viewed.map().address(),
                                    viewed.version().name(),
                                    AnalysisForm.value(link))));
            orders.add(Signpost.to("Trace the link", JudgementAddress.trace(line)));
        }
        return orders;
    }
}
