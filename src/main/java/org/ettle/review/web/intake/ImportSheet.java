package org.ettle.review.web.intake;

import java.util.List;
import org.ettle.platform.page.Signpost;
import org.ettle.review.intake.Intake;
import org.ettle.review.web.ReviewHead;
import org.jspecify.annotations.Nullable;

/// The page of one import.
///
/// @param trouble what went wrong and what to do; null where nothing did
/// @param hash of the file's bytes
/// @param place what the numbers of what could not be read count
public record ImportSheet(
        ReviewHead head,
        String name,
        String state,
        String colour,
        boolean isUnderWay,
        @Nullable String trouble,
        List<Said> said,
        String remarks,
        String hash,
        String place,
        List<Intake.Unread> unread,
        @Nullable Signpost earlier,
        @Nullable Signpost later,
        List<Signpost> orders) {

    public ImportSheet {
        said = List.copyOf(said);
        unread = List.copyOf(unread);
        orders = List.copyOf(orders);
    }

    /// @param address of what was counted; empty where nothing is to be seen
    public record Said(String key, String value, String address) {

        Said(String key, String value) {
            this(key, value, "");
        }
    }
}
