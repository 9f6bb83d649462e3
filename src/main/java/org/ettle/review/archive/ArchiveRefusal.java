package org.ettle.review.archive;

/// Why an archive was not taken in. Its words say what to do.
public sealed interface ArchiveRefusal {

    String words();

    record NoArchive() implements ArchiveRefusal {
        @Override
        public String words() {
            return "This file is no archive of a review. Choose a file that “Take the review"
                    + " away” made; its name ends in .zip.";
        }
    }

    record OtherVersion(int version) implements ArchiveRefusal {
        @Override
        public String words() {
            return "This archive is of version "
                    + version
                    + ", which this Ettle cannot read. Take it in where it was made, or update.";
        }
    }

    record Damaged(String part) implements ArchiveRefusal {
        @Override
        public String words() {
            return "The part “"
                    + part
                    + "” of the archive is missing or was changed. Make the archive anew.";
        }
    }

    /// @param name of something that the archive has and does not list
    record NotListed(String name) implements ArchiveRefusal {
        @Override
        public String words() {
            return "“"
                    + name
                    + "” is in the archive, but not among what it says that it holds. Nothing was"
                    + " kept. Make the archive anew.";
        }
    }

    record TooLarge() implements ArchiveRefusal {
        @Override
        public String words() {
            return "The archive unpacks to more than can be taken in. Split the review, or ask"
                    + " whoever runs this Ettle.";
        }
    }

    record IsHereAlready() implements ArchiveRefusal {
        @Override
        public String words() {
            return "This review is here already. An archive never writes over one.";
        }
    }

    record DoesNotFit(String part) implements ArchiveRefusal {
        @Override
        public String words() {
            return "What the part “"
                    + part
                    + "” says does not fit together, so nothing was kept. Make the archive anew.";
        }
    }
}
