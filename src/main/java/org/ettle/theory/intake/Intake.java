package org.ettle.theory.intake;

import java.util.List;
import org.ettle.theory.MapVersion;

/// What came of reading a file.
public sealed interface Intake {

    /// @param map what the file says of the map to which the version belongs
    /// @param version the version as a draft of a map that is not there yet: see [MapVersion#of]
    record Whole(About map, MapVersion version) implements Intake {}

    /// @param address names the map in web addresses
    record About(String address, String title, String about) {}

    /// Nothing can be taken from the file as it is.
    ///
    /// @param faults all of them, in the order of the file
    record Faulty(List<Fault> faults) implements Intake {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// @param place where in the file, for a reader who looks for it ("line 4", "outcomes, entry 3,
    ///   label")
    /// @param words what is wrong and what to do
    record Fault(String place, String words) {}
}
