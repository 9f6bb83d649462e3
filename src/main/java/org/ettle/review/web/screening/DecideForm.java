package org.ettle.review.web.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.ettle.review.Protocol;
import org.ettle.review.screening.Round;
import org.ettle.review.screening.Said;
import org.ettle.review.screening.ScreeningRefusal;
import org.ettle.review.screening.Verdict;
import org.jspecify.annotations.Nullable;

/// The form in which somebody decides: each verdict is a button, and so is each reason to exclude,
/// so that one press is enough.
record DecideForm(Round round, Typed typed) {

    private static final String VERDICT = "verdict";
    private static final String NOTE = "note";
    private static final String BETWEEN = ":";

    /// Empty where no button of the form was pressed.
    Optional<Said> said() {
        var pressed = typed.text(VERDICT).split(BETWEEN, 2);
        for (var verdict : Verdict.values()) {
            if (verdict.name().equals(pressed[0])) {
                return Optional.of(
                        new Said(
                                verdict,
                                verdict == Verdict.EXCLUDE && pressed.length > 1
                                        ? pressed[1]
                                        : null));
            }
        }
        return Optional.empty();
    }

    String note() {
        return typed.text(NOTE);
    }

    /// What the reasons are called and what each sends; the first has number 1.
    static List<ScreenSheet.Reason> reasons(Round round) {
        var reasons = new ArrayList<ScreenSheet.Reason>();
        for (Protocol.Reason reason : round.stage().reasons()) {
            reasons.add(
                    new ScreenSheet.Reason(
                            reasons.size() + 1,
                            reason.words(),
                            Verdict.EXCLUDE + BETWEEN + reason.key()));
        }
        return reasons;
    }

    /// The questions of the page, for the summary of what is wrong.
    List<Field> fields(@Nullable ScreeningRefusal refusal) {
        var verdict = Field.typed(VERDICT, "Your decision", "");
        var note =
                Field.told(NOTE, "Note", note()).withHint("Others read it once all have decided.");
        if (refusal == null) {
            return List.of(verdict, note);
        }
        return refusal instanceof ScreeningRefusal.NoteTooLong
                ? List.of(verdict, note.withFault(refusal.words()))
                : List.of(verdict.withFault(refusal.words()), note);
    }
}
