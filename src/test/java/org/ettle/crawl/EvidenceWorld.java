package org.ettle.crawl;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ettle.evidence.Answer;
import org.ettle.evidence.Appraisal.Criterion;
import org.ettle.evidence.Appraisal.Rated;
import org.ettle.evidence.Appraisal.Rating;
import org.ettle.evidence.Appraisals;
import org.ettle.evidence.Bearings;
import org.ettle.evidence.Checked;
import org.ettle.evidence.Claim;
import org.ettle.evidence.Claims;
import org.ettle.evidence.Coding;
import org.ettle.evidence.Consent;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Selection;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFact;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.Sources;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.evidence.Texts;
import org.ettle.evidence.harvest.HarvestAnswer;
import org.ettle.evidence.harvest.HarvestFact;
import org.ettle.evidence.harvest.Harvests;
import org.ettle.evidence.harvest.Sample;
import org.ettle.evidence.harvest.Statement;
import org.ettle.evidence.harvest.Substantiation;
import org.ettle.evidence.harvest.Verdict;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Outcome;

/// The evidence of a world: one of everything, of which nothing leaves the organisation.
final class EvidenceWorld {

    private final Doors doors;

    EvidenceWorld(Doors doors) {
        this.doors = doors;
    }

    interface Doors {
        <T> T door(Class<T> type);
    }

    /// @return what the variables of addresses stand for
    Map<String, String> fill(String mark) {
        var values = new LinkedHashMap<String, String>();
        var source = done(doors.door(Sources.class).add(described(mark))).source();
        values.put("source", source.toString());
        var words = "What was said: " + mark + ".\nAnd a second line.";
        done(doors.door(Texts.class).add(source, words, SourceText.Reading.typedIn()));
        var text = doors.door(Texts.class).findNewest(source).orElseThrow();
        var selection = new Selection(source, text.hash(), 0, 13, Reuse.ORGANISATION, null);
        var selected =
                (SourceFact.PassageSelected) done(doors.door(Passages.class).select(selection));
        values.put("passage", selected.passage().toString());
        tie(selected, mark, values);
        var ratings = new EnumMap<Criterion, Rated>(Criterion.class);
        for (var criterion : Criterion.values()) {
            ratings.put(criterion, new Rated(Rating.SOME, "Because of " + mark));
        }
        done(doors.door(Appraisals.class).appraise(source, ratings));
        harvest(mark, values);
        return values;
    }

    private void tie(SourceFact.PassageSelected passage, String mark, Map<String, String> values) {
        var maps = doors.door(ChangeMaps.class);
        var version = maps.getVersion("sds", "2018");
        var owner = maps.get("sds").owner();
        var five = new Outcome.Code("5");
        var bearing =
                (SourceFact.BearingMade)
                        done(
                                doors.door(Bearings.class)
                                        .bear(
                                                passage.passage(),
                                                new Target.AnOutcome(owner, version.id(), five),
                                                Stance.SUPPORTS,
                                                Directness.DIRECT,
                                                "Noted: " + mark));
        values.put("bearing", bearing.bearing().toString());
        var coding =
                new Coding(
                        passage.passage(),
                        owner,
                        version.id(),
                        new Claim.Factor(five, "Being asked " + mark),
                        new Claim.Factor(null, "Being heard " + mark),
                        Claim.Direction.MORE,
                        Claim.Attribution.IMPLICIT,
                        mark,
                        mark);
        var claim = (SourceFact.ClaimCoded) done(doors.door(Claims.class).code(coding));
        values.put("claim", claim.claim().toString());
    }

    /// Two statements: one in a sample, with a verdict, and one that is still being worded.
    private void harvest(String mark, Map<String, String> values) {
        var harvests = doors.door(Harvests.class);
        var statement =
                ((HarvestFact.StatementBegun) done(harvests.begin(wording(mark)))).statement();
        values.put("statement", statement.toString());
        done(harvests.reword(statement, 1, wording("Again " + mark), "Plainer: " + mark));
        done(harvests.submit(statement, 2));
        done(harvests.draw(new Harvests.Draw(null, Sample.freshSeed(), "All: " + mark)));
        var given =
                new Substantiation.Given(
                        new Origin(Origin.Kind.PERSON, "Neighbour " + mark),
                        "Saw it: " + mark,
                        Verdict.AGREE,
                        "So it is: " + mark,
                        LocalDate.of(2024, 5, 1));
        var told =
                (HarvestFact.StatementSubstantiated)
                        done(harvests.substantiate(statement, given, false));
        values.put("verdict", told.substantiation().toString());
        done(harvests.begin(wording("Later " + mark)));
    }

    private static Statement.Wording wording(String mark) {
        return new Statement.Wording(
                "Workers " + mark,
                "They ask first " + mark,
                "2024",
                "S92000003",
                mark,
                mark,
                mark,
                new Origin(Origin.Kind.PERSON, "Harvested " + mark),
                null,
                new Source.Permission(Consent.NOT_ASKED, mark, Reuse.ORGANISATION));
    }

    private static HarvestFact done(HarvestAnswer answer) {
        if (answer instanceof HarvestAnswer.Done(var fact)) {
            return fact;
        }
        throw new IllegalStateException(answer.toString());
    }

    private static Source.Description described(String mark) {
        return new Source.Description(
                SourceKind.CONVERSATION,
                "Conversation " + mark,
                new Origin(Origin.Kind.PERSON, "Somebody " + mark),
                mark,
                "2024",
                null,
                "S92000003",
                mark,
                mark,
                mark,
                mark,
                null,
                mark,
                new Source.Permission(Consent.NOT_ASKED, mark, Reuse.ORGANISATION),
                Checked.NO);
    }

    private static SourceFact done(Answer answer) {
        if (answer instanceof Answer.Done(var fact)) {
            return fact;
        }
        throw new IllegalStateException(answer.toString());
    }
}
