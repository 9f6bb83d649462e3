package org.ettle.evidence.document.worker;

import java.util.List;

/// What came of reading one document.
public sealed interface Answer {

    /// @param mediaType of the document, by what it holds
    /// @param reader what read it, with its version
    /// @param title by which the document calls itself; empty where it does not
    /// @param dated the day on which it says that it was made, as 2024-05-01; may be empty
    /// @param words as they came, not normalised
    record Read(
            String mediaType,
            String reader,
            String title,
            String dated,
            String words,
            List<Remark> remarks)
            implements Answer {

        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    /// @param mediaType of the document, as far as that is known
    record NotRead(Unread reason, String mediaType) implements Answer {}

    static NotRead not(Unread reason) {
        return new NotRead(reason, "application/octet-stream");
    }
}
