package org.ettle.platform.store.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The folder in which the program keeps its database. It is held by one program at a time: the
/// lock is the operating system's, so it goes when the program goes, however that happens.
final class DataFolder implements AutoCloseable {

    /// Below this the server could not even write its log ahead: one segment of it is 16 MB.
    private static final long ROOM_NEEDED = 64L << 20;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /// @throws CannotStart when the folder cannot be made, written or held, or its disk is full
    static DataFolder hold(Path folder) {
        Path wanted = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(wanted);
            Path root = wanted.toRealPath();
            var lock = lock(root);
            refuseFullDisk(root);
            return new DataFolder(root, lock);
        } catch (IOException fault) {
            throw CannotStart.inFolder(wanted, fault);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        var channel =
                FileChannel.open(
                        root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!held(channel)) {
            channel.close();
            throw new CannotStart(
                    "Ettle is already running on the data folder "
                            + root
                            + ". Stop it first, or give another folder with --data.");
        }
        return channel;
    }

    private static boolean held(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProgram) {
            return false;
        }
    }

    private static void refuseFullDisk(Path root) throws IOException {
        if (Files.getFileStore(root).getUsableSpace() < ROOM_NEEDED) {
            throw new IOException("No space left on device");
        }
    }

    Path root() {
        return root;
    }

    /// The server's programs, unpacked.
    Path programs() {
        return root.resolve("postgres");
    }

    /// PostgreSQL's own folder.
    Path cluster() {
        return root.resolve("cluster");
    }

    /// Where a cluster is laid out before it is whole.
    Path unfinishedCluster() {
        return root.resolve("cluster.new");
    }

    Path passwords() {
        return root.resolve("passwords.properties");
    }

    /// What the server says of itself.
    Path serverLog() {
        return root.resolve("postgres.log");
    }

    /// What the journal says of the database from outside (its room, `journal`, writes there).
    Path journal() {
        return root.resolve("journal");
    }

    /// Everything that the database keeps, without the lock and the server's programs.
    List<Path> kept() {
        return List.of(cluster(), unfinishedCluster(), passwords(), serverLog(), journal());
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException fault) {
            throw CannotStart.inFolder(root, fault);
        }
    }
}
