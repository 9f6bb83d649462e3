package org.ettle.journal.verify;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.ettle.journal.chain.Flaw;
import org.ettle.platform.store.server.StandingServer;

/// Looks at every journal that a database holds.
final class DatabaseCheckSheets {

    private DatabaseCheckSheets() {}

    /// Where it cannot be looked at, and why.
    static final class CannotLook extends Exception {

        private static final long serialVersionUID = 1L;

        CannotLook(SQLException fault) {
            super("The database cannot be read: " + fault.getMessage(), fault);
        }
    }

    /// A server that Ettle runs itself.
    static List<Verdict> of(StandingServer server, SignedLengths signed, LongConsumer progress)
            throws CannotLook {
        try (var connection = server.connect()) {
            return of(connection, signed, progress);
        } catch (SQLException fault) {
            throw new CannotLook(fault);
        }
    }

    /// A server that somebody else runs; the role must be one from which nothing is hidden.
    static List<Verdict> of(
            String url, String user, String password, SignedLengths signed, LongConsumer progress)
            throws CannotLook {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            return of(connection, signed, progress);
        } catch (SQLException fault) {
            throw new CannotLook(fault);
        }
    }

    static List<Verdict> of(Connection connection, SignedLengths signed, LongConsumer progress)
            throws SQLException {
        var sheets = new WholeJournalSheets(connection);
        var check = new WholeCheck(signed);
        sheets.eachEntry(check::next, progress);
        var verdicts = check.end(sheets.heads());
        boolean whole = verdicts.stream().allMatch(Verdict.Whole.class::isInstance);
        return whole ? withSubjects(verdicts, sheets.differingSubjects()) : verdicts;
    }

    /// The histories are asked about last, because only payloads that are whole can be read.
    private static List<Verdict> withSubjects(List<Verdict> verdicts, Map<UUID, Flaw> flaws) {
        var all = new ArrayList<Verdict>();
        for (var verdict : verdicts) {
            all.add(
                    verdict instanceof Verdict.Whole whole
                                    && flaws.containsKey(whole.organisation())
                            ? new Verdict.Bad(whole.organisation(), flaws.get(whole.organisation()))
                            : verdict);
        }
        return all;
    }
}
