package org.ettle.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.ettle.journal.chain.Octets;
import org.ettle.platform.store.NotFound;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Reads the chain of the asker's organisation for its checkpoints and proofs.
@Repository
class ChainSheets {

    private static final String HEAD =
            """
            select next_number - 1 as size, last_hash, greatest(clock_timestamp(), last_time) as now
              from journal.chain
             where organisation_id = platform.asker_organisation() and next_number > 1
            """;

    private static final String HASHES =
            """
            select hash
              from journal.entry
             where organisation_id = platform.asker_organisation()
               and number > :after and number <= :to
             order by number
            """;

    private static final int AT_A_TIME = 10_000;

    private final JdbcClient jdbc;

    ChainSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param now the database's time, in microseconds since 1970, never before the last entry's
    record Head(long size, Octets last, long now) {}

    private record Row(long size, byte[] lastHash, OffsetDateTime now) {}

    /// @throws NotFound when nothing is in the journal yet
    @Transactional(readOnly = true)
    public Head getHead() {
        var row =
                jdbc.sql(HEAD)
                        .query(Row.class)
                        .optional()
                        .orElseThrow(() -> new NotFound("this journal"));
        return new Head(
                row.size(),
                Octets.of(row.lastHash()),
                ChronoUnit.MICROS.between(Instant.EPOCH, row.now().toInstant()));
    }

    /// The hashes of the entries after a number, in order, up to another number.
    @Transactional(readOnly = true)
    public void eachHash(long after, long to, Consumer<byte[]> taker) {
        jdbc.sql(HASHES)
                .withFetchSize(AT_A_TIME)
                .param("after", after)
                .param("to", to)
                .query((RowCallbackHandler) row -> taker.accept(row.getBytes(1)));
    }
}
