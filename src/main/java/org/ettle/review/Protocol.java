package org.ettle.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a review lays down before anybody looks: so nobody chooses afterwards what fits.
///
/// @param scope what counts and what does not, in sentences
/// @param termsFor words that are marked because they tell for a record
/// @param termsAgainst words that are marked because they tell against it
/// @param coding what each included record is coded with: types, topics, standards
/// @param extraction what is noted of each included record
/// @param stopping null where every record is read
public record Protocol(
        String question,
        String scope,
        List<Search> searches,
        List<Stage> stages,
        List<String> termsFor,
        List<String> termsAgainst,
        List<Codes> coding,
        List<Extract> extraction,
        @Nullable Stopping stopping) {

    public static final Protocol EMPTY =
            new Protocol(
                    "", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

    public Protocol {
        searches = List.copyOf(searches);
        stages = List.copyOf(stages);
        termsFor = List.copyOf(termsFor);
        termsAgainst = List.copyOf(termsAgainst);
        coding = List.copyOf(coding);
        extraction = List.copyOf(extraction);
    }

    /// Where was looked, and with which words.
    ///
    /// @param on null while it is only planned
    public record Search(String source, @Nullable LocalDate on, String words) {}

    /// A round of screening. What is included in one goes on to the next.
    ///
    /// @param key names it in addresses and files; never changed once the review is started
    /// @param people how many decide on each record without knowing of one another, 1 to 3
    /// @param reasons why a record may be excluded, in the order in which they are to be asked
    public record Stage(String key, String name, int people, List<Reason> reasons) {

        public Stage {
            reasons = List.copyOf(reasons);
        }

        public Optional<Reason> reason(String key) {
            return reasons.stream().filter(it -> it.key().equals(key)).findFirst();
        }
    }

    public record Reason(String key, String words) {}

    /// One frame of codes, such as topics.
    public record Codes(String key, String name, List<Code> codes) {

        public Codes {
            codes = List.copyOf(codes);
        }
    }

    public record Code(String key, String words) {}

    /// A question that is answered for each included record, in words.
    public record Extract(String key, String words) {}

    /// When screening may end before every record is read.
    ///
    /// @param recall how much of everything relevant is to be found, in hundredths
    /// @param confidence how sure to be of that, in hundredths
    public record Stopping(int recall, int confidence) {}

    public Optional<Stage> stage(String key) {
        return stages.stream().filter(it -> it.key().equals(key)).findFirst();
    }
}
