package org.ettle.judgement.content;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ettle.evidence.SourceKind;
import org.ettle.judgement.Capacity;
import org.ettle.judgement.Contribution;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Said;
import org.ettle.judgement.Status;
import org.ettle.judgement.Terms;
import org.ettle.judgement.body.Facet;
import org.ettle.judgement.body.Rated;
import org.ettle.judgement.certainty.Cerqual;
import org.ettle.judgement.certainty.Certainty;
import org.ettle.judgement.certainty.Grade;
import org.ettle.judgement.rubric.Point;
import org.ettle.judgement.rubric.Scores;
import org.ettle.judgement.sufficiency.Minimum;
import org.jspecify.annotations.Nullable;

/// Judgements as their author wrote them in a content file.
record DemonstrationFile(List<Entry> judgements, List<Known> facets) {

    /// @param id the same in every Ettle
    /// @param outcome that is judged; null where a link is
    /// @param published why it is published; null where it stays open
    record Entry(
            UUID id,
            @Nullable String outcome,
            @Nullable Ends link,
            Minimum minimum,
            int officials,
            int lived,
            int difference,
            String why,
            @Nullable Search search,
            List<Answer> answers,
            @Nullable String published,
            @Nullable List<Decided> decisions,
            @Nullable List<Rating> certainties) {

        Judgement.Id judgement() {
            return new Judgement.Id(id);
        }

        Terms terms() {
            return new Terms(minimum, officials, lived, difference);
        }
    }

    /// A link of the map's own nesting.
    record Ends(String from, String to) {}

    /// How certain somebody held the evidence to be, by one of the two methods.
    record Rating(
            UUID judge,
            @Nullable Cerqual cerqual,
            @Nullable Grade grade,
            Certainty decided,
            String reason) {

        Rated rated() {
            return cerqual == null
                    ? new Rated.ByGrade(Objects.requireNonNull(grade))
                    : new Rated.ByCerqual(cerqual);
        }
    }

    /// What there is on a link, by one of EMMIE's questions.
    record Known(UUID judge, Ends link, Facet facet, String words) {}

    record Search(String lookedIn, String lookedFor, String found) {}

    record Decided(
            UUID id, UUID judge, String words, String reason, boolean toAll, List<Acted> actions) {}

    /// @param inDays by when, counted from the day on which it is loaded
    record Acted(
            UUID id,
            String words,
            String owner,
            int inDays,
            @Nullable Ended ended,
            List<Awaited> expected) {}

    record Ended(boolean done, String words) {}

    /// @param came null where nobody says so yet; the first evidence on it, where it came
    record Awaited(
            UUID id,
            SourceKind kind,
            String words,
            int inDays,
            @Nullable Boolean came,
            @Nullable String why) {}

    /// @param status of an outcome; null where a link is judged
    /// @param contribution of a link; null where an outcome is judged
    /// @param points in the order of the criteria
    record Answer(
            UUID judge,
            Capacity capacity,
            @Nullable Status status,
            @Nullable Contribution contribution,
            Scores.Direction direction,
            List<Integer> points,
            String why) {

        Said said() {
            return status == null
                    ? new Said.OfContribution(Objects.requireNonNull(contribution))
                    : new Said.OfStatus(status);
        }

        Scores scores() {
            return new Scores(direction, point(0), point(1), point(2), point(3), point(4));
        }

        private Point point(int place) {
            return Point.values()[points.get(place) - 1];
        }
    }
}
