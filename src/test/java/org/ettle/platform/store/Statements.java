package org.ettle.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// Every statement of SQL that the compiled classes hold, read from their constants, so that none
/// is left out because nobody listed it.
record Statements(List<Statement> all) {

    record Statement(String place, String sql) {

        boolean standsInStoreOrSheets() {
            return place.matches(".*(Store|Sheets)(\\$.*)?")
                    || place.startsWith("org.ettle.platform.store.");
        }

        /// The set-up of the server puts its own names into its statements, never anybody's words.
        boolean setsUpTheServer() {
            return place.startsWith("org.ettle.platform.store.server.");
        }

        boolean updatesOnConflictIf() {
            return UPDATES_ON_CONFLICT_IF.matcher(sql).find();
        }

        boolean tellsWhoAsks() {
            return TELLS.matcher(sql).find();
        }
    }

    private static final Pattern STATEMENT =
            Pattern.compile(
                    "\\s*(select\\s|insert\\s+into\\s|delete\\s+from\\s|merge\\s+into\\s"
                            + "|update\\s+\\S+\\s+(\\w+\\s+)?set\\s"
                            + "|with\\s+(recursive\\s+)?\\w+\\s+as\\s).*",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern UPDATES_ON_CONFLICT_IF =
            Pattern.compile(
                    "on\\s+conflict.*do\\s+update.*\\bwhere\\b",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern TELLS =
            Pattern.compile("set_config|\\bset\\s+(session|local)\\s", Pattern.CASE_INSENSITIVE);

    static Statements in(Path classes) throws IOException {
        var statements = new ArrayList<Statement>();
        for (var file : files(classes, ".class")) {
            statements.addAll(of(classes.relativize(file).toString(), Files.readAllBytes(file)));
        }
        return new Statements(statements);
    }

    /// The long ones that stand in files of their own.
    static List<Statement> inFiles(Path folder) throws IOException {
        var statements = new ArrayList<Statement>();
        if (Files.isDirectory(folder)) {
            for (var file : files(folder, ".sql")) {
                statements.add(new Statement(file.toString(), Files.readString(file)));
            }
        }
        return statements;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<Statement> of(String file, byte[] bytes) {
        String place = file.replace('/', '.').replaceFirst("\\.class$", "");
        return StreamSupport.stream(ClassFile.of().parse(bytes).constantPool().spliterator(), false)
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue())
                .filter(text -> STATEMENT.matcher(text).matches() || TELLS.matcher(text).find())
                .map(text -> new Statement(place, text))
                .toList();
    }

    /// Where text is glued together at run time, so that its SQL could not be prepared here.
    static boolean gluesText(Path classFile) {
        try {
            return StreamSupport.stream(
                            ClassFile.of().parse(classFile).constantPool().spliterator(), false)
                    .anyMatch(entry -> entry.toString().contains("makeConcatWithConstants"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static List<Path> storesAndSheets(Path classes) throws IOException {
        return files(classes, ".class").stream()
                .filter(file -> file.getFileName().toString().matches(".*(Store|Sheets)\\.class"))
                .toList();
    }
}
