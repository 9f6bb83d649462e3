package org.ettle.platform.store.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.modulith.NamedInterface;

/// Why the program did not start, in one plain sentence that says what to do about it.
@NamedInterface("server")
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static CannotStart inFolder(Path folder, IOException fault) {
        return new CannotStart(sentence(folder, fault), fault);
    }

    static String sentence(Path folder, IOException fault) {
        String reason = Objects.toString(fault.getMessage(), fault.getClass().getSimpleName());
        if (reason.contains("No space left")) {
            return "The disk that holds the data folder "
                    + folder
                    + " is full. Make room on it, then start Ettle again.";
        }
        if (reason.contains("Read-only file system")) {
            return "The data folder "
                    + folder
                    + " is on a read-only disk. Give another folder with --data, or make the disk"
                    + " writable.";
        }
        if (fault instanceof AccessDeniedException || reason.contains("Permission denied")) {
            return "Ettle may not write in the data folder "
                    + folder
                    + ". Give another folder with --data, or let this user write there.";
        }
        return "Ettle cannot use the data folder " + folder + " (" + reason + ").";
    }
}
