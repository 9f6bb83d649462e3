package org.ettle.judgement.web;

import java.util.List;
import org.ettle.judgement.Judged;
import org.ettle.platform.page.Moments;
import org.jspecify.annotations.Nullable;

/// One judgement in a list.
///
/// @param words what it came to, or how far it is
/// @param needs what is missing; empty where nothing is
public record JudgementLine(
        TargetLine target,
        String address,
        String words,
        List<String> needs,
        String state,
        String colour,
        String dated,
        boolean demonstration,
        boolean disagreement,
        @Nullable String answer) {

    public static JudgementLine of(Judged judged, TargetLine target, boolean awaitsMe) {
        var judgement = judged.judgement();
        var address = JudgementAddress.of(judgement.id());
        var published = judgement.publication();
        return new JudgementLine(
                target,
                address,
                judged.result()
                        .map(it -> JudgementWords.headline(it, judgement))
                        .orElseGet(() ->
                                judgement.isOpen()
                                        ? JudgementWords.given(judgement)
                                                + " "
                                                + JudgementWords.awaited(judgement)
                                        : "It was never completed."),
                judged.result().isPresent() ? JudgementWords.needs(judgement.needs()) : List.of(),
                JudgementWords.state(judged),
                JudgementWords.colour(judged),
                published == null
                        ? "Opened " + Moments.words(judgement.openedAt())
                        : "Published "
                                + Moments.words(published.at())
                                + (judged.stands()
                                        ? ", " + JudgementWords.holds(published.lapse())
                                        : ""),
                judgement.demonstration(),
                judged.result().map(it -> it.disagreement()).orElse(false),
                awaitsMe ? address + "/opinion" : null);
    }
}
