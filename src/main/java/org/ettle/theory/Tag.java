package org.ettle.theory;

/// A mark on an outcome from a controlled list of its version.
public record Tag(String key, Kind kind, String label, Citation citation) {

    public enum Kind {
        /// A system to be addressed for key outcome 4 of the 2018 map.
        SYSTEM_AREA("System area", "System areas"),
        /// A theme that runs across the 2023–27 plan.
        GOLDEN_THREAD("Golden thread", "Golden threads");

        private final String singular;
        private final String plural;

        Kind(String singular, String plural) {
            this.singular = singular;
            this.plural = plural;
        }

        public String singular() {
            return singular;
        }

        public String plural() {
            return plural;
        }
    }
}
