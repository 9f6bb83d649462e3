package org.ettle.judgement;

import org.ettle.evidence.Target;

/// An order to put a question to judges.
///
/// @param id of the judgement to be
/// @param demonstration whether it is invented, and invented evidence counts in it
/// @param reason why now
public record OpenJudgement(
        Judgement.Id id, Target target, Terms terms, boolean demonstration, String reason) {}
