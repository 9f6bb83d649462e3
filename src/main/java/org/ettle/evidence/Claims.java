package org.ettle.evidence;

import java.util.List;
import java.util.Optional;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people say brings about what, coded on passages. Each method is one transaction.
@Service
public class Claims {

    private final SourceStore sources;
    private final ClaimStore store;
    private final ClaimSheets sheets;
    private final PassageSheets passages;
    private final Targets targets;
    private final ApplicationEventPublisher events;

    Claims(
            SourceStore sources,
            ClaimStore store,
            ClaimSheets sheets,
            PassageSheets passages,
            Targets targets,
            ApplicationEventPublisher events) {
        this.sources = sources;
        this.store = store;
        this.sheets = sheets;
        this.passages = passages;
        this.targets = targets;
        this.events = events;
    }

    /// @throws NotFound when there is no such claim, or the asker may not see it
    @Transactional(readOnly = true)
    public Claim get(Claim.Id id) {
        return find(id).orElseThrow(() -> new NotFound("this claim"));
    }

    @Transactional(readOnly = true)
    public Optional<Claim> find(Claim.Id id) {
        return sheets.find(id);
    }

    /// The claims on a passage, withdrawn ones too, the oldest first.
    @Transactional(readOnly = true)
    public List<Claim> listOf(Passage passage) {
        return sheets.listOf(passage);
    }

    /// Every claim coded against a version that holds.
    ///
    /// @param organisation whose the map is
    @Transactional(readOnly = true)
    public List<Claim> listOn(OrganisationId organisation, MapVersion.Id version) {
        return sheets.listOn(organisation, version);
    }

    /// Claims that hold, with the words on which they were coded.
    @Transactional(readOnly = true)
    public ClaimsFound list(ClaimsSought sought) {
        return sheets.list(sought);
    }

    /// @throws NotFound when there is no such passage, or the version is not there to be seen
    @Transactional
    public Answer code(Coding coding) {
        var passage = own(coding.passage());
        sources.lock(passage.source());
        var refusal = refusalOf(own(coding.passage()), coding);
        if (refusal != null) {
            return new Answer.Refused(refusal);
        }
        var id = Claim.Id.fresh();
        store.code(id, coding);
        return done(
                new SourceFact.ClaimCoded(
                        Sources.ours(),
                        passage.source(),
                        passage.id(),
                        id,
                        coding.version(),
                        coding.cause().code(),
                        coding.effect().code(),
                        coding.direction(),
                        coding.attribution()));
    }

    @Transactional
    public Answer withdraw(Claim.Id id, String reason) {
        var passage = own(ownClaim(id).passage());
        sources.lock(passage.source());
        var withdrawn = ownClaim(id).withdrawn();
        if (withdrawn != null) {
            return new Answer.Refused(new EvidenceRefusal.WithdrawnAlready(withdrawn.at()));
        }
        if (reason.isBlank()) {
            return new Answer.Refused(new EvidenceRefusal.ReasonMissing());
        }
        store.withdraw(id, reason.strip());
        return done(
                new SourceFact.ClaimWithdrawn(
                        Sources.ours(), passage.source(), passage.id(), id, reason.strip()));
    }

    private @Nullable EvidenceRefusal refusalOf(Passage passage, Coding coding) {
        var withdrawn = passage.withdrawn();
        if (withdrawn != null) {
            return new EvidenceRefusal.WithdrawnAlready(withdrawn.at());
        }
        var version = targets.version(coding.mapOrganisation(), coding.version());
        for (var factor : List.of(coding.cause(), coding.effect())) {
            var code = factor.code();
            if (code != null && version.find(code).isEmpty()) {
                return new EvidenceRefusal.NotInTheVersion(code.value());
            }
        }
        var cause = coding.cause().code();
        return cause != null && cause.equals(coding.effect().code())
                ? new EvidenceRefusal.CauseIsEffect()
                : null;
    }

    private Passage own(Passage.Id id) {
        return passages.find(id)
                .filter(passage -> passage.organisation().equals(Askers.get().organisation()))
                .orElseThrow(() -> new NotFound("this passage"));
    }

    private Claim ownClaim(Claim.Id id) {
        return sheets.find(id)
                .filter(claim -> claim.organisation().equals(Askers.get().organisation()))
                .orElseThrow(() -> new NotFound("this claim"));
    }

    private Answer done(SourceFact fact) {
        events.publishEvent(fact);
        return new Answer.Done(fact);
    }
}
