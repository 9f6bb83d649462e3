package org.ettle.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ettle.evidence.Target;
import org.ettle.judgement.rubric.Point;
import org.ettle.judgement.rubric.Scores;
import org.ettle.judgement.sufficiency.Minimum;
import org.ettle.judgement.sufficiency.Need;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// Judgements and answers without a database.
public final class JudgementFixtures {

    public static final OrganisationId OURS =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");
    public static final Target K1 =
            new Target.AnOutcome(
                    OURS,
                    new MapVersion.Id(UUID.fromString("5d5c0000-0000-4000-8000-000000000002")),
                    new Outcome.Code("K1"));
    public static final Instant OPENED = Instant.parse("2026-01-31T23:30:00Z");
    static final Terms TERMS = new Terms(Minimum.NATIONAL, 2, 1, 1);

    private JudgementFixtures() {}

    /// Of which this much is told, and the rest is as it mostly is.
    public record Told(
            Target target,
            Terms terms,
            List<Need> needs,
            Judgement.Given given,
            @Nullable Instant revealed,
            Judgement.@Nullable Id supersededBy,
            Judgement.@Nullable Publication publication) {

        public static Told plain() {
            return new Told(
                    K1, TERMS, List.of(), new Judgement.Given(0, 0, false), null, null, null);
        }

        Told on(Target other) {
            return new Told(other, terms, needs, given, revealed, supersededBy, publication);
        }

        Told needing(Need need) {
            return new Told(
                    target, terms, List.of(need), given, revealed, supersededBy, publication);
        }

        Told given(int officials, int lived, boolean third) {
            return new Told(
                    target,
                    terms,
                    needs,
                    new Judgement.Given(officials, lived, third),
                    revealed,
                    supersededBy,
                    publication);
        }

        Told seen() {
            return new Told(target, terms, needs, given, OPENED, supersededBy, publication);
        }

        Told superseded() {
            return new Told(
                    target, terms, needs, given, revealed, Judgement.Id.fresh(), publication);
        }

        public Told published(String lapsesOn, String today) {
            return new Told(
                    target,
                    terms,
                    needs,
                    given,
                    OPENED,
                    supersededBy,
                    new Judgement.Publication(
                            OPENED,
                            null,
                            "Why.",
                            new Lapse(LocalDate.parse(lapsesOn), LocalDate.parse(today))));
        }

        public Judgement made() {
            return new Judgement(
                    OURS,
                    new Judgement.Id(UUID.fromString("5d5c0000-0000-4000-8000-000000000003")),
                    target,
                    terms,
                    2026,
                    new ContrarySearch.Id(new UUID(0, 4)),
                    3,
                    new InputsHash("ab".repeat(32)),
                    needs,
                    RuleVersion.CURRENT.number(),
                    "It is due.",
                    OPENED,
                    null,
                    null,
                    supersededBy,
                    false,
                    given,
                    revealed,
                    null,
                    publication);
        }
    }

    /// @param at seconds after the judgement was opened
    static Opinion opinion(Capacity capacity, Said said, Scores scores, int at) {
        var rating = scores.rate();
        return new Opinion(
                new UUID(0, at),
                capacity,
                said,
                scores,
                rating,
                Opinion.Kept.of(rating),
                "Why.",
                OPENED.plusSeconds(at));
    }

    static Opinion official(Status status, int level, int at) {
        return opinion(Capacity.OFFICIAL, new Said.OfStatus(status), scores(level), at);
    }

    static Scores scores(int level) {
        return scores(Scores.Direction.FOR, level, 4);
    }

    static Scores scores(Scores.Direction direction, int level, int transparency) {
        var point = Point.values()[level - 1];
        return new Scores(direction, point, point, point, Point.values()[transparency - 1], point);
    }
}
