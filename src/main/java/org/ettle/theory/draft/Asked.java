package org.ettle.theory.draft;

import java.util.Objects;
import java.util.UUID;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;

/// Who works on a draft: somebody who signed in, for their organisation.
final class Asked {

    private static final String SIGNED_IN = "Only somebody who signed in works on drafts.";

    private Asked() {}

    static OrganisationId organisation() {
        return Objects.requireNonNull(Askers.get().organisation(), SIGNED_IN);
    }

    static UUID person() {
        return Objects.requireNonNull(Askers.get().person(), SIGNED_IN);
    }
}
