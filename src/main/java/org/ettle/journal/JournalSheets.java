package org.ettle.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.ettle.journal.chain.Entry;
import org.ettle.journal.chain.Lines;
import org.ettle.journal.chain.Octets;
import org.ettle.journal.chain.Payload;
import org.ettle.platform.store.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the journal of the asker's organisation.
@Repository
class JournalSheets {

    private static final String SOUGHT =
            """
            select e.organisation_id, e.number, e.previous, e.at, e.who, e.whom, e.what, e.request,
                   e.erases, e.commitment, e.hash, p.salt, p.content
              from journal.entry e
              left join journal.payload p
                on p.organisation_id = e.organisation_id and p.number = e.number
             where e.organisation_id = platform.asker_organisation()
               and e.number < :before
               and (:words = '' or p.words @@ websearch_to_tsquery('english', :words))
               and (not :byPerson or e.who = any (:who::uuid[]) or e.whom = any (:who::uuid[]))
               and (:what = '' or e.what = :what)
               and (:kind = '' or exists (
                   select from journal.subject s
                    where s.organisation_id = e.organisation_id and s.number = e.number
                      and s.kind = :kind))
               and e.at >= :from and e.at < :to
               and (:request = '' or e.request = :request)
             order by e.number desc
             limit :most
            """;

    private static final String OF_SUBJECT =
            """
            select e.organisation_id, e.number, e.previous, e.at, e.who, e.whom, e.what, e.request,
                   e.erases, e.commitment, e.hash, p.salt, p.content
              from journal.subject s
              join journal.entry e
                on e.organisation_id = s.organisation_id and e.number = s.number
              left join journal.payload p
                on p.organisation_id = e.organisation_id and p.number = e.number
             where s.organisation_id = platform.asker_organisation()
               and s.kind = :kind and s.id = :id and s.number < :before
             order by s.number desc
             limit :most
            """;

    private static final String IN_ORDER =
            """
            select e.organisation_id, e.number, e.previous, e.at, e.who, e.whom, e.what, e.request,
                   e.erases, e.commitment, e.hash, p.salt, p.content
              from journal.entry e
              left join journal.payload p
                on p.organisation_id = e.organisation_id and p.number = e.number
             where e.organisation_id = platform.asker_organisation()
               and e.number >= :from and e.number <= :to
             order by e.number
            """;

    private static final String SUBJECTS =
            """
            select kind, id
              from journal.subject
             where organisation_id = platform.asker_organisation() and number = :number
             order by kind, id
            """;

    /// Steps from each value to the next in the index, however many entries there are of each.
    private static final String WHATS =
            """
            with recursive step as (
                (select what from journal.entry
                  where organisation_id = platform.asker_organisation()
                  order by what limit 1)
                union all
                select (select e.what from journal.entry e
                         where e.organisation_id = platform.asker_organisation()
                           and e.what > step.what
                         order by e.what limit 1)
                  from step where step.what is not null)
            select what from step where what is not null
            """;

    private static final String KINDS =
            """
            with recursive step as (
                (select kind from journal.subject
                  where organisation_id = platform.asker_organisation()
                  order by kind limit 1)
                union all
                select (select s.kind from journal.subject s
                         where s.organisation_id = platform.asker_organisation()
                           and s.kind > step.kind
                         order by s.kind limit 1)
                  from step where step.kind is not null)
            select kind from step where kind is not null
            """;

    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final int AT_A_TIME = 1000;

    private final JdbcClient jdbc;

    JournalSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest first.
    List<Entered> list(Sought sought, long before, int most) {
        var who = sought.who();
        return jdbc.sql(SOUGHT)
                .param("before", before)
                .param("words", sought.words())
                .param("byPerson", who != null)
                .param("who", texts(who == null ? Set.of() : who))
                .param("what", sought.what())
                .param("kind", sought.kind())
                .param("from", moment(sought.from(), EVER))
                .param("to", moment(sought.to(), NEVER))
                .param("request", sought.request())
                .param("most", most)
                .query(JournalSheets::entered)
                .list();
    }

    /// What happened to one thing, the newest first.
    List<Entered> list(Subject subject, long before, int most) {
        return jdbc.sql(OF_SUBJECT)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("before", before)
                .param("most", most)
                .query(JournalSheets::entered)
                .list();
    }

    Optional<Entered> find(long number) {
        return jdbc.sql(IN_ORDER)
                .param("from", number)
                .param("to", number)
                .query(JournalSheets::entered)
                .optional();
    }

    Optional<Lines.Row> findRow(long number) {
        return jdbc.sql(IN_ORDER)
                .param("from", number)
                .param("to", number)
                .query(JournalSheets::row)
                .optional();
    }

    /// Each entry with its payload, in order.
    void eachRow(long from, long to, Consumer<Lines.Row> taker) {
        jdbc.sql(IN_ORDER)
                .withFetchSize(AT_A_TIME)
                .param("from", from)
                .param("to", to)
                .query((RowCallbackHandler) row -> taker.accept(row(row, 0)));
    }

    List<Subject> subjects(long number) {
        return jdbc.sql(SUBJECTS)
                .param("number", number)
                .query((row, _) -> new Subject(row.getString(1), row.getString(2)))
                .list();
    }

    List<String> whats() {
        return jdbc.sql(WHATS).query((row, _) -> row.getString(1)).list();
    }

    List<String> kinds() {
        return jdbc.sql(KINDS).query((row, _) -> row.getString(1)).list();
    }

    private static String[] texts(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static OffsetDateTime moment(@Nullable Instant given, Instant otherwise) {
        return (given == null ? otherwise : given).atOffset(ZoneOffset.UTC);
    }

    private static Entered entered(ResultSet row, int index) throws SQLException {
        var read = row(row, index);
        var entry = read.entry();
        var payload = read.payload();
        return new Entered(
                entry.number(),
                Instant.EPOCH.plus(entry.time(), ChronoUnit.MICROS),
                entry.who(),
                entry.whom(),
                entry.what(),
                entry.request(),
                entry.erases(),
                entry.commitment(),
                entry.hash(),
                payload == null ? null : payload.content());
    }

    private static Lines.Row row(ResultSet row, int index) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Lines.Row(
                new Entry(
                        row.getObject("organisation_id", UUID.class),
                        row.getLong("number"),
                        Octets.of(row.getBytes("previous")),
                        ChronoUnit.MICROS.between(Instant.EPOCH, at),
                        row.getObject("who", UUID.class),
                        row.getObject("whom", UUID.class),
                        row.getString("what"),
                        row.getString("request"),
                        row.getObject("erases", Long.class),
                        Octets.of(row.getBytes("commitment")),
                        Octets.of(row.getBytes("hash"))),
                payload(row));
    }

    private static @Nullable Payload payload(ResultSet row) throws SQLException {
        byte @Nullable [] salt = row.getBytes("salt");
        return salt == null ? null : new Payload(Octets.of(salt), row.getString("content"));
    }
}
