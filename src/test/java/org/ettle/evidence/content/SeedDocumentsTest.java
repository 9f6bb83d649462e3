package org.ettle.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ettle.ProgramTest;
import org.ettle.access.Organisations;
import org.ettle.evidence.Answer;
import org.ettle.evidence.Bearings;
import org.ettle.evidence.Checked;
import org.ettle.evidence.Consent;
import org.ettle.evidence.Directness;
import org.ettle.evidence.EvidenceRefusal;
import org.ettle.evidence.EvidenceRoom;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Selection;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFact;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.Sources;
import org.ettle.evidence.SourcesSought;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.evidence.Texts;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Outcome;
import org.ettle.theory.TheoryRoom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Two real documents come in through the doors, with passages of theirs tied to the outcomes of
/// the map that one of them describes. They are read beside the project, and skipped where they are
/// not there.
@ProgramTest
class SeedDocumentsTest {

    private static final Path SEEDS = Path.of("..", "shared", "seeds");
    private static final String LICENCE = "Open Government Licence v3.0";

    @Autowired Sources sources;
    @Autowired Texts texts;
    @Autowired Passages passages;
    @Autowired Bearings bearings;
    @Autowired ChangeMaps maps;
    @Autowired Organisations organisations;

    private record Tied(String words, String outcome, Stance stance, Directness directness) {}

    @Test
    void the_report_on_the_change_map_tells_of_its_outcomes() throws IOException {
        imported(
                "sds-change-map-2018.txt",
                "SDS Implementation Study 2018: report 1 - the words of section 2",
                "2018",
                List.of(
                        new Tied(
                                "These discussions are the foundation of an effective approach to"
                                        + " social care",
                                "5",
                                Stance.CONTEXT,
                                Directness.DIRECT),
                        new Tied(
                                "Communities and supported people should have influence over the"
                                        + " planning, commissioning and procuring of social care"
                                        + " and support (13)",
                                "13",
                                Stance.CONTEXT,
                                Directness.DIRECT),
                        new Tied(
                                "especially the authorisation process for signing off budgets and"
                                        + " packages of support",
                                "11",
                                Stance.CONTEXT,
                                Directness.PARTIAL),
                        new Tied(
                                "System changes also require commissioning to be supportive (15)",
                                "15",
                                Stance.CONTEXT,
                                Directness.DIRECT)));
    }

    @Test
    void the_learning_review_tells_of_its_outcomes() throws IOException {
        imported(
                "sds-framework-learning-review.txt",
                "National framework: learning review - the words of its method",
                "2021",
                List.of(
                        new Tied(
                                "Individuals were to have greater choice and control in directing"
                                        + " their own support",
                                "1",
                                Stance.CONTEXT,
                                Directness.DIRECT),
                        new Tied(
                                "concluded that there was a need for authorities to review their"
                                        + " processes for supporting children to transition into"
                                        + " adult services",
                                "12",
                                Stance.CONTRADICTS,
                                Directness.PARTIAL),
                        new Tied(
                                "The documentary analysis taken in this review considered four"
                                        + " aspects in relation to each document: authenticity;"
                                        + " credibility; representativeness; and meaning",
                                "0",
                                Stance.CONTEXT,
                                Directness.PROXY)));
    }

    private void imported(String file, String title, String dated, List<Tied> ties)
            throws IOException {
        var path = SEEDS.resolve(file);
        assumeTrue(Files.exists(path), () -> "There is no " + path);
        var words = Files.readString(path);
        var national = organisations.national().id();
        var source = TheoryRoom.as(national, () -> added(title, dated, words));
        var version = TheoryRoom.asThePublic(() -> maps.getVersion("sds", "2018"));
        for (var tied : ties) {
            var passage = TheoryRoom.as(national, () -> selected(source, tied.words()));
            var target =
                    new Target.AnOutcome(national, version.id(), new Outcome.Code(tied.outcome()));
            TheoryRoom.as(
                    national,
                    () ->
                            EvidenceRoom.done(
                                    bearings.bear(
                                            passage.id(),
                                            target,
                                            tied.stance(),
                                            tied.directness(),
                                            null)));
            assertThat(TheoryRoom.asThePublic(() -> passages.get(passage.id())).quote())
                    .isEqualTo(tied.words());
            var touching = new SourcesSought.Touching(target, tied.stance());
            var sought = new SourcesSought(null, null, null, touching, false, null, 1);
            assertThat(TheoryRoom.asThePublic(() -> sources.list(sought)).sources())
                    .anyMatch(line -> line.source().id().equals(source));
        }
        assertThat(
                        TheoryRoom.as(
                                national,
                                () -> texts.add(source, words, SourceText.Reading.typedIn())))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        it ->
                                assertThat(it.reason())
                                        .isInstanceOf(EvidenceRefusal.TextIsThere.class));
    }

    private Source.Id added(String title, String dated, String words) {
        var description =
                new Source.Description(
                        SourceKind.RESEARCH,
                        title,
                        new Origin(Origin.Kind.DOCUMENT, title),
                        "Scottish Government",
                        dated,
                        null,
                        "S92000003",
                        null,
                        null,
                        null,
                        null,
                        null,
                        LICENCE,
                        new Source.Permission(Consent.NOT_NEEDED, null, Reuse.PUBLIC),
                        Checked.DOES_NOT_APPLY);
        var source = EvidenceRoom.done(sources.add(description)).source();
        EvidenceRoom.done(texts.add(source, words, SourceText.Reading.typedIn()));
        EvidenceRoom.done(sources.publish(source, "It is published by its authors."));
        return source;
    }

    private Passage selected(Source.Id source, String words) {
        var text = texts.findNewest(source).orElseThrow();
        int at = text.words().indexOf(words);
        assertThat(at).as(words).isNotNegative();
        int begins = text.words().codePointCount(0, at);
        int length = words.codePointCount(0, words.length());
        var selection =
                new Selection(source, text.hash(), begins, begins + length, Reuse.PUBLIC, null);
        var fact = (SourceFact.PassageSelected) EvidenceRoom.done(passages.select(selection));
        return passages.get(fact.passage());
    }
}
