package org.ettle.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ettle.journal.chain.Entry;
import org.ettle.journal.chain.Octets;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Adds entries to the chain of the asker's organisation.
@Repository
class JournalStore {

    private static final String BEGIN =
            "insert into journal.chain default values on conflict do nothing";

    /// A clock that was set back does not make an entry older than the one before it.
    private static final String LOCK =
            """
            select next_number, last_hash, greatest(clock_timestamp(), last_time) as now
              from journal.chain
             where organisation_id = platform.asker_organisation()
               for update
            """;

    private static final String ADD =
            """
            with entry as (
                insert into journal.entry
                    (number, previous, at, who, whom, what, request, erases, commitment, hash)
                values (:number, :previous, :at, :who, :whom, :what, :request, :erases,
                        :commitment, :hash)),
            payload as (
                insert into journal.payload (number, salt, content)
                values (:number, :salt, :content))
            insert into journal.subject (kind, id, number)
            select s.kind, s.id, :number
              from unnest(:kinds::text[], :ids::text[]) as s (kind, id)
            """;

    private static final String ERASE =
            """
            delete from journal.payload
             where organisation_id = platform.asker_organisation() and number = :number
            """;

    private static final String ADVANCE =
            """
            update journal.chain
               set next_number = :next, last_hash = :hash, last_time = :at
             where organisation_id = platform.asker_organisation()
            """;

    private final JdbcClient jdbc;

    JournalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where the next entry goes.
    private record Head(long number, Octets previous, Instant now) {}

    /// Within the transaction in which the acts happened.
    ///
    /// @return the number of the last entry
    /// @throws NotFound when an act erases a payload that is not there
    long write(OrganisationId organisation, List<Act> acts) {
        var head = lock();
        long number = head.number();
        var previous = head.previous();
        for (var act : acts) {
            var entry = sealed(organisation, number, previous, head.now(), act);
            add(entry, act);
            previous = entry.hash();
            number++;
        }
        advance(number, previous, head.now());
        return number - 1;
    }

    private Head lock() {
        var head = jdbc.sql(LOCK).query(Row.class).optional();
        if (head.isEmpty()) {
            jdbc.sql(BEGIN).update();
            head = jdbc.sql(LOCK).query(Row.class).optional();
        }
        return head.orElseThrow(() -> new IllegalStateException("The journal has no head.")).head();
    }

    /// As the driver gives it.
    private record Row(long nextNumber, byte[] lastHash, OffsetDateTime now) {
        Head head() {
            return new Head(nextNumber, Octets.of(lastHash), now.toInstant());
        }
    }

    private static Entry sealed(
            OrganisationId organisation, long number, Octets previous, Instant now, Act act) {
        return Entry.sealed(
                organisation.value(),
                number,
                previous,
                ChronoUnit.MICROS.between(Instant.EPOCH, now),
                act.who(),
                act.whom(),
                act.what(),
                act.request(),
                act.erases(),
                act.payload().commitment());
    }

    private void add(Entry entry, Act act) {
        jdbc.sql(ADD)
                .param("number", entry.number())
                .param("previous", entry.previous().toBytes())
                .param("at", at(entry.time()))
                .param("who", entry.who())
                .param("whom", entry.whom())
                .param("what", entry.what())
                .param("request", entry.request())
                .param("erases", entry.erases())
                .param("commitment", entry.commitment().toBytes())
                .param("hash", entry.hash().toBytes())
                .param("salt", act.payload().salt().toBytes())
                .param("content", act.payload().content())
                .param("kinds", act.subjects().stream().map(Subject::kind).toArray(String[]::new))
                .param("ids", act.subjects().stream().map(Subject::id).toArray(String[]::new))
                .update();
        if (act.erases() != null && jdbc.sql(ERASE).param("number", act.erases()).update() == 0) {
            throw new NotFound("this payload");
        }
    }

    private void advance(long next, Octets hash, Instant at) {
        jdbc.sql(ADVANCE)
                .param("next", next)
                .param("hash", hash.toBytes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static OffsetDateTime at(long time) {
        return Instant.EPOCH.plus(time, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
