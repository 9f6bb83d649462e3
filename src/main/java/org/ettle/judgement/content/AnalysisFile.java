package org.ettle.judgement.content;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ettle.judgement.Band;
import org.ettle.judgement.analysis.Step;
import org.ettle.judgement.contribution.Condition;
import org.ettle.theory.Link;

/// A contribution analysis as its author wrote it in a content file.
///
/// @param id the same in every Ettle
/// @param teller who asks, gathers, tells and judges
/// @param challenger who objects, from outside
record AnalysisFile(
        UUID id,
        String from,
        String to,
        Link.Kind kind,
        UUID teller,
        UUID challenger,
        String decision,
        Band needed,
        List<String> assumptions,
        List<String> rivals,
        DemonstrationFile.Search search,
        List<Test> tests,
        String narrative,
        Objection objection,
        String answer,
        Map<Condition, Condition.Met> conditions,
        String reason,
        String published) {

    /// What was found, was found in the first evidence on the link.
    record Test(String clue, Step.Looked looked, boolean necessary, boolean effort) {}

    record Objection(String who, List<String> words) {}
}
