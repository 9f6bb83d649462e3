package org.ettle.evidence.web.coverage;

import java.util.List;
import org.ettle.access.SignedIn.Demo;
import org.ettle.evidence.Answer;
import org.ettle.evidence.Bearings;
import org.ettle.evidence.Consent;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Selection;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFact;
import org.ettle.evidence.SourceFixtures;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.Sources;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.evidence.Texts;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Outcome;
import org.springframework.context.ApplicationContext;

/// Evidence of the national body on the published maps.
final class EvidenceOnMap {

    static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");

    private final ApplicationContext program;

    EvidenceOnMap(ApplicationContext program) {
        this.program = program;
    }

    /// Four items on an outcome: a published report that tells for it, one that tells against it,
    /// an invented one and a conversation with a quotation; and two on S1 of 2016-18, which was
    /// split in 2018. Ettle's own demonstration bears on 2018, and nothing goes back from there.
    void tell(String version, String code) {
        Askers.run(
                new Asker(NATIONAL, Demo.ANALYST.id(), "a test"),
                () -> {
                    bears(
                            report("User experience survey", SourceKind.SURVEY, false),
                            version,
                            code,
                            Stance.SUPPORTS,
                            Directness.DIRECT);
                    bears(
                            report("Inspection of six areas", SourceKind.INSPECTION, false),
                            version,
                            code,
                            Stance.CONTRADICTS,
                            Directness.PARTIAL);
                    bears(
                            report("An invented study", SourceKind.RESEARCH, true),
                            version,
                            code,
                            Stance.SUPPORTS,
                            Directness.PROXY);
                    quoted(version, code);
                    var old = report("Review of the first plan", SourceKind.AUDIT, false);
                    bears(old, "2016-18", "S1", Stance.MIXED, Directness.DIRECT);
                    bears(
                            report("Annual report", SourceKind.DOCUMENT, false),
                            "2016-18",
                            "S1",
                            Stance.SUPPORTS,
                            Directness.PROXY);
                });
    }

    private Source.Id report(String title, SourceKind kind, boolean invented) {
        var id = Source.Id.fresh();
        var permission = new Source.Permission(Consent.NOT_NEEDED, null, Reuse.PUBLIC);
        done(
                door(Sources.class)
                        .add(
                                id,
                                SourceFixtures.described(
                                        kind, title, permission, "Open Government Licence v3.0"),
                                invented));
        done(door(Sources.class).publish(id, "It is for everybody."));
        return id;
    }

    private void quoted(String version, String code) {
        var said = "Nobody asked me what mattered before. This time they did.";
        var source =
                done(door(Sources.class).add(SourceFixtures.aConversation("A talk with a carer")))
                        .source();
        done(door(Texts.class).add(source, said, SourceText.Reading.typedIn()));
        done(door(Sources.class).publish(source, "It is for everybody."));
        var text = door(Texts.class).findNewest(source).orElseThrow();
        var selected =
                (SourceFact.PassageSelected)
                        done(
                                door(Passages.class)
                                        .select(
                                                new Selection(
                                                        source,
                                                        text.hash(),
                                                        0,
                                                        said.length(),
                                                        Reuse.PUBLIC,
                                                        null)));
        done(
                door(Bearings.class)
                        .bear(
                                selected.passage(),
                                outcome(version, code),
                                Stance.SUPPORTS,
                                Directness.DIRECT,
                                "She compares two assessments."));
    }

    private void bears(
            Source.Id source, String version, String code, Stance stance, Directness directness) {
        done(door(Bearings.class).bear(source, outcome(version, code), stance, directness, null));
    }

    private Target outcome(String version, String code) {
        return new Target.AnOutcome(
                NATIONAL,
                door(ChangeMaps.class).getVersion("sds", version).id(),
                new Outcome.Code(code));
    }

    private <T> T door(Class<T> type) {
        return program.getBean(type);
    }

    private static SourceFact done(Answer answer) {
        if (answer instanceof Answer.Done(var fact)) {
            return fact;
        }
        throw new IllegalStateException(List.of(answer).toString());
    }
}
