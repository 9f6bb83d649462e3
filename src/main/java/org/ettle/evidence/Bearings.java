package org.ettle.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What sources, and words in them, tell for or against outcomes and links. Each method is one
/// transaction.
@Service
public class Bearings {

    private final SourceStore sources;
    private final BearingStore store;
    private final BearingSheets sheets;
    private final PassageSheets passages;
    private final Sources known;
    private final Targets targets;
    private final ApplicationEventPublisher events;

    Bearings(
            SourceStore sources,
            BearingStore store,
            BearingSheets sheets,
            PassageSheets passages,
            Sources known,
            Targets targets,
            ApplicationEventPublisher events) {
        this.sources = sources;
        this.store = store;
        this.sheets = sheets;
        this.passages = passages;
        this.known = known;
        this.targets = targets;
        this.events = events;
    }

    /// @throws NotFound when there is no such bearing, or the asker may not see it
    @Transactional(readOnly = true)
    public Bearing get(Bearing.Id id) {
        return find(id).orElseThrow(() -> new NotFound("this bearing"));
    }

    @Transactional(readOnly = true)
    public Optional<Bearing> find(Bearing.Id id) {
        return sheets.find(id);
    }

    /// What a source and the words in it bear on, withdrawn ones too, the oldest first.
    @Transactional(readOnly = true)
    public List<Bearing> listOf(Source source) {
        return sheets.listOf(source);
    }

    @Transactional(readOnly = true)
    public List<Bearing> listOf(Passage passage) {
        return sheets.listOf(passage);
    }

    /// Everything that bears on a version and holds.
    ///
    /// @param organisation whose the map is
    @Transactional(readOnly = true)
    public List<Bearing> listOn(OrganisationId organisation, MapVersion.Id version) {
        return sheets.listOn(organisation, version);
    }

    /// Every outcome on which something bears that holds.
    @Transactional(readOnly = true)
    public List<Target.AnOutcome> outcomes() {
        return sheets.outcomes();
    }

    /// Says that a source as a whole tells for or against something.
    ///
    /// @throws NotFound when there is no such source, or the version is not there to be seen
    @Transactional
    public Answer bear(
            Source.Id source,
            Target target,
            Stance stance,
            Directness directness,
            @Nullable String note) {
        return bear(known.getOwn(source), null, target, stance, directness, note);
    }

    /// The same of words in a source.
    ///
    /// @throws NotFound when there is no such passage, or the version is not there to be seen
    @Transactional
    public Answer bear(
            Passage.Id passage,
            Target target,
            Stance stance,
            Directness directness,
            @Nullable String note) {
        var words =
                passages.find(passage)
                        .filter(it -> it.organisation().equals(Askers.get().organisation()))
                        .orElseThrow(() -> new NotFound("this passage"));
        return bear(known.getOwn(words.source()), passage, target, stance, directness, note);
    }

    private Answer bear(
            Source source,
            Passage.@Nullable Id passage,
            Target target,
            Stance stance,
            Directness directness,
            @Nullable String note) {
        sources.lock(source.id());
        var refusal = refusalOf(source, passage, target);
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        var id = Bearing.Id.fresh();
        store.bear(id, source.id(), passage, target, stance, directness, note);
        return done(
                new SourceFact.BearingMade(
                        Sources.ours(), source.id(), passage, id, target, stance, directness));
    }

    @Transactional
    public Answer withdraw(Bearing.Id id, String reason) {
        sources.lock(own(id).source());
        var bearing = own(id);
        var withdrawn = bearing.withdrawn();
        if (withdrawn != null) {
            return new Answer.Refused(new EvidenceRefusal.WithdrawnAlready(withdrawn.at()));
        }
        if (reason.isBlank()) {
            return new Answer.Refused(new EvidenceRefusal.ReasonMissing());
        }
        store.withdraw(id, reason.strip());
        return done(
                new SourceFact.BearingWithdrawn(
                        Sources.ours(),
                        bearing.source(),
                        bearing.passage(),
                        id,
                        bearing.target(),
                        reason.strip()));
    }

    private Optional<EvidenceRefusal> refusalOf(
            Source source, Passage.@Nullable Id passage, Target target) {
        var withdrawn =
                passage == null
                        ? null
                        : passages.find(passage).map(Passage::withdrawn).orElse(null);
        if (withdrawn != null) {
            return Optional.of(new EvidenceRefusal.WithdrawnAlready(withdrawn.at()));
        }
        return targets.refusalOf(target)
                .or(() ->
                        sheets.listOf(source).stream()
                                .filter(it ->
                                        it.withdrawn() == null
                                                && it.target().equals(target)
                                                && Objects.equals(it.passage(), passage))
                                .findFirst()
                                .map(it -> new EvidenceRefusal.BearsAlready(it.id())));
    }

    private Bearing own(Bearing.Id id) {
        return sheets.find(id)
                .filter(bearing -> bearing.organisation().equals(Askers.get().organisation()))
                .orElseThrow(() -> new NotFound("this bearing"));
    }

    private Answer done(SourceFact fact) {
        events.publishEvent(fact);
        return new Answer.Done(fact);
    }
}
