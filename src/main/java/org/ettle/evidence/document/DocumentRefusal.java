package org.ettle.evidence.document;

import org.ettle.evidence.document.worker.Unread;

/// Why a document or text was not taken in, in words that say what to do.
public sealed interface DocumentRefusal {

    String words();

    record NotRead(Unread why) implements DocumentRefusal {

        @Override
        public String words() {
            return why.words();
        }
    }

    /// @param name under which it was attached
    record DocumentIsThere(String name) implements DocumentRefusal {

        @Override
        public String words() {
            return "This very document is attached to the source already, as “"
                    + name
                    + "”. Nothing was added.";
        }
    }

    record NothingTyped() implements DocumentRefusal {

        @Override
        public String words() {
            return "Type in or paste some words.";
        }
    }

    record TypedTooMuch(int characters) implements DocumentRefusal {

        @Override
        public String words() {
            return "The text has %,d characters; typed in, it may have %,d. Save it as a text file and attach that."
                    .formatted(characters, Documents.TYPED_CHARACTERS);
        }
    }

    record TextIsThere() implements DocumentRefusal {

        @Override
        public String words() {
            return "The source has exactly this text already. Nothing was added.";
        }
    }
}
