package org.ettle.review.web.intake;

import java.util.ArrayList;
import java.util.List;
import org.ettle.platform.page.Field.Choice;
import org.ettle.review.record.Field;
import org.ettle.review.web.FieldWords;

/// What a column of a table can mean.
final class Meanings {

    /// No meaning; an answer all the same, so that answers stand beside their heads.
    private static final String OWN = "own";

    private Meanings() {}

    /// @param chosen the name of a field, `kind` or `id`; empty for none
    static List<Choice> choices(String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(OWN, "Kept under its own head", chosen.isEmpty()));
        for (var field : Field.values()) {
            if (field != Field.OTHER) {
                choices.add(choice(field.name(), FieldWords.of(field), chosen));
            }
        }
        choices.add(choice("kind", "Kind of document", chosen));
        choices.add(choice("id", "Its key in that list", chosen));
        return choices;
    }

    private static Choice choice(String key, String words, String chosen) {
        return new Choice(key, words, key.equalsIgnoreCase(chosen));
    }
}
