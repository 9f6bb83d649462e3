package org.ettle.judgement.web;

import java.util.List;
import org.ettle.evidence.coverage.Item;
import org.ettle.judgement.Judgement;
import org.ettle.platform.page.Field;
import org.jspecify.annotations.Nullable;

/// The page on which a judge answers: the frozen evidence, then the questions.
public record OpinionSheet(
        String label,
        String words,
        boolean demonstration,
        List<String> needs,
        List<Line> evidence,
        List<Field> fields,
        String action,
        String back) {

    public record Line(
            String title, String address, String facts, String stance, @Nullable String quote) {}

    static OpinionSheet of(
            Judgement judgement, TargetLine line, List<Item> items, List<Field> fields) {
        var address = JudgementAddress.of(judgement.id());
        return new OpinionSheet(
                judgement.isOfStatus() ? "Outcome " + line.code() : "Link from " + line.code(),
                line.words(),
                judgement.demonstration(),
                JudgementWords.needs(judgement.needs()),
                items.stream()
                        .map(it ->
                                new Line(
                                        it.title(),
                                        "/evidence/sources/" + it.source(),
                                        it.kind().title()
                                                + ", "
                                                + it.dated()
                                                + (it.demonstration() ? ", invented" : ""),
                                        it.stance().title() + ", " + it.directness().title(),
                                        it.quote()))
                        .toList(),
                fields,
                address + "/opinion",
                address);
    }
}
