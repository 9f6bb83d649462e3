package org.ettle.theory.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ettle.theory.draft.DraftAnswer;
import org.ettle.theory.draft.Edit;
import org.jspecify.annotations.Nullable;

/// Why an order was not carried out, as a problem document (RFC 9457).
///
/// @param request names the request in the log and the journal
/// @param refusal the lasting name of the reason, for programs
/// @param faults what is wrong in the body, all of it
/// @param conflict both sides, where others edited the same
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderProblem(
        String title,
        int status,
        String detail,
        String request,
        @Nullable String refusal,
        @Nullable List<Order.Fault> faults,
        @Nullable Conflict conflict) {

    /// @param revision send it in If-Match to put yours on top
    record Conflict(Edit yours, String reason, List<DraftDocument.EditMade> theirs, int revision) {

        static Conflict of(DraftAnswer.Conflict it) {
            return new Conflict(
                    it.yours(),
                    it.reason(),
                    it.theirs().stream().map(DraftDocument.EditMade::of).toList(),
                    it.now().revision());
        }
    }
}
