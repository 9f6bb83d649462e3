package org.ettle.evidence.web.harvest;

import org.ettle.evidence.harvest.Statement;
import org.ettle.evidence.harvest.Substantiation;
import org.ettle.evidence.web.Address;
import org.ettle.evidence.web.EvidenceWords;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Section;

/// Where the pages of outcome harvesting are.
final class At {

    static final String LIST = "/evidence/harvest";
    static final String NEW = LIST + "/new";
    static final String SAMPLES = LIST + "/samples";
    static final String UNEXPECTED = LIST + "/unexpected";

    private At() {}

    static String of(Statement.Id statement) {
        return LIST + "/statements/" + statement;
    }

    static String of(Substantiation.Id verdict) {
        return LIST + "/verdicts/" + verdict;
    }

    static Frame first(String title) {
        return Frame.titled(title).in(Section.EVIDENCE).under("Evidence", Address.REGISTER);
    }

    static Frame under(String title) {
        return first(title).under("Outcome harvesting", LIST);
    }

    /// A page that does something to a statement.
    static Frame under(Statement statement, String title) {
        return under(title + ": " + statement.wording().who())
                .under(statement.wording().who(), of(statement.id()));
    }

    /// Tells a statement from others of the same people.
    static String opening(Statement statement) {
        return statement.wording().who()
                + ": “"
                + EvidenceWords.opening(statement.wording().what())
                + "”";
    }
}
