package org.ettle.review.intake;

/// Why a file was not taken in. Its words say what to do.
public sealed interface IntakeRefusal {

    String words();

    record NoFormat(String name) implements IntakeRefusal {
        @Override
        public String words() {
            return "“"
                    + name
                    + "” is in no format that Ettle knows. Export it as RIS, PubMed, BibTeX,"
                    + " EndNote XML, EndNote tagged, Web of Science, CSV or TSV, or send a list of"
                    + " files with a date on each line.";
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
