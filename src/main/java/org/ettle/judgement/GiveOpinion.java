package org.ettle.judgement;

import org.ettle.judgement.rubric.Scores;

/// What a judge answers.
public record GiveOpinion(
        Judgement.Id judgement, Capacity capacity, Said said, Scores scores, String reason) {}
