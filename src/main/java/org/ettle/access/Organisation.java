package org.ettle.access;

import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// Who uses Ettle: a national body, or the health and social care partnership of a council area.
///
/// @param address names it in the addresses of pages ("fife")
/// @param codes the statistical codes of a partnership; null for a national body
public record Organisation(
        OrganisationId id, String address, String title, Kind kind, @Nullable Codes codes) {

    public enum Kind {
        NATIONAL_BODY,
        PARTNERSHIP
    }

    /// The nine-character codes of the Government Statistical Service. Two councils share one
    /// partnership, so a partnership's code does not name an organisation; a council's does.
    ///
    /// @param healthBoard recalled, not read at a source
    public record Codes(
            String council,
            String partnership,
            String partnershipName,
            String healthBoard,
            String healthBoardName) {}

    public boolean isNational() {
        return kind == Kind.NATIONAL_BODY;
    }
}
