package org.ettle.review.web.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ettle.review.intake.Archive;
import org.ettle.review.intake.SentFile;
import org.springframework.web.multipart.MultipartFile;

/// Files that were sent, in a folder of their own until the last of them is read.
final class Uploaded {

    /// What an archive may unpack to.
    private static final long MOST = 4L * 1024 * 1024 * 1024;

    private final Path folder;
    private final List<SentFile> files = new ArrayList<>();
    private int left;

    private Uploaded(Path folder) {
        this.folder = folder;
    }

    /// @throws Archive.TooLarge where an archive holds too much
    static Uploaded of(List<MultipartFile> sent, String source, Map<String, String> columns)
            throws IOException {
        var uploaded = new Uploaded(Files.createTempDirectory("ettle-import"));
        try {
            for (var file : sent) {
                uploaded.add(file, source, columns);
            }
        } catch (IOException fault) {
            uploaded.remove();
            throw fault;
        }
        uploaded.left = uploaded.files.size();
        if (uploaded.left == 0) {
            uploaded.remove();
        }
        return uploaded;
    }

    private void add(MultipartFile file, String source, Map<String, String> columns)
            throws IOException {
        var path = Files.createTempFile(folder, "sent", ".bin");
        file.transferTo(path);
        if (!Archive.is(path)) {
            files.add(new SentFile(path, nameOf(file), source, columns));
            return;
        }
        for (var member : Archive.unpack(path, folder, MOST)) {
            files.add(new SentFile(member.path(), member.name(), source, columns));
        }
        Files.delete(path);
    }

    private static String nameOf(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replace('\\', '/');
        var last = name.substring(name.lastIndexOf('/') + 1);
        return last.isBlank() ? "file" : last;
    }

    List<SentFile> files() {
        return List.copyOf(files);
    }

    /// One of the files is read, or refused.
    synchronized void oneLess() {
        left--;
        if (left == 0) {
            remove();
        }
    }

    private void remove() {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Uploaded::remove);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
