package org.ettle.evidence.series.intake;

import java.util.List;
import org.ettle.evidence.series.Brought;

/// What came of reading files.
public sealed interface FilesRead {

    /// Each can be taken in, though rows in it may be odd.
    record Whole(List<Brought> files) implements FilesRead {

        public Whole {
            files = List.copyOf(files);
        }
    }

    /// A file is none that is known here, so nothing is taken from any.
    record Faulty(List<Fault> faults) implements FilesRead {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// @param place the file
    /// @param words what is wrong and what to do
    record Fault(String place, String words) {}
}
