package org.ettle.journal.verify;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// The rows of one COPY in PostgreSQL's binary form, read ahead by a thread of their own: so the
/// server sends while who takes the rows hashes them.
final class CopiedSheets implements AutoCloseable {

    private static final int SIGNATURE = 11;
    private static final int BYTES_AT_A_TIME = 1 << 18;
    private static final int BATCHES_AHEAD = 16;

    private final BlockingQueue<List<byte[]>> read = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Thread reader;
    private volatile @Nullable SQLException fault;
    private List<byte[]> batch = List.of();
    private int taken;
    private boolean begun;
    private boolean ended;

    private CopiedSheets(CopyOut copy) {
        reader = Thread.ofPlatform().daemon().name("copy").unstarted(() -> readAll(copy));
    }

    /// @param sql a COPY to the standard output in binary form
    static CopiedSheets of(Connection connection, String sql) throws SQLException {
        var rows =
                new CopiedSheets(connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql));
        rows.reader.start();
        return rows;
    }

    private void readAll(CopyOut copy) {
        try {
            try {
                while (readSome(copy)) {}
            } catch (SQLException why) {
                fault = why;
            }
            read.put(List.of());
        } catch (InterruptedException nobodyTakesThem) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether there may be more
    private boolean readSome(CopyOut copy) throws SQLException, InterruptedException {
        var some = new ArrayList<byte[]>();
        int bytes = 0;
        byte @Nullable [] row = copy.readFromCopy();
        for (; row != null; row = bytes < BYTES_AT_A_TIME ? copy.readFromCopy() : null) {
            some.add(row);
            bytes += row.length;
        }
        if (!some.isEmpty()) {
            read.put(some);
        }
        return bytes >= BYTES_AT_A_TIME;
    }

    /// Null once every row was taken.
    ///
    /// @throws SQLException when not all could be read
    @Nullable CopiedRow next() throws SQLException {
        while (!ended) {
            if (taken == batch.size()) {
                takeBatch();
            } else {
                var bytes = ByteBuffer.wrap(batch.get(taken++));
                if (isRow(bytes)) {
                    return new CopiedRow(bytes);
                }
            }
        }
        return null;
    }

    private void takeBatch() throws SQLException {
        try {
            batch = read.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException(interrupted);
        }
        taken = 0;
        ended = batch.isEmpty();
        var why = fault;
        if (ended && why != null) {
            throw why;
        }
    }

    /// Leads to the first column. What comes before the first row and after the last is no row.
    private boolean isRow(ByteBuffer bytes) {
        if (!begun) {
            begun = true;
            bytes.position(SIGNATURE + Integer.BYTES);
            int extension = bytes.getInt();
            bytes.position(bytes.position() + extension);
        }
        return bytes.remaining() >= Short.BYTES && bytes.getShort() >= 0;
    }

    /// Rows that nobody took are left with the connection, which can then only be closed.
    @Override
    public void close() {
        reader.interrupt();
    }
}
