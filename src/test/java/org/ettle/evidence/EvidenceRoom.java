package org.ettle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.ettle.access.AccessRoom;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.TestDatabase;
import org.ettle.theory.FullMapFixtures;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.SmallMapFixtures;
import org.ettle.theory.TheoryRoom;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The room with its real doors, stores and transactions on a database of its own; nothing of the
/// web. `OURS` has a map `sds` with the published version `2018`: steps S1 to S3 lead to the keys
/// K1 and K2, and those to the vision V.
public final class EvidenceRoom {

    public static final OrganisationId OURS = TheoryRoom.OURS;
    public static final OrganisationId THEIRS = TheoryRoom.THEIRS;

    private final AnnotationConfigApplicationContext context;
    private final TheoryRoom theory;
    private final AccessRoom access;
    private final MapVersion version;
    private final List<EvidenceFact> facts = new CopyOnWriteArrayList<>();
    private int people;

    private EvidenceRoom(Class<?>... more) {
        var database = TestDatabase.fresh();
        access = AccessRoom.on(database);
        var found = new AnnotationConfigApplicationContext[1];
        theory =
                TheoryRoom.on(
                        database,
                        context -> {
                            found[0] = context;
                            fill(context);
                            if (more.length > 0) {
                                context.register(more);
                            }
                        });
        context = found[0];
        version = as(OURS, this::published);
    }

    /// @param more classes of a sub-package that belong to the room too
    public static EvidenceRoom open(Class<?>... more) {
        return new EvidenceRoom(more);
    }

    private void fill(AnnotationConfigApplicationContext context) {
        context.register(
                Sources.class,
                SourceStore.class,
                SourceSheets.class,
                Texts.class,
                Passages.class,
                PassageStore.class,
                PassageSheets.class,
                Targets.class,
                Bearings.class,
                BearingStore.class,
                BearingSheets.class,
                Claims.class,
                ClaimStore.class,
                ClaimSheets.class,
                Analysts.class,
                Appraisals.class,
                AppraisalStore.class,
                AppraisalSheets.class);
        context.registerBean(People.class, access::people);
        context.addApplicationListener(
                (ApplicationListener<PayloadApplicationEvent<?>>)
                        event -> {
                            if (event.getPayload() instanceof EvidenceFact fact) {
                                facts.add(fact);
                            }
                        });
    }

    private MapVersion published() {
        var map = FullMapFixtures.aMap(OURS, "sds");
        var draft =
                SmallMapFixtures.aMap("2018")
                        .vision("V", "People live as they choose")
                        .key("K1", "People are heard")
                        .key("K2", "Workers are trusted")
                        .step("S1", "Advocacy is there")
                        .step("S2", "Supervision is regular", "workforce")
                        .step("S3", "Budgets are told early", "system")
                        .linked("K1", "V")
                        .linked("K2", "V")
                        .linked("S1", "K1")
                        .linked("S2", "K2")
                        .linked("S3", "K1")
                        .version();
        theory.maps().begin(map);
        theory.maps().record(draft.of(map.id()));
        theory.maps().publish(draft.id(), "It is printed.");
        return theory.maps().getOwn(draft.id());
    }

    public TestDatabase database() {
        return theory.database();
    }

    public TheoryRoom theory() {
        return theory;
    }

    /// The published version of `OURS`.
    public MapVersion version() {
        return version;
    }

    public Target outcome(String code) {
        return new Target.AnOutcome(OURS, version.id(), new Outcome.Code(code));
    }

    public Target link(String from, String to) {
        return version.links().stream()
                .filter(link -> link.from().value().equals(from) && link.to().value().equals(to))
                .findFirst()
                .map(link -> new Target.ALink(OURS, version.id(), link.name()))
                .orElseThrow();
    }

    public <T> T door(Class<T> type) {
        return context.getBean(type);
    }

    public Sources sources() {
        return door(Sources.class);
    }

    public Texts texts() {
        return door(Texts.class);
    }

    public Passages passages() {
        return door(Passages.class);
    }

    public Bearings bearings() {
        return door(Bearings.class);
    }

    public Claims claims() {
        return door(Claims.class);
    }

    public Appraisals appraisals() {
        return door(Appraisals.class);
    }

    /// What was told since the room was opened.
    public List<EvidenceFact> facts() {
        return List.copyOf(facts);
    }

    public static <T> T as(OrganisationId organisation, Supplier<T> work) {
        return TheoryRoom.as(organisation, work);
    }

    public static <T> T as(OrganisationId organisation, UUID person, Supplier<T> work) {
        return TheoryRoom.as(organisation, person, work);
    }

    public static <T> T asThePublic(Supplier<T> work) {
        return TheoryRoom.asThePublic(work);
    }

    /// Somebody of `OURS` who brings evidence in.
    public UUID analyst() {
        return somebody(Role.ANALYST);
    }

    public UUID somebody(Role role) {
        people++;
        return AccessRoom.asTheProgram(
                OURS,
                () -> {
                    var doors = access.people();
                    var invited = doors.invite("Somebody " + people, "somebody" + people);
                    var person = ((org.ettle.access.Answer.Done) invited).fact().person();
                    doors.giveRole(person, role, doors.today(), null, "For a test.");
                    return person;
                });
    }

    /// A source of `OURS`, added by the program.
    public Source added(Source.Description description) {
        return as(
                OURS,
                () -> {
                    var fact = done(sources().add(description));
                    return sources().get(fact.source());
                });
    }

    /// The same, with a text, published.
    public Source published(Source.Description description, String words) {
        var source = added(description);
        return as(
                OURS,
                () -> {
                    done(texts().add(source.id(), words, SourceText.Reading.typedIn()));
                    done(sources().publish(source.id(), "It is for everybody."));
                    return sources().get(source.id());
                });
    }

    /// The first place of these words in the newest text of a source of `OURS`.
    public Passage selected(Source source, String words, Reuse reuse) {
        return as(
                OURS,
                () -> {
                    var text = texts().findNewest(source.id()).orElseThrow();
                    int at = text.words().indexOf(words);
                    assertThat(at).as(words).isNotNegative();
                    int begins = text.words().codePointCount(0, at);
                    var selection =
                            new Selection(
                                    source.id(),
                                    text.hash(),
                                    begins,
                                    begins + words.codePointCount(0, words.length()),
                                    reuse,
                                    null);
                    var fact = (SourceFact.PassageSelected) done(passages().select(selection));
                    return passages().get(fact.passage());
                });
    }

    public static SourceFact done(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).fact();
    }

    public static EvidenceRefusal refused(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).reason();
    }
}
