package org.ettle.judgement.web;

import java.util.List;
import java.util.stream.IntStream;
import org.ettle.evidence.Target;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.OpenJudgement;
import org.ettle.judgement.Terms;
import org.ettle.judgement.sufficiency.Minimum;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;

/// The form in which a judgement is opened, with everything that is laid down before anybody
/// answers.
record OpenForm(Typed typed) {

    private static final String ONE_AREA = "ONE_AREA";

    List<Field> fields() {
        return List.of(
                Field.oneOf(
                                "minimum",
                                "The least evidence for a rating",
                                List.of(
                                        new Field.Choice(
                                                "NATIONAL",
                                                "On a national map: "
                                                        + JudgementWords.minimum(Minimum.NATIONAL),
                                                !isOfOneArea()),
                                        new Field.Choice(
                                                ONE_AREA,
                                                "On the map of one area: "
                                                        + JudgementWords.minimum(
                                                                Minimum.OF_ONE_AREA),
                                                isOfOneArea())))
                        .withHint("Below it no confidence is shown, but what is missing is."),
                number(
                        "officials",
                        "Officials who answer without seeing each other's answer",
                        1,
                        2,
                        2),
                number(
                        "lived",
                        "Supported people or carers who answer beside them",
                        0,
                        Terms.MOST_LIVED,
                        1),
                number(
                        "difference",
                        "Officials may be this many points apart before a third is called",
                        0,
                        Terms.MOST_DIFFERENCE,
                        1),
                Field.told("reason", "Why it is judged now", typed.text("reason"))
                        .withHint("Once published, everybody can read this."));
    }

    private boolean isOfOneArea() {
        return typed.text("minimum").equals(ONE_AREA);
    }

    private Field number(String name, String label, int least, int most, int usual) {
        int chosen = chosen(name, least, most, usual);
        return Field.oneOf(
                name,
                label,
                IntStream.rangeClosed(least, most)
                        .mapToObj(it ->
                                new Field.Choice(
                                        String.valueOf(it), String.valueOf(it), it == chosen))
                        .toList());
    }

    private int chosen(String name, int least, int most, int usual) {
        var text = typed.text(name);
        int number = text.matches("\\d") ? Integer.parseInt(text) : usual;
        return number < least || number > most ? usual : number;
    }

    OpenJudgement order(Judgement.Id id, Target target) {
        return new OpenJudgement(
                id,
                target,
                new Terms(
                        isOfOneArea() ? Minimum.OF_ONE_AREA : Minimum.NATIONAL,
                        chosen("officials", 1, 2, 2),
                        chosen("lived", 0, Terms.MOST_LIVED, 1),
                        chosen("difference", 0, Terms.MOST_DIFFERENCE, 1)),
                false,
                typed.text("reason"));
    }
}
