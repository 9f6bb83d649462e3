package org.ettle.evidence.remapping;

import java.util.List;

/// The parts of re-mapping, for a room that is put together by hand.
public final class RemappingParts {

    public static final List<Class<?>> ALL =
            List.of(Remappings.class, RemappingStore.class, RemappingSheets.class);

    private RemappingParts() {}
}
