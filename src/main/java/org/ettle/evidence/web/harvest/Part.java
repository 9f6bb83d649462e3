package org.ettle.evidence.web.harvest;

/// The parts of a statement, one question each, in the order in which they are asked.
enum Part {
    CHANGE("What changed", "Who does something differently, and what do they do?"),
    WHEN_AND_WHERE("When and where", "As far as it is known."),
    SIGNIFICANCE("Why it matters", "What is better or worse for people because of it?"),
    CONTRIBUTION(
            "How self-directed support contributed",
            "It need not be the only cause. Say what else helped, too."),
    ORIGIN(
            "Who tells it",
            "The harvester’s source: whoever first told or wrote it. Evidence of one origin counts"
                    + " once, however often it is repeated."),
    VERSION(
            "On what it bears",
            "Choose the map to whose outcomes it belongs. What nobody expected belongs to none yet,"
                    + " and is shown to map editors."),
    ON("On which outcome or link", "Choose one outcome, or one link between two."),
    PERMISSION("How far the words may travel", "Those whose words or lives it tells of decide.");

    private final String title;
    private final String lead;

    Part(String title, String lead) {
        this.title = title;
        this.lead = lead;
    }

    String title() {
        return title;
    }

    String lead() {
        return lead;
    }
}
