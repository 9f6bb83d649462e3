package org.ettle.review.web.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ettle.review.intake.Archive;
import org.ettle.review.intake.SentDocuments;
import org.ettle.review.intake.SentFile;
import org.springframework.web.multipart.MultipartFile;

/// Files that were sent, in a folder of their own until the last of them is read.
final class Uploaded {

    /// What an archive of files of references may unpack to; such files are large.
    private static final long MOST = 4L * 1024 * 1024 * 1024;

    private static final int MOST_FILES = 200;

    /// What an archive of documents may unpack to; there are many of them.
    private static final long MOST_OF_DOCUMENTS = 1024L * 1024 * 1024;

    private static final int MOST_DOCUMENTS = 5_000;

    private final Path folder;
    private final List<SentFile> files = new ArrayList<>();
    private final List<SentDocuments.Sent> documents = new ArrayList<>();
    private int left;

    private Uploaded(Path folder) {
        this.folder = folder;
    }

    /// Whoever made it says once that it is no longer looked at, by [#oneLess], as each file does.
    ///
    /// @param waited files that were sent before
    /// @throws Archive.TooLarge where an archive holds too much
    static Uploaded of(
            List<MultipartFile> sent,
            List<KeptUploads.Kept> waited,
            String source,
            Map<String, String> columns)
            throws IOException {
        var uploaded = new Uploaded(Files.createTempDirectory("ettle-import"));
        try {
            for (var kept : waited) {
                var path = Files.createTempFile(uploaded.folder, "sent", ".bin");
                Files.move(kept.path(), path, StandardCopyOption.REPLACE_EXISTING);
                uploaded.files.add(new SentFile(path, kept.name(), source, columns));
            }
            for (var file : sent) {
                uploaded.add(file, source, columns);
            }
        } catch (IOException fault) {
            uploaded.remove();
            throw fault;
        }
        uploaded.left = uploaded.files.size() + 1;
        return uploaded;
    }

    /// The same for documents, which are taken in together.
    ///
    /// @throws Archive.TooLarge where an archive holds too much
    static Uploaded ofDocuments(List<MultipartFile> sent) throws IOException {
        var uploaded = new Uploaded(Files.createTempDirectory("ettle-import"));
        try {
            for (var file : sent) {
                uploaded.addDocuments(file);
            }
        } catch (IOException fault) {
            uploaded.remove();
            throw fault;
        }
        uploaded.left = Math.min(1, uploaded.documents.size());
        if (uploaded.left == 0) {
            uploaded.remove();
        }
        return uploaded;
    }

    private void addDocuments(MultipartFile file) throws IOException {
        var path = Files.createTempFile(folder, "sent", ".bin");
        file.transferTo(path);
        if (!Archive.is(path)) {
            documents.add(new SentDocuments.Sent(path, nameOf(file), ""));
            return;
        }
        for (var member : Archive.unpack(path, folder, MOST_OF_DOCUMENTS, MOST_DOCUMENTS)) {
            documents.add(new SentDocuments.Sent(member.path(), member.name(), member.folder()));
        }
        Files.delete(path);
    }

    private void add(MultipartFile file, String source, Map<String, String> columns)
            throws IOException {
        var path = Files.createTempFile(folder, "sent", ".bin");
        file.transferTo(path);
        if (!Archive.is(path)) {
            files.add(new SentFile(path, nameOf(file), source, columns));
            return;
        }
        for (var member : Archive.unpack(path, folder, MOST, MOST_FILES)) {
            files.add(new SentFile(member.path(), member.name(), source, columns));
        }
        Files.delete(path);
    }

    private static String nameOf(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replace('\\', '/');
        var last = name.substring(name.lastIndexOf('/') + 1);
        return last.isBlank() ? "file" : last;
    }

    List<SentDocuments.Sent> documents() {
        return List.copyOf(documents);
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
