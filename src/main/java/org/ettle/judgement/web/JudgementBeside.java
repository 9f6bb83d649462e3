package org.ettle.judgement.web;

import house.templates.Templates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ettle.access.Organisation;
import org.ettle.access.Organisations;
import org.ettle.evidence.EvidenceFact;
import org.ettle.evidence.Target;
import org.ettle.judgement.JudgementFact;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.PublishedJudgements;
import org.ettle.judgement.learning.Decisions;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Remembered;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Aspect;
import org.ettle.theory.beside.Beside;
import org.ettle.theory.beside.Note;
import org.ettle.theory.beside.Notes;
import org.ettle.theory.beside.Panel;
import org.ettle.theory.beside.Turn;
import org.ettle.theory.beside.Viewed;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// What was judged, beside the outcomes and links of a map, before the evidence; now, or as it
/// stood on an earlier day, or on evidence about one area. Only what is published is noted. Once
/// anything of a version is judged, what is not says so, because that is not a finding. All of it
/// is kept until a judgement is published or evidence changes.
@Component
@Order(0)
class JudgementBeside implements Beside {

    private static final String TITLE = "Judgement";
    private static final String SCOTLAND = "S92000003";
    private static final int MOST = 500;

    private final Judgements judgements;
    private final Organisations organisations;
    private final Judges judges;
    private final Decisions decisions;
    private final Templates templates;
    private final Remembered<Version, Kept> kept = new Remembered<>(MOST);

    JudgementBeside(
            Judgements judgements,
            Organisations organisations,
            Judges judges,
            Decisions decisions,
            Templates templates) {
        this.judgements = judgements;
        this.organisations = organisations;
        this.judges = judges;
        this.decisions = decisions;
        this.templates = templates;
    }

    /// @param day on which it is read: from one day to the next a judgement may lapse
    private record Version(OrganisationId owner, MapVersion.Id id, LocalDate day) {}

    /// @param notes of what stands now
    /// @param turns what changed, oldest first
    private record Kept(
            PublishedJudgements published,
            Notes notes,
            List<Turn> turns,
            Map<String, String> areas) {

        static final Kept NOTHING =
                new Kept(
                        PublishedJudgements.NONE,
                        new Notes(TITLE, Map.of(), Map.of()),
                        List.of(),
                        Map.of());
    }

    @Override
    public Notes notes(Viewed viewed) {
        return kept(viewed).notes();
    }

    @Override
    public Optional<Notes> notes(Viewed viewed, Aspect aspect) {
        var found = kept(viewed);
        return Optional.of(
                aspect.isAll() ? found.notes() : notes(viewed, found.published(), aspect));
    }

    @Override
    public List<Turn> history(Viewed viewed) {
        return kept(viewed).turns();
    }

    @Override
    public Map<String, String> areas(Viewed viewed) {
        return kept(viewed).areas();
    }

    @TransactionalEventListener
    void told(JudgementFact.JudgementPublished fact) {
        kept.forget();
    }

    /// It may be shown or withheld from now on.
    @TransactionalEventListener
    void told(EvidenceFact fact) {
        kept.forget();
    }

    private Kept kept(Viewed viewed) {
        var version = viewed.version();
        return version.isPublished()
                ? kept.get(
                        new Version(viewed.map().owner(), version.id(), Moments.day(Instant.now())),
                        () -> found(viewed))
                : Kept.NOTHING;
    }

    private Kept found(Viewed viewed) {
        var published = judgements.published(viewed.map().owner(), viewed.version().id());
        if (published.judged().isEmpty()) {
            return Kept.NOTHING;
        }
        return new Kept(
                published,
                notes(viewed, published, Aspect.ALL),
                published.steps().stream().map(step -> turn(viewed, step)).toList(),
                areas(published.areas()));
    }

    /// Where several organisations judged the same, the newest is noted, and one that is invented
    /// only where no other is; the page tells them all.
    private static Notes notes(Viewed viewed, PublishedJudgements published, Aspect aspect) {
        var outcomes = new HashMap<Outcome.Code, Note>();
        var links = new HashMap<Link.Name, Note>();
        var on = aspect.on();
        var changed = on == null ? Optional.<LocalDate>empty() : published.lastDay(on);
        for (var each : published.standing(on, aspect.area())) {
            boolean isChanged = changed.filter(PublishedJudgements.day(each)::equals).isPresent();
            var seen = published.seen(each);
            switch (each.judgement().target()) {
                case Target.AnOutcome(_, _, var code) ->
                        outcomes.putIfAbsent(
                                code,
                                Ratings.note(
                                        each,
                                        seen,
                                        isChanged,
                                        viewed.outcomes() + code + "#judgement"));
                case Target.ALink(_, _, var name) ->
                        links.putIfAbsent(
                                name,
                                Ratings.note(
                                        each,
                                        seen,
                                        isChanged,
                                        JudgementAddress.of(each.judgement().id())));
            }
        }
        viewed.version()
                .outcomes()
                .forEach(it -> outcomes.putIfAbsent(it.code(), Ratings.NOT_JUDGED));
        return new Notes(TITLE, outcomes, links);
    }

    private static Turn turn(Viewed viewed, PublishedJudgements.Step step) {
        var judgement = step.after().judgement();
        var line = TargetLine.of(viewed, judgement.target());
        var name = line.name();
        return new Turn(
                PublishedJudgements.day(step.after()),
                name.substring(0, 1).toUpperCase(Locale.UK)
                        + name.substring(1)
                        + ": "
                        + line.words(),
                step.before() == null ? Ratings.NOT_JUDGED.words() : Ratings.words(step.before()),
                Ratings.words(step.after()),
                Objects.requireNonNull(judgement.publication()).reason(),
                JudgementAddress.of(judgement.id()));
    }

    /// An area that is none of ours is named by its code.
    private Map<String, String> areas(List<String> codes) {
        var areas = new LinkedHashMap<String, String>();
        for (var code : codes) {
            areas.put(code, code.equals(SCOTLAND) ? "Scotland as a whole" : title(code));
        }
        return areas;
    }

    private String title(String code) {
        return organisations.list().stream()
                .filter(it -> it.codes() != null && it.codes().council().equals(code))
                .map(Organisation::title)
                .findFirst()
                .orElse(code);
    }

    @Override
    public Optional<Signpost> more(Viewed viewed, Link.Name link) {
        return viewed.version().isPublished()
                ? Optional.of(
                        Signpost.to(
                                "What is judged, and all that is known of the link",
                                JudgementAddress.link(
                                        TargetLine.of(
                                                viewed,
                                                new Target.ALink(
                                                        viewed.map().owner(),
                                                        viewed.version().id(),
                                                        link)))))
                : Optional.empty();
    }

    @Override
    public Panel panel(Viewed viewed, Outcome outcome, int page) {
        if (!viewed.version().isPublished()) {
            return new Panel(TITLE, templates.judgementNoPanel(), Map.of());
        }
        var target =
                new Target.AnOutcome(viewed.map().owner(), viewed.version().id(), outcome.code());
        var sheet =
                StandingSheet.of(
                        judgements.list(target),
                        TargetLine.of(viewed, target),
                        judges.includeTheAsker(),
                        JudgementAddress.pathways(viewed, outcome.code()),
                        decisions::list);
        return new Panel(
                TITLE,
                templates.judgementPanel(sheet),
                kept(viewed).notes().links(),
                templates.judgementStory(sheet));
    }
}
