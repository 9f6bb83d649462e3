package org.ettle.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.ettle.evidence.document.worker.Answer;
import org.ettle.evidence.document.worker.Limits;
import org.ettle.evidence.document.worker.Reaching;
import org.ettle.evidence.document.worker.ReadsByItself;
import org.ettle.evidence.document.worker.Unread;
import org.ettle.evidence.document.worker.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    private static final WorkerCommand COMMAND =
            new WorkerCommand(Confinement.ofThisSystem(), Limits.WALL, Limits.IDLE);

    /// Those of other tests in this process.
    private final Set<Long> others =
            ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());

    @TempDir Path folder;

    static Map<String, byte[]> everyKind() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("pdf", Made.pdf(12));
        all.put("docx", Made.word(60));
        all.put("odt", Made.openDocument(60));
        all.put("rtf", Made.rtf(60));
        all.put("html", Made.page(60));
        all.put("txt", Made.text(60));
        all.put("eml", Made.mail(Made.word(20), "minutes.docx"));
        return all;
    }

    @Test
    void every_kind_is_read_whole_and_whatever_it_is_called() {
        var workers = new Workers(COMMAND);
        try {
            everyKind()
                    .forEach((ending, document) -> {
                        assertRead(workers.read(ending, document), ending);
                        assertRead(
                                workers.read(ending.equals("txt") ? "doc" : "txt", document),
                                ending);
                    });
        } finally {
            workers.close();
        }
    }

    private static void assertRead(Answer answer, String ending) {
        assertThat(answer)
                .as(ending)
                .isInstanceOfSatisfying(
                        Answer.Read.class,
                        read -> {
                            assertThat(read.words().split("when\\.", -1).length).isGreaterThan(160);
                            assertThat(read.words()).doesNotContain("never", "color", "rtf");
                            assertThat(read.remarks()).isEmpty();
                            assertThat(read.reader()).startsWith("Apache Tika 3");
                        });
    }

    @Test
    void the_subject_of_an_e_mail_is_read_too() {
        var workers = new Workers(COMMAND);
        try {
            assertThat(workers.read("eml", Made.mail(Made.text(1), "a.txt")))
                    .isInstanceOfSatisfying(
                            Answer.Read.class,
                            read -> assertThat(read.words()).startsWith("Minutes\n"));
        } finally {
            workers.close();
        }
    }

    /// The bomb is read past the door, as if the check of archives had a hole.
    @ParameterizedTest
    @ValueSource(strings = {"WORD", "PDF"})
    void a_program_that_reads_a_bomb_itself_does_not_survive(String kind) throws Exception {
        var bomb = folder.resolve("bomb");
        Files.write(
                bomb, kind.equals("WORD") ? HostileArchives.bomb(1L << 30) : HostilePdfs.bomb());

        assertThat(exitOf(List.of(), ReadsByItself.class, bomb.toString(), kind))
                .isEqualTo(Worker.OUT_OF_MEMORY);
        assertThat(folder.resolve("bomb.after")).doesNotExist();

        Files.write(bomb, kind.equals("WORD") ? Made.word(1) : Made.pdf(1));
        assertThat(exitOf(List.of(), ReadsByItself.class, bomb.toString(), kind)).isZero();
        assertThat(folder.resolve("bomb.after")).hasContent(ReadsByItself.SURVIVED);
    }

    @Test
    void nothing_gets_out_of_a_worker() throws Exception {
        try (var bait = new Bait()) {
            var port = String.valueOf(bait.port());
            exitOf(List.of(), Reaching.class, port, "false");
            assertThat(bait.visits()).as("of a program that may").isGreaterThanOrEqualTo(5);

            int before = bait.visits();
            exitOf(WorkerCommand.APART, Reaching.class, port, "true");
            assertThat(bait.visits()).as("of one that gave the network up").isEqualTo(before);
        }
    }

    @Test
    void where_the_system_helps_even_foreign_code_gets_nowhere() throws Exception {
        var confinement = Confinement.ofThisSystem();
        assumeThat(confinement.hasNoNetwork()).isTrue();
        try (var bait = new Bait()) {
            var words = new ArrayList<>(confinement.before());
            words.addAll(java(List.of(), Reaching.class, String.valueOf(bait.port()), "false"));
            exitOf(words);

            assertThat(bait.visits()).isZero();
        }
    }

    @Test
    void a_worker_is_followed_by_the_next_after_many_documents() {
        var workers = new Workers(COMMAND);
        try {
            workers.read("txt", Made.text(1));
            var first = running();
            for (int i = 1; i <= Workers.DOCUMENTS_A_WORKER; i++) {
                assertThat(workers.read("txt", Made.text(1))).isInstanceOf(Answer.Read.class);
            }
            assertThat(running()).doesNotContainAnyElementsOf(first).hasSize(1);
        } finally {
            workers.close();
        }
        assertThat(running()).isEmpty();
    }

    @Test
    void a_worker_that_waited_too_long_is_followed_by_the_next() throws Exception {
        var workers =
                new Workers(
                        new WorkerCommand(Confinement.none(), Limits.WALL, Duration.ofMillis(600)));
        try {
            workers.read("txt", Made.text(1));
            assertThat(children()).hasSize(1);
            for (var worker : children()) {
                worker.onExit().get(30, TimeUnit.SECONDS);
            }

            assertThat(workers.read("txt", Made.text(1))).isInstanceOf(Answer.Read.class);
        } finally {
            workers.close();
        }
    }

    @Test
    void a_document_that_takes_too_long_ends_its_worker_alone() {
        var workers =
                new Workers(
                        new WorkerCommand(Confinement.none(), Duration.ofMillis(1), Limits.IDLE));
        try {
            assertThat(workers.read("pdf", Made.pdf(2_000)))
                    .isEqualTo(Answer.not(Unread.TOOK_TOO_LONG));
        } finally {
            workers.close();
        }
    }

    @Test
    void a_worker_ends_when_its_program_does() throws Exception {
        var process = COMMAND.start(Files.createDirectory(folder.resolve("work")));
        process.getOutputStream().close();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void a_worker_has_no_environment_and_leaves_nothing_behind() throws Exception {
        var before = leftBehind();
        var workers = new Workers(COMMAND);
        workers.read("docx", Made.word(1));
        try {
            assertThat(children()).hasSize(1);
            for (var worker : children()) {
                var environment = Files.readString(Path.of("/proc/" + worker.pid() + "/environ"));
                assertThat(environment.split("\0"))
                        .allMatch(
                                it -> it.isEmpty() || it.matches("(LC_ALL|PWD|OLDPWD|SHLVL|_)=.*"));
            }
        } finally {
            workers.close();
        }
        assertThat(leftBehind()).isEqualTo(before);
    }

    private static Set<Path> leftBehind() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("ettle-reader"))
                    .collect(Collectors.toSet());
        }
    }

    private List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("/bin/java"))
                .filter(child -> !others.contains(child.pid()))
                .toList();
    }

    private Set<Long> running() {
        return children().stream().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static List<String> java(List<String> options, Class<?> program, String... words) {
        var all = new ArrayList<String>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As ./ettle run starts the program.
        all.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        all.addAll(options);
        all.addAll(List.of("-cp", WorkerCommand.classPath(), program.getName()));
        all.addAll(List.of(words));
        return all;
    }

    private static int exitOf(List<String> options, Class<?> program, String... words)
            throws IOException, InterruptedException {
        return exitOf(java(options, program, words));
    }

    private static int exitOf(List<String> words) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
