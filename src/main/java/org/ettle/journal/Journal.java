package org.ettle.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ettle.journal.chain.AuditPath;
import org.ettle.journal.chain.Checkpoint;
import org.ettle.journal.chain.Lines;
import org.ettle.journal.chain.Octets;
import org.ettle.journal.chain.Proof;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the room: reads the journal of the asker's organisation. Taking it away, and erasing
/// from it, are acts of their own and are written in it. Nothing is ever written here by hand:
/// rooms tell what happened as facts.
@Service
public class Journal {

    private final JournalSheets sheets;
    private final ChainSheets chain;
    private final CheckpointWriter checkpoints;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Journal(
            JournalSheets sheets,
            ChainSheets chain,
            CheckpointWriter checkpoints,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.sheets = sheets;
        this.chain = chain;
        this.checkpoints = checkpoints;
        this.events = events;
        this.transaction = transaction;
    }

    /// An entry with what it is about.
    public record Whole(Entered entered, List<Subject> subjects) {

        public Whole {
            subjects = List.copyOf(subjects);
        }
    }

    /// What can be chosen in a search: what was ever done, to things of which kinds.
    public record Choices(List<String> whats, List<String> kinds) {

        public Choices {
            whats = List.copyOf(whats);
            kinds = List.copyOf(kinds);
        }
    }

    /// The newest first.
    ///
    /// @param before only entries with smaller numbers
    public List<Entered> list(Sought sought, long before, int most) {
        return read(() -> sheets.list(sought, before, most));
    }

    /// What happened to one thing, the newest first.
    public List<Entered> list(Subject subject, long before, int most) {
        return read(() -> sheets.list(subject, before, most));
    }

    /// What was done to a person's record, the newest first. Reading it is itself a fact, unless it
    /// is the asker's own.
    public List<Entered> listOfPerson(UUID person, long before, int most) {
        if (!person.equals(Askers.get().person())) {
            tell(new JournalFact.HistoryOpened(ours(), person));
        }
        return list(Subject.of("person", person), before, most);
    }

    public Choices choices() {
        return read(() -> new Choices(sheets.whats(), sheets.kinds()));
    }

    /// @throws NotFound when the asker has no such entry
    public Whole get(long number) {
        return read(() ->
                new Whole(
                        sheets.find(number).orElseThrow(() -> new NotFound("this entry")),
                        sheets.subjects(number)));
    }

    /// A line that shows to anybody that the entry is in the journal (docs/journal-format.md).
    ///
    /// @throws NotFound when the asker has no such entry
    public byte[] proof(long number) {
        get(number);
        tell(new JournalFact.ProofTaken(ours(), number));
        var checkpoint = checkpoints.sign(ours());
        return read(() -> proof(number, checkpoint));
    }

    private byte[] proof(long number, Checkpoint checkpoint) {
        var row = sheets.findRow(number).orElseThrow(() -> new NotFound("this entry"));
        var path = new AuditPath(number, checkpoint.size());
        chain.eachHash(0, checkpoint.size(), hash -> path.pass(Octets.of(hash)));
        return line(
                Lines.of(
                        new Proof(
                                row.entry(),
                                row.payload(),
                                path.hashes(),
                                checkpoint,
                                checkpoints.publicKey())));
    }

    /// Writes the whole journal as one file (docs/journal-format.md). That it was taken is its last
    /// entry.
    public void export(OutputStream out) throws IOException {
        tell(new JournalFact.JournalExported(ours(), "journal-export-1"));
        var checkpoint = checkpoints.sign(ours());
        out.write(line(Lines.of(new Lines.Header(ours().value(), checkpoint.size()))));
        eachRow(checkpoint.size(), row -> out.write(line(Lines.of(row.entry(), row.payload()))));
        out.write(line(Lines.of(new Lines.End(checkpoint, checkpoints.publicKey()))));
    }

    /// Takes each entry in order, for a table. That it was taken is the last entry.
    public void exportTable(Taker taker) throws IOException {
        tell(new JournalFact.JournalExported(ours(), "csv"));
        eachRow(checkpoints.sign(ours()).size(), taker);
    }

    /// Takes an entry and may write it somewhere.
    public interface Taker {
        void take(Lines.Row row) throws IOException;
    }

    private void eachRow(long size, Taker taker) throws IOException {
        try {
            read(() -> {
                sheets.eachRow(1, size, row -> taking(taker, row));
                return size;
            });
        } catch (UncheckedIOException fault) {
            throw Objects.requireNonNull(fault.getCause());
        }
    }

    private static void taking(Taker taker, Lines.Row row) {
        try {
            taker.take(row);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Erases what was said and changed in an entry, for good. The entry stays, and the journal
    /// stays whole; nobody can tell by guessing what was there.
    ///
    /// @param reason why, in words for who reads the journal later
    /// @throws NotFound when there is no such payload
    public void erase(long number, String reason) {
        tell(new JournalFact.PayloadErased(ours(), number, reason));
    }

    private void tell(Fact fact) {
        transaction.executeWithoutResult(_ -> events.publishEvent(fact));
    }

    private static OrganisationId ours() {
        var organisation = Askers.get().organisation();
        if (organisation == null) {
            throw new NotFound("this journal");
        }
        return organisation;
    }

    private interface Reading<T> {
        T read();
    }

    private <T> T read(Reading<T> reading) {
        return Objects.requireNonNull(transaction.execute(_ -> reading.read()));
    }

    private static byte[] line(byte[] written) {
        var line = Arrays.copyOf(written, written.length + 1);
        line[written.length] = '\n';
        return line;
    }
}
