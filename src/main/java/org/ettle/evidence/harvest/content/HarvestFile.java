package org.ettle.evidence.harvest.content;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ettle.evidence.Consent;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Source;
import org.ettle.evidence.Target;
import org.ettle.evidence.harvest.Statement;
import org.ettle.evidence.harvest.Substantiation;
import org.ettle.evidence.harvest.Verdict;
import org.jspecify.annotations.Nullable;

/// Statements as their author wrote them in a content file, and how a sample was drawn.
record HarvestFile(List<Entry> statements, Drawn sample) {

    /// @param id the same in every Ettle
    /// @param outcome its code; null where no outcome tells of it
    /// @param verdicts on those that the sample holds
    record Entry(
            UUID id,
            String who,
            String what,
            String dated,
            @Nullable String area,
            @Nullable String place,
            String significance,
            String contribution,
            Origin origin,
            @Nullable String outcome,
            Consent consent,
            @Nullable String consentWords,
            Reuse reuse,
            boolean submitted,
            @Nullable List<Said> verdicts) {

        Statement.Id statement() {
            return new Statement.Id(id);
        }

        Statement.Wording wording(@Nullable Target target) {
            return new Statement.Wording(
                    who,
                    what,
                    dated,
                    area,
                    place,
                    significance,
                    contribution,
                    origin,
                    target,
                    new Source.Permission(consent, consentWords, reuse));
        }
    }

    record Said(String who, String independence, Verdict verdict, String words, LocalDate on) {

        Substantiation.Given given() {
            return new Substantiation.Given(
                    new Origin(Origin.Kind.PERSON, who), independence, verdict, words, on);
        }
    }

    record Drawn(String seed, int wanted, String reason) {}
}
