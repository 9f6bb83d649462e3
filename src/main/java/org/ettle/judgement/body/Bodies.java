package org.ettle.judgement.body;

import java.util.List;
import java.util.Objects;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.evidence.coverage.Told;
import org.ettle.evidence.remapping.Place;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.certainty.Certainty;
import org.ettle.judgement.certainty.Decision;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of bodies of evidence: how certain they are, and what there is on a link by EMMIE's
/// facets. Each method is one transaction.
@Service
public class Bodies {

    public static final int LONGEST = 4_000;

    private final BodyStore store;
    private final BodySheets sheets;
    private final Judgements judgements;
    private final ChangeMaps maps;
    private final Tallies tallies;
    private final ApplicationEventPublisher events;

    Bodies(
            BodyStore store,
            BodySheets sheets,
            Judgements judgements,
            ChangeMaps maps,
            Tallies tallies,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.judgements = judgements;
        this.maps = maps;
        this.tallies = tallies;
        this.events = events;
    }

    /// How certain the evidence of a judgement was held to be, as far as the asker may see it, the
    /// first decided first.
    @Transactional(readOnly = true)
    public List<CertaintyDecided> certainties(Judgement judgement) {
        return sheets.listOf(judgement);
    }

    /// Keeps what somebody decides, beside what the rule suggests.
    ///
    /// @param level null where nobody chose
    /// @throws NotFound when the asker's organisation has no such judgement
    @Transactional
    public BodyAnswer rate(Judgement.Id id, Rated rated, @Nullable Certainty level, String reason) {
        var judgement = judgements.getOwn(id).judgement();
        if (!judgement.isRevealed()) {
            return new BodyAnswer.Refused(new BodyRefusal.AnswersNotIn());
        }
        if (level == null) {
            return new BodyAnswer.Refused(new BodyRefusal.LevelMissing());
        }
        if (reason.isBlank()) {
            return new BodyAnswer.Refused(new BodyRefusal.ReasonMissing());
        }
        if (reason.length() > LONGEST) {
            return new BodyAnswer.Refused(new BodyRefusal.TooLong("reason", LONGEST));
        }
        var suggested = rated.suggest().level();
        store.rate(id, rated, suggested, new Decision(level, reason));
        return done(
                new BodyFact.CertaintyRated(
                        organisation(),
                        id,
                        judgement.target(),
                        rated.method(),
                        suggested,
                        level,
                        reason));
    }

    /// What judges entered on a link, as far as the asker may see it, the first entered first.
    @Transactional(readOnly = true)
    public List<FacetEntry> entries(Target.ALink target) {
        return sheets.listOn(target);
    }

    /// The same on every link of a version.
    @Transactional(readOnly = true)
    public List<FacetEntry> entries(OrganisationId organisation, MapVersion.Id version) {
        return sheets.listOn(organisation, version);
    }

    /// Evidence on a link, as the asker may see it now.
    @Transactional(readOnly = true)
    public List<Told> evidence(Target.ALink target) {
        var kin = maps.getKin(target.organisation(), target.version());
        return tallies.told(new Viewed(kin.map(), kin.version()), Place.of(target));
    }

    /// @param facet null where nobody chose
    /// @param evidence null where none is named
    /// @throws NotFound when the version is not published or does not have the link
    @Transactional
    public BodyAnswer enter(
            Target.ALink target,
            @Nullable Facet facet,
            String words,
            Tallies.@Nullable Named evidence,
            boolean toAll,
            boolean demonstration) {
        var version = maps.getKin(target.organisation(), target.version()).version();
        if (!version.isPublished() || !Place.of(target).isIn(version)) {
            throw new NotFound("this link");
        }
        if (facet == null) {
            return new BodyAnswer.Refused(new BodyRefusal.FacetMissing());
        }
        if (words.isBlank()) {
            return new BodyAnswer.Refused(new BodyRefusal.WordsMissing());
        }
        if (words.length() > LONGEST) {
            return new BodyAnswer.Refused(new BodyRefusal.TooLong("words", LONGEST));
        }
        if (evidence != null
                && evidence(target).stream()
                        .noneMatch(it ->
                                it.organisation().equals(evidence.organisation())
                                        && it.bearing().equals(evidence.bearing()))) {
            return new BodyAnswer.Refused(new BodyRefusal.EvidenceNotOnTheLink());
        }
        store.enter(target, facet, words.strip(), evidence, toAll, demonstration);
        return done(new BodyFact.FacetEntered(organisation(), target, facet, words.strip(), toAll));
    }

    private static OrganisationId organisation() {
        return Objects.requireNonNull(Askers.get().organisation(), "Somebody of an organisation");
    }

    private BodyAnswer done(BodyFact fact) {
        events.publishEvent(fact);
        return new BodyAnswer.Done(fact);
    }
}
