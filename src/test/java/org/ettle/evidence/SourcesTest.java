package org.ettle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.THEIRS;
import static org.ettle.evidence.EvidenceRoom.as;
import static org.ettle.evidence.EvidenceRoom.asThePublic;
import static org.ettle.evidence.EvidenceRoom.done;
import static org.ettle.evidence.EvidenceRoom.refused;
import static org.ettle.evidence.SourceFixtures.aConversation;
import static org.ettle.evidence.SourceFixtures.aReport;

import java.util.List;
import java.util.Set;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.Stale;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final EvidenceRoom ROOM = EvidenceRoom.open();

    private final Sources sources = ROOM.sources();

    @Test
    void a_source_is_read_as_it_was_described() {
        for (var description :
                List.of(aReport("An audit"), aConversation("A conversation"), bare("Bare"))) {
            var source = ROOM.added(description);

            assertThat(source.description()).isEqualTo(description);
            assertThat(source.revision()).isZero();
            assertThat(source.isPublished()).isFalse();
        }
    }

    private static Source.Description bare(String title) {
        return new Source.Description(
                SourceKind.DOCUMENT,
                title,
                new Origin(Origin.Kind.AUTHORS, "Nobody known"),
                null,
                "Not known",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Source.Permission(Consent.NOT_ASKED, null, Reuse.ORGANISATION),
                Checked.NOT_KNOWN);
    }

    @Test
    void what_is_not_published_is_nobody_elses() {
        var source = ROOM.added(aReport("Inside"));

        assertThat(as(THEIRS, () -> sources.find(source.id()))).isEmpty();
        assertThat(asThePublic(() -> sources.find(source.id()))).isEmpty();
        done(as(OURS, () -> sources.publish(source.id(), "agreed")));
        assertThat(asThePublic(() -> sources.get(source.id())).description())
                .isEqualTo(source.description());
        assertThatThrownBy(() -> as(THEIRS, () -> sources.publish(source.id(), "mine")))
                .isInstanceOf(NotFound.class);
        assertThat(refused(as(OURS, () -> sources.publish(source.id(), "again"))))
                .isInstanceOf(EvidenceRefusal.AlreadyPublished.class);
        done(as(OURS, () -> sources.takeBack(source.id(), "it was the wrong one")));
        assertThat(asThePublic(() -> sources.find(source.id()))).isEmpty();
        assertThat(refused(as(OURS, () -> sources.takeBack(source.id(), "again"))))
                .isEqualTo(new EvidenceRefusal.NotPublished());
    }

    @Test
    void a_correction_says_what_it_corrects_and_overwrites_nobodys() {
        var source = ROOM.added(aReport("With a slip"));
        var corrected = aReport("Without a slip").with(source.description().permission());

        var fact =
                done(as(OURS, () -> sources.correct(source.id(), 0, corrected, "it was a slip")));

        assertThat(fact)
                .isEqualTo(
                        new SourceFact.SourceCorrected(
                                OURS,
                                source.id(),
                                1,
                                Set.of("title", "origin", "address"),
                                "it was a slip"));
        assertThatThrownBy(() -> as(OURS, () -> sources.correct(source.id(), 0, corrected, "late")))
                .isInstanceOf(Stale.class);
        assertThat(refused(as(OURS, () -> sources.correct(source.id(), 1, corrected, "same"))))
                .isEqualTo(new EvidenceRefusal.NothingChanged());
        assertThat(refused(as(OURS, () -> sources.correct(source.id(), 1, corrected, " "))))
                .isEqualTo(new EvidenceRefusal.ReasonMissing());
    }

    @Test
    void a_correction_leaves_the_permission_as_it_is() {
        var source = ROOM.added(aConversation("Kept in", Consent.NOT_ASKED, Reuse.ORGANISATION));
        var said = aConversation("Kept in, spelt anew", Consent.GIVEN, Reuse.PUBLIC);

        done(as(OURS, () -> sources.correct(source.id(), 0, said, "spelling")));

        assertThat(as(OURS, () -> sources.get(source.id())).description().permission())
                .isEqualTo(source.description().permission());
    }

    @Test
    void what_was_said_in_private_needs_somebodys_word() {
        assertThat(
                        refused(
                                as(
                                        OURS,
                                        () ->
                                                sources.add(
                                                        aConversation(
                                                                "Private",
                                                                Consent.NOT_NEEDED,
                                                                Reuse.ORGANISATION)))))
                .isEqualTo(new EvidenceRefusal.ConsentMatters(SourceKind.CONVERSATION));
        assertThatThrownBy(() -> new Source.Permission(Consent.REFUSED, null, Reuse.PUBLIC))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_others_published_is_quoted_under_a_licence() {
        var unlicensed =
                SourceFixtures.described(
                        SourceKind.RESEARCH,
                        "No licence",
                        new Source.Permission(Consent.NOT_NEEDED, null, Reuse.PUBLIC),
                        null);

        assertThat(refused(as(OURS, () -> sources.add(unlicensed))))
                .isEqualTo(new EvidenceRefusal.LicenceMissing());
    }

    @Test
    void a_source_is_superseded_by_another_and_never_in_a_circle() {
        var old = ROOM.added(aReport("Old"));
        var next = ROOM.added(aReport("Next"));
        var last = ROOM.added(aReport("Last"));

        done(as(OURS, () -> sources.supersede(old.id(), next.id(), "a new edition")));
        done(as(OURS, () -> sources.supersede(next.id(), last.id(), "a new edition")));

        assertThat(as(OURS, () -> sources.get(old.id())).supersededBy()).isEqualTo(next.id());
        assertThat(refused(as(OURS, () -> sources.supersede(last.id(), old.id(), "oh"))))
                .isEqualTo(new EvidenceRefusal.SupersededInACircle(old.id()));
        assertThat(refused(as(OURS, () -> sources.supersede(last.id(), last.id(), "oh"))))
                .isEqualTo(new EvidenceRefusal.SupersededInACircle(last.id()));
        done(as(OURS, () -> sources.supersede(old.id(), null, "it was another report")));
        assertThat(as(OURS, () -> sources.get(old.id())).supersededBy()).isNull();
    }

    @Test
    void sources_are_found_by_what_is_known_of_them() {
        var survey =
                ROOM.published(
                        SourceFixtures.described(
                                SourceKind.SURVEY,
                                "Survey of S2",
                                new Source.Permission(Consent.NOT_NEEDED, null, Reuse.ORGANISATION),
                                null),
                        "Nine of ten said so.");
        var passage = ROOM.selected(survey, "Nine of ten", Reuse.ORGANISATION);
        var target = ROOM.outcome("S2");
        done(
                as(
                        OURS,
                        () ->
                                ROOM.bearings()
                                        .bear(
                                                passage.id(),
                                                target,
                                                Stance.CONTRADICTS,
                                                Directness.PROXY,
                                                null)));

        assertThat(found(sought(SourceKind.SURVEY, null, null, null))).contains(survey.id());
        assertThat(found(sought(SourceKind.GUIDANCE, null, null, null)))
                .doesNotContain(survey.id());
        assertThat(found(sought(null, "S92000003", 2017, null))).contains(survey.id());
        assertThat(found(sought(null, "S12000036", null, null))).isEmpty();
        assertThat(found(sought(null, null, 2018, null))).contains(survey.id());
        assertThat(found(sought(null, null, 2015, null))).isEmpty();
        var against = new SourcesSought.Touching(target, Stance.CONTRADICTS);
        assertThat(found(sought(null, null, null, against))).containsExactly(survey.id());
        var forIt = new SourcesSought.Touching(target, Stance.SUPPORTS);
        assertThat(found(sought(null, null, null, forIt))).isEmpty();
        var line =
                as(OURS, () -> sources.list(sought(null, null, null, against)))
                        .sources()
                        .getFirst();
        assertThat(line.passages()).isEqualTo(1);
        assertThat(line.bearings()).isEqualTo(1);
        assertThat(asThePublic(() -> sources.list(sought(null, null, null, against))).total())
                .as("the passage is not lent, so what it bears on is nobody else's to know")
                .isZero();
    }

    private static SourcesSought sought(
            @org.jspecify.annotations.Nullable SourceKind kind,
            @org.jspecify.annotations.Nullable String area,
            @org.jspecify.annotations.Nullable Integer year,
            SourcesSought.@org.jspecify.annotations.Nullable Touching touching) {
        return new SourcesSought(kind, area, year, touching, null, null, 1);
    }

    private List<Source.Id> found(SourcesSought sought) {
        return as(OURS, () -> sources.list(sought)).sources().stream()
                .map(line -> line.source().id())
                .toList();
    }
}
