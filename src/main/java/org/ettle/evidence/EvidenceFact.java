package org.ettle.evidence;

import org.ettle.platform.store.Fact;
import org.ettle.platform.store.Subject;

/// What happened in the room, told to whoever listens in the transaction in which it happened.
/// Facts hold no words of people: what was said stays where it can be withdrawn.
public interface EvidenceFact extends Fact {

    static Subject subject(Source.Id source) {
        return Subject.of("source", source.value());
    }

    static Subject subject(Passage.Id passage) {
        return Subject.of("passage", passage.value());
    }

    /// The outcome or link, whose history tells what bears on it.
    static Subject subject(Target target) {
        return switch (target) {
            case Target.AnOutcome(_, var version, var code) ->
                    Subject.of("outcome", version.value(), code.value());
            case Target.ALink(_, var version, var link) ->
                    Subject.of("link", version.value(), link.toString());
        };
    }
}
