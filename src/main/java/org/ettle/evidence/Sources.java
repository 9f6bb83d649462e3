package org.ettle.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sources that the asker may see, and those of their organisation to be changed. Each method
/// is one transaction.
@Service
public class Sources {

    private final SourceStore store;
    private final SourceSheets sheets;
    private final ApplicationEventPublisher events;

    Sources(SourceStore store, SourceSheets sheets, ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public SourcesFound list(SourcesSought sought) {
        return sheets.list(sought, SourcesSought.ON_A_PAGE);
    }

    /// The same in pages of another size.
    @Transactional(readOnly = true)
    public SourcesFound list(SourcesSought sought, int each) {
        return sheets.list(sought, each);
    }

    /// Everything that is sought, on whichever page.
    @Transactional(readOnly = true)
    public List<SourcesFound.Line> listAll(SourcesSought sought) {
        return sheets.list(sought.onPage(1), Integer.MAX_VALUE).sources();
    }

    /// The codes of the areas that sources tell of.
    @Transactional(readOnly = true)
    public List<String> areas() {
        return sheets.areas();
    }

    /// @throws NotFound when there is no such source, or the asker may not see it
    @Transactional(readOnly = true)
    public Source get(Source.Id id) {
        return known(id);
    }

    @Transactional(readOnly = true)
    public Optional<Source> find(Source.Id id) {
        return sheets.find(id);
    }

    /// A source of the asker's own organisation.
    ///
    /// @throws NotFound when the organisation has no such source
    @Transactional(readOnly = true)
    public Source getOwn(Source.Id id) {
        return own(id);
    }

    /// Everything that the organisation keeps of one origin: it counts once.
    @Transactional(readOnly = true)
    public List<Source> listOf(OrganisationId organisation, Origin origin) {
        return sheets.listOf(organisation, origin);
    }

    /// The origin of this kind and label in the asker's organisation, which is kept once.
    @Transactional
    public UUID keep(Origin origin) {
        return store.keep(origin);
    }

    @Transactional
    public Answer add(Source.Description description) {
        return add(Source.Id.fresh(), description, false);
    }

    /// The same, by an identifier of the asker's; where it is there already, nothing is done.
    @Transactional
    public Answer add(Source.Id id, Source.Description description, boolean demonstration) {
        var refusal = refusalOf(description);
        if (refusal != null) {
            return new Answer.Refused(refusal);
        }
        if (!store.add(id, description, demonstration)) {
            return new Answer.Refused(new EvidenceRefusal.NothingChanged());
        }
        return done(
                new SourceFact.SourceAdded(
                        ours(), id, description.kind(), description.title(), demonstration));
    }

    /// Corrects what is said of a source. Its permission stays; see [#permit].
    ///
    /// @param revision what the asker saw
    /// @throws Stale when somebody else changed the source since
    @Transactional
    public Answer correct(Source.Id id, int revision, Source.Description said, String reason) {
        var before = seen(id, revision).description();
        var after = said.with(before.permission());
        var corrected = differences(before, after);
        var refusal =
                reason.isBlank()
                        ? new EvidenceRefusal.ReasonMissing()
                        : corrected.isEmpty()
                                ? new EvidenceRefusal.NothingChanged()
                                : refusalOf(after);
        if (refusal != null) {
            return new Answer.Refused(refusal);
        }
        store.correct(id, after);
        return done(
                new SourceFact.SourceCorrected(
                        ours(), id, revision + 1, corrected, reason.strip()));
    }

    /// Says anew what the people concerned agreed to and how far the words may travel. Words that
    /// may no longer travel are hidden from everybody else at once, by row security.
    ///
    /// @param revision what the asker saw
    /// @throws Stale when somebody else changed the source since
    @Transactional
    public Answer permit(Source.Id id, int revision, Source.Permission permission, String reason) {
        var before = seen(id, revision).description();
        var after = before.with(permission);
        var refusal =
                reason.isBlank()
                        ? new EvidenceRefusal.ReasonMissing()
                        : after.equals(before)
                                ? new EvidenceRefusal.NothingChanged()
                                : refusalOf(after);
        if (refusal != null) {
            return new Answer.Refused(refusal);
        }
        store.correct(id, after);
        return done(
                new SourceFact.PermissionChanged(
                        ours(),
                        id,
                        revision + 1,
                        before.permission().consent(),
                        permission.consent(),
                        before.permission().reuse(),
                        permission.reuse(),
                        reason.strip()));
    }

    /// Lets everybody see that the source exists and what is said of it.
    @Transactional
    public Answer publish(Source.Id id, String reason) {
        var since = locked(id).publishedAt();
        if (reason.isBlank()) {
            return new Answer.Refused(new EvidenceRefusal.ReasonMissing());
        }
        if (since != null) {
            return new Answer.Refused(new EvidenceRefusal.AlreadyPublished(since));
        }
        store.publish(id);
        return done(new SourceFact.SourcePublished(ours(), id, reason.strip()));
    }

    @Transactional
    public Answer takeBack(Source.Id id, String reason) {
        var source = locked(id);
        if (reason.isBlank()) {
            return new Answer.Refused(new EvidenceRefusal.ReasonMissing());
        }
        if (!source.isPublished()) {
            return new Answer.Refused(new EvidenceRefusal.NotPublished());
        }
        store.takeBack(id);
        return done(new SourceFact.SourceTakenBack(ours(), id, reason.strip()));
    }

    /// Says that another source of the organisation took the place of this one.
    ///
    /// @param by null where that was wrong
    @Transactional
    public Answer supersede(Source.Id id, Source.@Nullable Id by, String reason) {
        var source = locked(id);
        if (reason.isBlank()) {
            return new Answer.Refused(new EvidenceRefusal.ReasonMissing());
        }
        if (Objects.equals(source.supersededBy(), by)) {
            return new Answer.Refused(new EvidenceRefusal.NothingChanged());
        }
        if (by != null && leadsBack(by, id)) {
            return new Answer.Refused(new EvidenceRefusal.SupersededInACircle(by));
        }
        store.supersede(id, by);
        return done(new SourceFact.SourceSuperseded(ours(), id, by, reason.strip()));
    }

    private boolean leadsBack(Source.Id from, Source.Id to) {
        var seen = new HashSet<Source.Id>();
        Source.@Nullable Id here = from;
        while (here != null && seen.add(here)) {
            if (here.equals(to)) {
                return true;
            }
            here = locked(here).supersededBy();
        }
        return false;
    }

    private static @Nullable EvidenceRefusal refusalOf(Source.Description description) {
        var permission = description.permission();
        if (permission.consent() == Consent.NOT_NEEDED && description.kind().isPrivate()) {
            return new EvidenceRefusal.ConsentMatters(description.kind());
        }
        return permission.reuse() == Reuse.PUBLIC
                        && permission.consent() == Consent.NOT_NEEDED
                        && description.licence() == null
                ? new EvidenceRefusal.LicenceMissing()
                : null;
    }

    private static Set<String> differences(Source.Description before, Source.Description after) {
        var corrected = new HashSet<String>();
        PARTS.forEach(part -> {
            if (!Objects.equals(part.of().apply(before), part.of().apply(after))) {
                corrected.add(part.name());
            }
        });
        return corrected;
    }

    private record Part(String name, Function<Source.Description, @Nullable Object> of) {}

    private static final List<Part> PARTS =
            List.of(
                    new Part("kind", Source.Description::kind),
                    new Part("title", Source.Description::title),
                    new Part("origin", Source.Description::origin),
                    new Part("publisher", Source.Description::publisher),
                    new Part("dated", Source.Description::dated),
                    new Part("covers", Source.Description::covers),
                    new Part("area", Source.Description::area),
                    new Part("population", Source.Description::population),
                    new Part("method", Source.Description::method),
                    new Part("sample", Source.Description::sample),
                    new Part("limits", Source.Description::limits),
                    new Part("address", Source.Description::address),
                    new Part("licence", Source.Description::licence),
                    new Part("checked", Source.Description::checked));

    private Source seen(Source.Id id, int revision) {
        var source = locked(id);
        if (source.revision() != revision) {
            throw new Stale("this source");
        }
        return source;
    }

    private Source locked(Source.Id id) {
        store.lock(id);
        return own(id);
    }

    private Source own(Source.Id id) {
        return sheets.find(id)
                .filter(source -> source.organisation().equals(Askers.get().organisation()))
                .orElseThrow(() -> new NotFound("this source"));
    }

    private Source known(Source.Id id) {
        return sheets.find(id).orElseThrow(() -> new NotFound("this source"));
    }

    private Answer done(SourceFact fact) {
        events.publishEvent(fact);
        return new Answer.Done(fact);
    }

    /// The organisation on whose behalf something is written.
    static OrganisationId ours() {
        var organisation = Askers.get().organisation();
        if (organisation == null) {
            throw new NotFound("this organisation");
        }
        return organisation;
    }
}
