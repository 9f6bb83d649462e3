package org.ettle.judgement.analysis;

import java.util.List;
import java.util.Map;
import org.ettle.evidence.remapping.Place;
import org.ettle.judgement.Band;
import org.ettle.judgement.CanonicalForm;
import org.ettle.judgement.contribution.Challenge;
import org.ettle.judgement.contribution.Condition;
import org.ettle.theory.Link;
import org.jspecify.annotations.Nullable;

/// What was said at one step, in the form in which it is kept. Links stand by their key (`Place`),
/// evidence by the identifiers of its organisation and bearing.
public sealed interface Step {

    /// @param feedback which of the links close a loop
    record Asked(List<String> links, List<String> feedback, String decision, @Nullable Band needed)
            implements Step {}

    record TheorySetOut(List<OfLink> links) implements Step {

        public record OfLink(
                String link,
                String rationale,
                List<String> assumptions,
                List<String> rivals,
                boolean otherOrUnknown) {}
    }

    /// @param inputs how many items of evidence were frozen
    record Gathered(List<Test> tests, boolean contrarySearched, int inputs, String inputsHash)
            implements Step {

        /// @param clue what should be seen if the link holds
        /// @param looked null where nobody said
        /// @param necessary whether the link cannot hold without it
        /// @param effort whether it was looked for so well that it would have been found
        /// @param evidence in which it was found
        public record Test(
                String link,
                String clue,
                @Nullable Looked looked,
                boolean necessary,
                boolean effort,
                List<String> evidence) {

            /// The same for the same finding, so that a further round shows what is new.
            public @Nullable String finding() {
                return looked == null
                        ? null
                        : new CanonicalForm("ettle finding 1")
                                .text(link)
                                .text(clue)
                                .name(looked)
                                .flag(necessary)
                                .flag(effort)
                                .inAnyOrder(evidence, CanonicalForm::text)
                                .hash()
                                .hex()
                                .substring(0, 12);
            }

            /// A necessary test that was looked for with effort, and failed.
            public boolean hasFailed() {
                return necessary && effort && looked == Looked.ABSENT;
            }
        }
    }

    enum Looked {
        FOUND("It was found"),
        ABSENT("It was looked for, and is not there"),
        NOT_LOOKED("It was not looked for");

        private final String words;

        Looked(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    record Told(String narrative, List<String> cited, @Nullable String weakest) implements Step {}

    /// @param who as whom, in words
    record Objected(String who, boolean outside, List<String> objections) implements Step {}

    /// @param number of the objection, from 1
    record Answered(int number, Challenge.Outcome outcome, String words) implements Step {}

    record Challenged() implements Step {}

    /// Back to the weakest link.
    record Strengthened() implements Step {}

    /// To a later version of the map.
    ///
    /// @param mapOrganisation whose map that is
    /// @param feedback which of the links close a loop there
    record Moved(
            String mapOrganisation,
            String version,
            List<Onto> links,
            List<String> feedback,
            String reason)
            implements Step {

        /// @param chosen whether somebody had to choose, because the link was split, merged or
        ///   given another meaning; else the rule carried it
        public record Onto(String from, String to, boolean chosen) {}

        String of(String link) {
            return links.stream()
                    .filter(it -> it.from().equals(link))
                    .map(Onto::to)
                    .findFirst()
                    .orElse(link);
        }
    }

    /// @param rated how sure each link was when the verdict was given
    /// @param verdict as the rule told it
    record VerdictGiven(
            Map<Condition, Condition.Met> conditions,
            List<String> asLikely,
            List<Rated> rated,
            String reason,
            String verdict)
            implements Step {

        /// @param judgement on which it rests; null where none stands
        public record Rated(String link, @Nullable Band band, @Nullable String judgement) {}
    }

    /// @param by the analysis that took its place
    record Superseded(String by) implements Step {}

    static Link.Name link(String key) {
        if (Place.of(key) instanceof Place.ALink(var name)) {
            return name;
        }
        throw new IllegalArgumentException("No link: " + key);
    }

    static String key(Link.Name link) {
        return new Place.ALink(link).key();
    }
}
