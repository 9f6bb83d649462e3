package org.ettle.theory;

/// A row of a map: the outcomes of one group of actors. In the 2018 map each lane is one of the
/// three nested logic models. Lanes are listed in the order in which the source prints them.
///
/// @param kind which of the lasting lanes this is, so that versions can be compared and coloured
/// @param title the source's own name for it
/// @param about one sentence
public record Lane(String key, Kind kind, String title, String about, Citation citation) {

    /// The lanes that last through the versions.
    public enum Kind {
        PEOPLE("People"),
        WORKFORCE("Workforce"),
        SYSTEM("System");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
