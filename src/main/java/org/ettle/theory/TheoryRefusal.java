package org.ettle.theory;

import java.time.Instant;
import java.util.List;

/// Why something was not done to a map.
public sealed interface TheoryRefusal {

    /// The organisation has another map at this address.
    record AddressTaken(String address) implements TheoryRefusal {}

    /// The map has another version of this name.
    record NameTaken(String name) implements TheoryRefusal {}

    /// A published version is never changed, nor published again.
    record AlreadyPublished(String name, Instant since) implements TheoryRefusal {}

    /// A crosswalk is for readers of both versions, so both are published before it is.
    record NotYetPublished(String name) implements TheoryRefusal {}

    record AlreadyRelated(String from, String to) implements TheoryRefusal {}

    /// The crosswalk names what its versions do not have. Each fault is a sentence of its own.
    record NotInTheVersions(List<String> faults) implements TheoryRefusal {

        public NotInTheVersions {
            faults = List.copyOf(faults);
        }
    }
}
