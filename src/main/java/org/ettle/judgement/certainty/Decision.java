package org.ettle.judgement.certainty;

/// What a person decides, with a reason. Who and when is kept beside it.
public record Decision(Certainty level, String reason) {

    public Decision {
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("A decision says why.");
        }
    }
}
