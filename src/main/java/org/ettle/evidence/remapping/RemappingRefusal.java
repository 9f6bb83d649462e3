package org.ettle.evidence.remapping;

/// Why a decision was not made. Its words say what to do.
public sealed interface RemappingRefusal {

    String words();

    record ReasonMissing() implements RemappingRefusal {
        @Override
        public String words() {
            return "Say why, in a sentence that others can follow.";
        }
    }

    record ReasonTooLong(int most) implements RemappingRefusal {
        @Override
        public String words() {
            return "Say why in at most " + most + " characters.";
        }
    }

    record NothingChosen() implements RemappingRefusal {
        @Override
        public String words() {
            return "Choose what it bears on now, or that it bears on none of them.";
        }
    }

    record BothChosen() implements RemappingRefusal {
        @Override
        public String words() {
            return "Choose either what it bears on now, or that it bears on none of them.";
        }
    }

    record NoItemChosen() implements RemappingRefusal {
        @Override
        public String words() {
            return "Tick the items that you mean, or choose all of them.";
        }
    }

    record NotInTheVersion(Place place) implements RemappingRefusal {
        @Override
        public String words() {
            return "The later version does not have “" + place.key() + "”. Choose what it has.";
        }
    }
}
