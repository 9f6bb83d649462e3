package org.ettle.platform.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// On whose behalf the store is asked. Row security in the database decides by it what can be seen;
/// with no organisation only what is published is there.
///
/// @param organisation the organisation whose rows may be read and written, or null
/// @param person the person who signed in, or null
/// @param request names the request or the task, for the journal and the log
public record Asker(@Nullable OrganisationId organisation, @Nullable UUID person, String request) {

    /// Somebody who has not signed in.
    public static Asker thePublic(String request) {
        return new Asker(null, null, request);
    }

    /// The program itself, working for one organisation (loading reference content).
    public static Asker theProgram(OrganisationId organisation, String task) {
        return new Asker(organisation, null, task);
    }
}
