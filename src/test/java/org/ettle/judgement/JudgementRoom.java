package org.ettle.judgement;

import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.as;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ettle.access.AccessSettings;
import org.ettle.access.Role;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Consent;
import org.ettle.evidence.Directness;
import org.ettle.evidence.EvidenceRoom;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFixtures;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.CoverageRoom;
import org.ettle.judgement.rubric.Point;
import org.ettle.judgement.rubric.Scores;
import org.ettle.judgement.sufficiency.Minimum;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/// The room with its real doors and database, on the map of [CoverageRoom]. Enough evidence bears
/// on K1: an audit, a survey and research, each of an origin of its own, on the whole of Scotland.
public final class JudgementRoom {

    /// Old enough for the evidence of the fixtures, which tells of 2018.
    static final Minimum MINIMUM = new Minimum(2, 3, 50, 3, false);

    public static final Terms TWO = new Terms(MINIMUM, 2, 0, 1);

    public final CoverageRoom coverage;
    public final UUID one;
    public final UUID other;
    final UUID third;

    /// @param more classes that belong to the room too
    public JudgementRoom(Class<?>... more) {
        var parts =
                new ArrayList<Class<?>>(
                        List.of(
                                Judgements.class,
                                JudgementStore.class,
                                JudgementSheets.class,
                                ContrarySearches.class,
                                ContrarySearchStore.class,
                                Judgeable.class,
                                Settings.class,
                                Heard.class));
        parts.addAll(List.of(more));
        coverage = CoverageRoom.open(parts.toArray(Class<?>[]::new));
        one = coverage.evidence().somebody(Role.JUDGE);
        other = coverage.evidence().somebody(Role.JUDGE);
        third = coverage.evidence().somebody(Role.JUDGE);
    }

    /// Not marked as configuration, which the whole program would find too.
    static class Settings {
        @Bean
        AccessSettings accessSettings() {
            return new AccessSettings(true);
        }
    }

    static class Heard {
        final List<JudgementFact> facts = new CopyOnWriteArrayList<>();

        @EventListener
        void told(JudgementFact fact) {
            facts.add(fact);
        }
    }

    public UUID third() {
        return third;
    }

    List<JudgementFact> facts() {
        return coverage.evidence().door(Heard.class).facts;
    }

    public Judgements judgements() {
        return coverage.evidence().door(Judgements.class);
    }

    ContrarySearches searches() {
        return coverage.evidence().door(ContrarySearches.class);
    }

    public Target outcome(String code) {
        return coverage.evidence().outcome(code);
    }

    public JudgementRoom withEvidence() {
        bears("An audit", SourceKind.AUDIT, Stance.SUPPORTS);
        bears("A survey", SourceKind.SURVEY, Stance.CONTRADICTS);
        bears("Research", SourceKind.RESEARCH, Stance.SUPPORTS);
        return this;
    }

    public Bearing.Id bears(String title, SourceKind kind, Stance stance) {
        return coverage.bears(source(title, kind), "K1", stance, Directness.DIRECT);
    }

    private Source source(String title, SourceKind kind) {
        return coverage.evidence()
                .published(
                        SourceFixtures.described(
                                kind,
                                title,
                                new Source.Permission(Consent.NOT_NEEDED, null, Reuse.PUBLIC),
                                "Open Government Licence v3.0"),
                        "Words of " + title);
    }

    Source invented(String title) {
        var id = Source.Id.fresh();
        return as(
                OURS,
                () -> {
                    var sources = coverage.evidence().sources();
                    EvidenceRoom.done(sources.add(id, SourceFixtures.aReport(title), true));
                    return sources.get(id);
                });
    }

    public Judgement.Id opened(String code, Terms terms) {
        var id = Judgement.Id.fresh();
        done(
                as(
                        OURS,
                        one,
                        () ->
                                judgements()
                                        .open(
                                                new OpenJudgement(
                                                        id,
                                                        outcome(code),
                                                        terms,
                                                        false,
                                                        "It is due."))));
        return id;
    }

    public JudgementAnswer answered(
            Judgement.Id id, UUID judge, Capacity capacity, Status status, int level) {
        return as(
                OURS,
                judge,
                () -> judgements().answer(opinion(id, capacity, status, level, "Why: " + judge)));
    }

    static GiveOpinion opinion(
            Judgement.Id id, Capacity capacity, Status status, int level, String reason) {
        return new GiveOpinion(id, capacity, new Said.OfStatus(status), scores(level, 4), reason);
    }

    public static Scores scores(int level, int transparency) {
        var point = Point.values()[level - 1];
        return new Scores(
                Scores.Direction.FOR, point, point, point, Point.values()[transparency - 1], point);
    }

    /// As somebody of the organisation; null for the program itself.
    Judged seen(Judgement.Id id, @Nullable UUID person) {
        return person == null
                ? as(OURS, () -> judgements().get(id))
                : as(OURS, person, () -> judgements().get(id));
    }

    public Judgement.Id published(String code) {
        var id = revealed(code);
        done(as(OURS, one, () -> judgements().publish(id, "Both agree.")));
        return id;
    }

    public static void publish(JudgementRoom room, Judgement.Id id) {
        done(as(OURS, room.one, () -> room.judgements().publish(id, "Both agree.")));
    }

    /// All awaited answers are in.
    public Judgement.Id revealed(String code) {
        var id = opened(code, TWO);
        done(answered(id, one, Capacity.OFFICIAL, Status.ON_COURSE, 4));
        done(answered(id, other, Capacity.OFFICIAL, Status.ON_COURSE, 4));
        return id;
    }

    /// As the owner of the database, whom row security and grants do not hold.
    public void superuser(String sql) throws SQLException {
        try (var connection = coverage.evidence().database().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// As if it had lapsed so many years ago.
    public void age(Judgement.Id id, int years) throws SQLException {
        superuser("alter table judgement.judgement disable trigger published_is_final");
        superuser(
                """
                update judgement.judgement
                   set opened_at = now() - interval '%d years 2 days',
                       lapses_on = access.today() - interval '%d years 2 days'
                 where id = '%s'
                """
                        .formatted(years + 2, years, id));
        superuser("alter table judgement.judgement enable trigger published_is_final");
    }

    static JudgementFact done(JudgementAnswer answer) {
        if (answer instanceof JudgementAnswer.Done(var fact)) {
            return fact;
        }
        throw new AssertionError(answer.toString());
    }

    static JudgementRefusal refused(JudgementAnswer answer) {
        if (answer instanceof JudgementAnswer.Refused(var reason)) {
            return reason;
        }
        throw new AssertionError(answer.toString());
    }
}
