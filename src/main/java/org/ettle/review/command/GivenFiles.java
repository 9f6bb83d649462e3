package org.ettle.review.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.ettle.evidence.document.DocumentRead;
import org.ettle.evidence.document.DocumentReaders;
import org.ettle.review.format.Format;
import org.ettle.review.format.Head;
import org.ettle.review.format.Reading;
import org.ettle.review.format.ReferenceFile;
import org.ettle.review.intake.Archive;
import org.ettle.review.intake.SentDocuments;
import org.ettle.review.intake.SentDocuments.Sent;
import org.ettle.review.intake.ToldByDocument;
import org.jspecify.annotations.Nullable;

/// Opens what the command line names: files of references; workbooks, of which a worker makes
/// tables; documents, which it reads; folders and archives of all these. The program itself parses
/// neither workbooks nor documents here either.
///
/// On pages somebody says whether references or documents come. Here names decide, and in folders
/// and archives also what the first lines say: a text is a file of references only where it is
/// certainly one, because the first line of any letter may look like a table.
final class GivenFiles implements AutoCloseable {

    private static final Pattern DOCUMENT =
            Pattern.compile("(?i).*\\.(pdf|docx|docm|dotx|dotm|doc|dot|odt|rtf|x?html?|eml)");
    private static final Pattern TABLE_OR_LIST = Pattern.compile("(?i).*\\.(csv|tsv|list)");
    private static final Set<Format> MAY_BE_ANY_TEXT =
            EnumSet.of(Format.CSV, Format.TSV, Format.FILE_LIST);

    /// What an archive may unpack to, and how many files it may hold.
    private static final long MOST = 4L * 1024 * 1024 * 1024;

    private static final int MOST_FILES = 5_000;

    private final Map<String, String> columns;
    private final Path unpacked;

    /// Not before there is something to read: to begin takes a while.
    private @Nullable DocumentReaders readers;

    /// @param columns of tables: what a head means that is not known by itself
    GivenFiles(Map<String, String> columns) throws IOException {
        this.columns = Map.copyOf(columns);
        this.unpacked = Files.createTempDirectory("ettle-review");
    }

    /// @throws CannotUse where one of them, or something in it, is of no use
    List<Given> open(List<Path> named) throws IOException, CannotUse {
        var all = new ArrayList<Given>();
        for (var path : named) {
            var _ = Files.size(path);
            if (Files.isDirectory(path)) {
                open(path.toString(), inFolder(path), all);
            } else if (isDocument(path)) {
                all.add(new Documents(path.toString(), List.of(sent(path))));
            } else if (Archive.is(path)) {
                open(path.toString(), inArchive(path), all);
            } else {
                all.add(
                        withTitles(
                                references(path.toString(), path)
                                        .orElseThrow(() ->
                                                new CannotUse(
                                                        "Nothing in "
                                                                + path
                                                                + " looks like a format of references that is"
                                                                + " known."))));
            }
        }
        return all;
    }

    private DocumentReaders readers() {
        if (readers == null) {
            readers = new DocumentReaders();
        }
        return readers;
    }

    private static Sent sent(Path path) {
        return new Sent(path, String.valueOf(path.getFileName()), "");
    }

    private static boolean isDocument(Path path) {
        return DOCUMENT.matcher(path.toString()).matches();
    }

    private void open(String name, List<Sent> members, List<Given> to)
            throws IOException, CannotUse {
        var documents = new ArrayList<Sent>();
        for (var member : new SentDocuments(members, "").documents()) {
            var known = references(name + "/" + inside(member), member);
            known.ifPresentOrElse(to::add, () -> documents.add(member));
        }
        if (!documents.isEmpty()) {
            to.add(new Documents(name, documents));
        } else if (members.isEmpty()) {
            throw new CannotUse("There is no file in " + name + ".");
        }
    }

    private static String inside(Sent member) {
        return member.folder().isEmpty() ? member.name() : member.folder() + "/" + member.name();
    }

    /// One that is of no use does not keep the others from being read.
    private Optional<Given> references(String name, Sent member) throws IOException {
        if (isDocument(Path.of(member.name()))) {
            return Optional.empty();
        }
        try {
            var found = references(name, member.path()).filter(it -> it.isCertainly(member.name()));
            return found.isEmpty() ? Optional.empty() : Optional.of(withTitles(found.get()));
        } catch (CannotUse why) {
            return Optional.of(new Unusable(name, String.valueOf(why.getMessage())));
        }
    }

    private static List<Sent> inFolder(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(it -> !folder.relativize(it).toString().matches("(.*[/\\\\])?\\..*"))
                    .map(it -> {
                        var within = folder.relativize(it).getParent();
                        return new Sent(
                                it,
                                String.valueOf(it.getFileName()),
                                within == null ? "" : within.toString());
                    })
                    .toList();
        }
    }

    private List<Sent> inArchive(Path archive) throws IOException, CannotUse {
        try {
            return Archive.unpack(archive, unpacked, MOST, MOST_FILES).stream()
                    .map(it -> new Sent(it.path(), it.name(), it.folder()))
                    .toList();
        } catch (Archive.TooLarge _) {
            throw new CannotUse(
                    "What is in "
                            + archive
                            + " is too large together. Unpack it, and name the folder.");
        } catch (ZipException _) {
            throw new CannotUse(
                    archive
                            + " cannot be unpacked: it is damaged, or locked by a password. Make the"
                            + " archive anew, or name its files.");
        }
    }

    private Optional<References> references(String name, Path path) throws IOException, CannotUse {
        var isWorkbook = Archive.isDocument(path);
        var found =
                isWorkbook
                        ? Optional.of(ReferenceFile.as(Format.CSV, rows(name, path)))
                        : ReferenceFile.find(path);
        return found.map(it -> new References(name, it, isWorkbook));
    }

    private References withTitles(References table) throws IOException, CannotUse {
        var heads = table.file.headsWithoutTitle(columns).stream().map(Head::words).toList();
        if (!heads.isEmpty()) {
            throw new CannotUse(
                    "No head of %s names the title. Say which does, as --map \"%s=title\". Its heads: %s."
                            .formatted(table.name, heads.getFirst(), String.join(", ", heads)));
        }
        return table;
    }

    /// Under its own name, which references keep.
    private Path rows(String name, Path workbook) throws IOException, CannotUse {
        return switch (readers().rows(sent(workbook))) {
            case DocumentRead.Refused(var why) ->
                    throw new CannotUse(name + " was not read. " + why);
            case DocumentRead.Done(var read) ->
                    Files.writeString(
                            Files.createTempDirectory(unpacked, "rows")
                                    .resolve(String.valueOf(Path.of(name).getFileName())),
                            read.words(),
                            StandardCharsets.UTF_8);
        };
    }

    @Override
    public void close() throws IOException {
        if (readers != null) {
            readers.close();
        }
        try (var all = Files.walk(unpacked)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// A file of references, or the rows of a workbook.
    private final class References implements Given {

        private final String name;
        private final ReferenceFile file;
        private final boolean isWorkbook;

        References(String name, ReferenceFile file, boolean isWorkbook) {
            this.name = name;
            this.file = file;
            this.isWorkbook = isWorkbook;
        }

        @Override
        public String name() {
            return name;
        }

        boolean isCertainly(String called) {
            return isWorkbook
                    || !MAY_BE_ANY_TEXT.contains(file.format())
                    || TABLE_OR_LIST.matcher(called).matches();
        }

        @Override
        public String format() {
            return isWorkbook
                    ? Format.EXCEL.words()
                    : file.format().words() + " in " + file.encoding();
        }

        @Override
        public void read(Consumer<Reading> to) throws IOException {
            file.read(columns, to);
        }

        @Override
        public String place(Reading.Unreadable reading) {
            return name + (isWorkbook ? ", row " : ", line ") + reading.line();
        }
    }

    /// Documents, each of which becomes a reference.
    private final class Documents implements Given {

        private final String name;
        private final List<Sent> documents;

        Documents(String name, List<Sent> documents) {
            this.name = name;
            this.documents = List.copyOf(documents);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String format() {
            return Format.DOCUMENTS.words();
        }

        @Override
        public void read(Consumer<Reading> to) throws IOException {
            int place = 0;
            for (var each : documents) {
                place++;
                to.accept(
                        switch (readers().read(each)) {
                            case DocumentRead.Done(var read) ->
                                    new Reading.Whole(ToldByDocument.reference(place, each, read));
                            case DocumentRead.Refused(var why) ->
                                    new Reading.Unreadable(place, why, inside(each));
                        });
            }
        }

        @Override
        public String place(Reading.Unreadable reading) {
            return documents.size() == 1 ? name : name + ", " + reading.verbatim();
        }
    }

    /// A file among others that is of no use.
    private record Unusable(String name, String why) implements Given {

        @Override
        public String format() {
            return "not read";
        }

        @Override
        public void read(Consumer<Reading> to) {
            to.accept(new Reading.Unreadable(1, why, ""));
        }

        @Override
        public String place(Reading.Unreadable reading) {
            return name;
        }

        @Override
        public String told(Reading.Unreadable reading) {
            return reading.reason();
        }
    }
}
