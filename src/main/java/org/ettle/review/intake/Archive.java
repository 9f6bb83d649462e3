package org.ettle.review.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// A ZIP archive of files.
public final class Archive {

    /// By what a document begins that is an archive itself: Word, Excel, OpenDocument.
    private static final Pattern OF_A_DOCUMENT =
            Pattern.compile(
                    "\\[Content_Types]\\.xml|mimetype|(_rels|docProps|word|xl|META-INF)/.*");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_DOCUMENT = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private static final int LONGEST_FOLDER = 400;

    private Archive() {}

    /// @param path where it was unpacked
    /// @param name its own, without folders
    /// @param folder where it stood, in words
    public record Member(Path path, String name, String folder) {}

    /// What is in it is more than may be unpacked.
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("An archive unpacks to more than may be.");
        }
    }

    public static boolean is(Path path) throws IOException {
        return isZip(path) && !OF_A_DOCUMENT.matcher(first(path)).matches();
    }

    /// Whether it is a document with parts, such as a workbook: an archive itself, or what office
    /// programs wrote until 2003.
    public static boolean isDocument(Path path) throws IOException {
        return begins(path, OLD_DOCUMENT)
                || isZip(path) && OF_A_DOCUMENT.matcher(first(path)).matches();
    }

    private static boolean isZip(Path path) throws IOException {
        return begins(path, ZIP);
    }

    private static boolean begins(Path path, byte[] with) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return Arrays.equals(bytes.readNBytes(with.length), with);
        }
    }

    /// The name of what stands first in it; nothing where that cannot be read.
    private static String first(Path zip) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            var entry = in.getNextEntry();
            return entry == null ? "" : entry.getName();
        } catch (ZipException | IllegalArgumentException damaged) {
            return "";
        }
    }

    /// Every file in it, under a name of our own, so that no name leads outside.
    ///
    /// @param most how many bytes all of it may have
    /// @param mostFiles how many files it may hold
    /// @throws ZipException where it is damaged or locked
    public static List<Member> unpack(Path zip, Path folder, long most, int mostFiles)
            throws IOException {
        try {
            return unpacked(zip, folder, most, mostFiles);
        } catch (IllegalArgumentException | EOFException damaged) {
            throw new ZipException("An archive is damaged.");
        }
    }

    private static List<Member> unpacked(Path zip, Path folder, long most, int mostFiles)
            throws IOException {
        var members = new ArrayList<Member>();
        long left = most;
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory() || isOfTheSystem(entry)) {
                    continue;
                }
                if (members.size() == mostFiles) {
                    throw new TooLarge();
                }
                var path = Files.createTempFile(folder, "member", ".bin");
                members.add(new Member(path, name(entry), folder(entry)));
                left -= copy(in, path, left);
            }
        }
        return members;
    }

    private static long copy(InputStream in, Path path, long most) throws IOException {
        long copied = 0;
        var buffer = new byte[1 << 16];
        try (var out = Files.newOutputStream(path)) {
            for (int read; (read = in.read(buffer)) > 0; ) {
                copied += read;
                if (copied > most) {
                    throw new TooLarge();
                }
                out.write(buffer, 0, read);
            }
        }
        return copied;
    }

    private static boolean isOfTheSystem(ZipEntry entry) {
        return entry.getName().startsWith("__MACOSX/") || name(entry).startsWith(".");
    }

    /// Said and never followed.
    private static String folder(ZipEntry entry) {
        var name = entry.getName().replace('\\', '/');
        var folder = name.substring(0, Math.max(0, name.lastIndexOf('/')));
        return folder.substring(0, Math.min(folder.length(), LONGEST_FOLDER));
    }

    private static String name(ZipEntry entry) {
        var name = entry.getName().replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
