package org.ettle.review.format;
import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.function.Consumer;
public final class Files2 {
    public static void read(Path p, Consumer<Reading> to) throws IOException {
        try (var r = Files.newBufferedReader(p)) { Separated.read(p.getFileName().toString(), r, Map.of(), to); }
    }
}
