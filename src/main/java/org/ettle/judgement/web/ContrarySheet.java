package org.ettle.judgement.web;

import java.util.List;
import org.ettle.judgement.ContrarySearch;
import org.ettle.platform.page.Moments;

/// Searches that are on record, the newest first.
///
/// @param done whether one was recorded just now
/// @param open where a judgement that rests on the newest is opened
public record ContrarySheet(List<JudgementSheet.Search> searches, boolean done, String open) {

    static ContrarySheet of(List<ContrarySearch> searches, TargetLine line, boolean done) {
        return new ContrarySheet(
                searches.stream()
                        .map(it ->
                                new JudgementSheet.Search(
                                        it.lookedIn(),
                                        it.lookedFor(),
                                        it.found(),
                                        Moments.words(it.at())))
                        .toList(),
                done,
                JudgementAddress.open(line));
    }
}
