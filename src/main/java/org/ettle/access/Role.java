package org.ettle.access;

/// What somebody may do for an organisation. Roles are held for a time; a person may hold several.
public enum Role {
    ADMINISTRATOR("Administrator", "Keeps people, roles and sessions, and searches the journal."),
    MAP_EDITOR("Map editor", "Begins, edits, reviews and publishes versions of change maps."),
    JUDGE("Judge", "Judges status and contribution."),
    ANALYST("Analyst", "Brings evidence in and works with figures."),
    PRACTITIONER("Practitioner", "Works with supported people: conversations, plans, reviews."),
    TEAM_MANAGER("Team manager", "Answers for the work of a team."),
    FINANCE_OFFICER("Finance officer", "Keeps budgets and payments."),
    COMMISSIONER("Commissioner", "Buys and shapes services."),
    READER("Reader", "Reads what the organisation keeps, and changes nothing.");

    private final String title;
    private final String words;

    Role(String title, String words) {
        this.title = title;
        this.words = words;
    }

    public String title() {
        return title;
    }

    /// One sentence on what the role is for.
    public String words() {
        return words;
    }
}
