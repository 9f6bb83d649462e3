package org.ettle.journal.chain;

/// What is wrong with a journal, and the first row at which it is. The codes and the meaning of the
/// row are those of docs/journal-format.md.
public record Flaw(Code code, long row) {

    public enum Code {
        CHECKPOINT_UNREADABLE("A line of the checkpoints cannot be read."),
        CHECKPOINT_OF_ANOTHER("A checkpoint belongs to another organisation."),
        KEY_UNKNOWN("A checkpoint was signed with a key that is not trusted."),
        SIGNATURE_WRONG("The signature of a checkpoint does not fit it."),
        CHECKPOINT_ORDER("A checkpoint is not later and larger than the one before it."),
        LINE_UNREADABLE("A line of the file is not in the one form that a line can have."),
        FILE_CUT("The file ends before it should."),
        NUMBER_MISSING("This entry is missing."),
        NUMBER_REPEATED("This entry stands twice or in the wrong place."),
        LINK_BROKEN("This entry does not follow from the one before: one of the two was changed."),
        HASH_WRONG("This entry was changed after it was written."),
        TIME_GOES_BACK("This entry claims to be older than the one before it."),
        ERASURE_WRONG("This entry erases an entry that does not come before it."),
        COMMITMENT_WRONG("The payload of this entry is not the one that was written."),
        CHECKPOINT_DIFFERS(
                "The entries since the checkpoint before, up to this one, are not those that were"
                        + " signed."),
        PAYLOAD_MISSING("The payload of this entry is gone, and no entry says that it was erased."),
        PAYLOAD_KEPT("The payload of this entry was erased, but it is there."),
        TAIL_MISSING("A checkpoint signed more entries than there are; this is the first missing."),
        HEAD_WRONG("The chain says of itself another length or end than its entries."),
        SUBJECTS_DIFFER("The histories leave out this entry, or hold it where it does not belong."),
        PATH_WRONG("The path of the proof does not lead from the entry to the checkpoint.");

        private final String words;

        Code(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
