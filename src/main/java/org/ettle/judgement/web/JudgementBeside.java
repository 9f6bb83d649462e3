package org.ettle.judgement.web;

import house.templates.Templates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ettle.evidence.Target;
import org.ettle.judgement.Judged;
import org.ettle.judgement.JudgementFact;
import org.ettle.judgement.Judgements;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Remembered;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Beside;
import org.ettle.theory.beside.Note;
import org.ettle.theory.beside.Notes;
import org.ettle.theory.beside.Panel;
import org.ettle.theory.beside.Viewed;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// What was judged, beside the outcomes and links of a map, before the evidence. Only judgements
/// that stand are noted: beside what nobody judged nothing is said, because that is not a finding.
/// What stands beside a whole published version is kept until a judgement is published.
@Component
@Order(0)
class JudgementBeside implements Beside {

    private static final String TITLE = "Judgement";
    private static final int MOST = 500;

    private final Judgements judgements;
    private final Judges judges;
    private final Templates templates;
    private final Remembered<Version, Notes> kept = new Remembered<>(MOST);

    JudgementBeside(Judgements judgements, Judges judges, Templates templates) {
        this.judgements = judgements;
        this.judges = judges;
        this.templates = templates;
    }

    private record Version(OrganisationId owner, MapVersion.Id id) {}

    @Override
    public Notes notes(Viewed viewed) {
        var version = viewed.version();
        return version.isPublished()
                ? kept.get(
                        new Version(viewed.map().owner(), version.id()),
                        () -> notes(viewed, list(viewed)))
                : new Notes(TITLE, Map.of(), Map.of());
    }

    @TransactionalEventListener
    void told(JudgementFact.JudgementPublished fact) {
        kept.forget();
    }

    private List<Judged> list(Viewed viewed) {
        return judgements.list(viewed.map().owner(), viewed.version().id());
    }

    /// Where several organisations judged the same, the newest is noted, and one that is invented
    /// only where no other is; the page tells them all.
    private static Notes notes(Viewed viewed, List<Judged> judged) {
        var outcomes = new HashMap<Outcome.Code, Note>();
        var links = new HashMap<Link.Name, Note>();
        var realFirst = new ArrayList<>(judged);
        realFirst.sort(Comparator.comparing(each -> each.judgement().demonstration()));
        for (var each : realFirst) {
            if (each.stands()) {
                switch (each.judgement().target()) {
                    case Target.AnOutcome(_, _, var code) ->
                            outcomes.putIfAbsent(
                                    code, note(each, viewed.outcomes() + code + "#judgement"));
                    case Target.ALink(_, _, var name) ->
                            links.putIfAbsent(
                                    name, note(each, JudgementAddress.of(each.judgement().id())));
                }
            }
        }
        return new Notes(TITLE, outcomes, links);
    }

    private static Note note(Judged judged, String address) {
        var words =
                judged.result()
                        .map(it -> JudgementWords.headline(it, judged.judgement()))
                        .orElse(JudgementWords.NOT_YET);
        return new Note(
                judged.judgement().demonstration()
                        ? "Invented: "
                                + words.substring(0, 1).toLowerCase(Locale.UK)
                                + words.substring(1)
                        : words,
                !judged.judgement().isSufficient(),
                address);
    }

    @Override
    public Panel panel(Viewed viewed, Outcome outcome, int page) {
        if (!viewed.version().isPublished()) {
            return new Panel(TITLE, templates.judgementNoPanel(), Map.of());
        }
        var all = list(viewed);
        var target =
                new Target.AnOutcome(viewed.map().owner(), viewed.version().id(), outcome.code());
        return new Panel(
                TITLE,
                templates.judgementPanel(
                        StandingSheet.of(
                                all.stream()
                                        .filter(it -> it.judgement().target().equals(target))
                                        .toList(),
                                TargetLine.of(viewed, target),
                                judges.includeTheAsker())),
                notes(viewed, all).links());
    }
}
