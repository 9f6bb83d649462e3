package org.ettle.review.reading;

/// Why nothing was kept. Its words say what to do.
public sealed interface ReadingRefusal {

    String words();

    record NotIncluded() implements ReadingRefusal {
        @Override
        public String words() {
            return "This record is not included at the last stage, so nothing is read out of it.";
        }
    }

    record UnknownCode(String frame) implements ReadingRefusal {
        @Override
        public String words() {
            return "Choose among the codes of the protocol.";
        }
    }

    record PassageMissing(String question) implements ReadingRefusal {
        @Override
        public String words() {
            return "Give the passage that bears the answer, with its page.";
        }
    }

    /// @param of the key of the question, or the name of the criterion
    record NotInTheDocument(String of) implements ReadingRefusal {
        @Override
        public String words() {
            return "These words do not stand in the document of this record. Copy them from its text,"
                    + " as they stand there and without a page number.";
        }
    }

    record TooLong(String question, int most) implements ReadingRefusal {
        @Override
        public String words() {
            return "Keep it to " + most + " characters.";
        }
    }

    record NothingChanged() implements ReadingRefusal {
        @Override
        public String words() {
            return "Nothing is different from what was kept before.";
        }
    }
}
