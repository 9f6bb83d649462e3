package org.ettle.review.intake;

import java.util.List;
import org.ettle.review.format.Head;

/// Why a file was not taken in. Its words say what to do.
public sealed interface IntakeRefusal {

    String words();

    record NoFormat(String name) implements IntakeRefusal {
        @Override
        public String words() {
            return "“"
                    + name
                    + "” is in no format that Ettle knows. Export it as RIS, PubMed, BibTeX,"
                    + " EndNote XML, EndNote tagged, Web of Science, Excel (.xlsx, .xls), CSV or TSV, or send a list of"
                    + " files with a date on each line. A document itself is brought in below.";
        }
    }

    /// @param heads those of the first row
    record HeadsUnknown(String name, List<Head> heads) implements IntakeRefusal {

        public HeadsUnknown {
            heads = List.copyOf(heads);
        }

        @Override
        public String words() {
            return "No head of “"
                    + name
                    + "” names the title. Choose below what its columns mean, then bring it in: the"
                    + " file is kept here for an hour, and need not be chosen again.";
        }
    }

    /// A workbook whose rows could not be read.
    ///
    /// @param why and what to do
    record NoRows(String name, String why) implements IntakeRefusal {
        @Override
        public String words() {
            return "“" + name + "” was not taken in. " + why;
        }
    }

    record TooLarge(String name) implements IntakeRefusal {
        @Override
        public String words() {
            return "What is in “" + name + "” is too large together. Send its files one by one.";
        }
    }

    record Damaged(String name) implements IntakeRefusal {
        @Override
        public String words() {
            return "“"
                    + name
                    + "” could not be unpacked: it is damaged, or locked by a password. Make the"
                    + " archive anew, or send its files one by one.";
        }
    }

    record ThereAlready(String name, int number) implements IntakeRefusal {
        @Override
        public String words() {
            return "“"
                    + name
                    + "” was taken in already, as import "
                    + number
                    + ". Nothing was added.";
        }
    }

    record UnderWay(String name, int number) implements IntakeRefusal {
        @Override
        public String words() {
            return "“" + name + "” is being taken in, as import " + number + ". Wait for its end.";
        }
    }
}
