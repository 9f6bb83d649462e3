package org.ettle.evidence.document.worker;

import java.util.List;

/// What came of reading one document.
public sealed interface Answer {

    /// @param mediaType of the document, by what it holds
    /// @param reader what read it, with its version
    /// @param words as they came, not normalised
    record Read(String mediaType, String reader, String words, List<Remark> remarks)
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
