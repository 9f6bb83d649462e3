package org.ettle.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.ettle.review.ReviewRefusal.Part;

/// What a protocol has to be, and what it has to have before it holds.
final class ProtocolRules {

    static final int LONGEST = 10_000;
    static final int LONGEST_LINE = 400;
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 40;

    private final List<ReviewRefusal> refusals = new ArrayList<>();

    private ProtocolRules() {}

    /// Half a protocol may be kept, as long as what is there can be used.
    static List<ReviewRefusal> ofAny(Protocol protocol) {
        var rules = new ProtocolRules();
        rules.length(Part.QUESTION, protocol.question(), LONGEST);
        rules.length(Part.SCOPE, protocol.scope(), LONGEST);
        protocol.searches().forEach(it -> rules.length(Part.SEARCHES, it.words(), LONGEST));
        protocol.searches().forEach(it -> rules.length(Part.SEARCHES, it.source(), LONGEST_LINE));
        rules.stages(protocol.stages());
        protocol.termsFor().forEach(it -> rules.length(Part.TERMS_FOR, it, LONGEST_LINE));
        protocol.termsAgainst().forEach(it -> rules.length(Part.TERMS_AGAINST, it, LONGEST_LINE));
        rules.keys(Part.CODING, protocol.coding().stream().map(Protocol.Codes::key).toList());
        for (var codes : protocol.coding()) {
            rules.keys(Part.CODING, codes.codes().stream().map(Protocol.Code::key).toList());
            codes.codes().forEach(it -> rules.length(Part.CODING, it.words(), LONGEST_LINE));
        }
        rules.keys(
                Part.EXTRACTION,
                protocol.extraction().stream().map(Protocol.Extract::key).toList());
        protocol.extraction()
                .forEach(it -> rules.length(Part.EXTRACTION, it.words(), LONGEST_LINE));
        var stopping = protocol.stopping();
        if (stopping != null && !(isShare(stopping.recall()) && isShare(stopping.confidence()))) {
            rules.refusals.add(new ReviewRefusal.StoppingOutOfRange());
        }
        return rules.refusals;
    }

    /// What must be there before it holds.
    static List<ReviewRefusal> ofAStart(Protocol protocol) {
        var refusals = new ArrayList<>(ofAny(protocol));
        if (protocol.question().isBlank()) {
            refusals.add(new ReviewRefusal.QuestionMissing());
        }
        if (protocol.stages().isEmpty()) {
            refusals.add(new ReviewRefusal.StagesMissing());
        }
        protocol.stages().stream()
                .filter(it -> it.reasons().isEmpty())
                .forEach(it -> refusals.add(new ReviewRefusal.ReasonsMissing(it.name())));
        return refusals;
    }

    /// What an amendment must leave.
    static List<ReviewRefusal> ofAnAmendment(Protocol before, Protocol protocol) {
        var refusals = new ArrayList<>(ofAStart(protocol));
        before.stages().stream()
                .filter(it -> protocol.stage(it.key()).isEmpty())
                .forEach(it -> refusals.add(new ReviewRefusal.StageGone(it.name())));
        return refusals;
    }

    private static boolean isShare(int hundredths) {
        return hundredths >= 50 && hundredths <= 99;
    }

    private void stages(List<Protocol.Stage> stages) {
        keys(Part.STAGES, stages.stream().map(Protocol.Stage::key).toList());
        for (var stage : stages) {
            length(Part.STAGES, stage.name(), LONGEST_LINE);
            if (stage.people() < 1 || stage.people() > 3) {
                refusals.add(new ReviewRefusal.PeopleOutOfRange(stage.name()));
            }
            keys(Part.STAGES, stage.reasons().stream().map(Protocol.Reason::key).toList());
            stage.reasons().forEach(it -> length(Part.STAGES, it.words(), LONGEST_LINE));
        }
    }

    private void keys(Part part, List<String> keys) {
        var seen = new HashSet<String>();
        for (var key : keys) {
            if (!KEY.matcher(key).matches() || key.length() > LONGEST_KEY) {
                refusals.add(new ReviewRefusal.KeyDoesNotFit(part, key));
            } else if (!seen.add(key)) {
                refusals.add(new ReviewRefusal.KeyTwice(part, key));
            }
        }
    }

    private void length(Part part, String words, int most) {
        if (words.length() > most) {
            refusals.add(new ReviewRefusal.TooLong(part, most));
        }
    }
}
