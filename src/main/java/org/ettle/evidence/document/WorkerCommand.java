package org.ettle.evidence.document;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ettle.evidence.document.worker.NoChannels;
import org.ettle.evidence.document.worker.Worker;

/// The command line of a worker: the program's own class path and Java, with little of everything.
///
/// @param wall how long one document may take
/// @param idle how long it waits for the next document before it ends
record WorkerCommand(Confinement confinement, Duration wall, Duration idle) {

    private static final String LAUNCHER =
            "org.springframework.boot.loader.launch.PropertiesLauncher";

    /// No file may grow larger, in blocks of 512 bytes: 200 MB.
    private static final String LARGEST_FILE = "409600";

    private static final List<String> LITTLE =
            List.of(
                    "-Xms32m",
                    "-Xmx256m",
                    "-XX:MaxMetaspaceSize=128m",
                    "-XX:MaxDirectMemorySize=16m",
                    "-XX:ReservedCodeCacheSize=48m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:ErrorFile=/dev/null",
                    "-XX:-UsePerfData",
                    "-XX:+DisableAttachMechanism");

    static final List<String> APART =
            List.of(
                    "-Djava.awt.headless=true",
                    // No name is ever looked up: all of them would be in this file.
                    "-Djdk.net.hosts.file=/dev/null",
                    "-Djava.nio.channels.spi.SelectorProvider=" + NoChannels.class.getName(),
                    "-Djdk.xml.dtd.support=deny",
                    "-Djavax.xml.accessExternalDTD=",
                    "-Djavax.xml.accessExternalSchema=",
                    "-Djavax.xml.accessExternalStylesheet=",
                    "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");

    /// Starts it in a folder of its own.
    Process start(Path folder) throws IOException {
        var builder = new ProcessBuilder(words(folder));
        builder.directory(folder.toFile());
        builder.environment().clear();
        // Without it Java would not find a folder whose name is not plain ASCII.
        builder.environment().put("LC_ALL", "C.UTF-8");
        // What parsers complain of may hold words of the document.
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private List<String> words(Path folder) throws IOException {
        var words = new ArrayList<>(confinement.before());
        if (isUnix()) {
            words.addAll(
                    List.of(
                            "/bin/sh",
                            "-c",
                            "ulimit -c 0; ulimit -f " + LARGEST_FILE + "; exec \"$@\"",
                            "sh"));
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(LITTLE);
        words.addAll(APART);
        words.add("-Djava.io.tmpdir=" + folder);
        words.add("-Duser.home=" + folder);
        words.addAll(program());
        words.add(folder.toString());
        words.add(Long.toString(wall.toMillis()));
        words.add(Long.toString(idle.toMillis()));
        return words;
    }

    /// The one jar that holds all others can be entered at its launcher only.
    private static List<String> program() throws IOException {
        var path = classPath();
        var worker = Worker.class.getName();
        return holdsItsLauncher(path)
                ? List.of("-Dloader.main=" + worker, "-cp", path, LAUNCHER)
                : List.of("-cp", path, worker);
    }

    static String classPath() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean holdsItsLauncher(String path) throws IOException {
        if (path.contains(File.pathSeparator) || !Files.isRegularFile(Path.of(path))) {
            return false;
        }
        try (var jar = new JarFile(path)) {
            return jar.getEntry(LAUNCHER.replace('.', '/') + ".class") != null;
        }
    }

    private static boolean isUnix() {
        return Files.isExecutable(Path.of("/bin/sh"));
    }
}
