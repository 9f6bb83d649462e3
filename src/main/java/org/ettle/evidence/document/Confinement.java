package org.ettle.evidence.document;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What the system takes from a process that reads documents before it begins: on Linux, where user
/// namespaces are allowed, its network and its rights. Elsewhere nothing, and only what the worker
/// takes from itself holds.
///
/// @param before the words of a command that runs another in confinement; empty where there is none
record Confinement(List<String> before) {

    private static final List<List<String>> WAYS =
            List.of(List.of("unshare", "--user", "--net"), List.of("unshare", "--net"));

    Confinement {
        before = List.copyOf(before);
    }

    static Confinement ofThisSystem() {
        return WAYS.stream()
                .filter(Confinement::works)
                .findFirst()
                .map(Confinement::new)
                .orElseGet(Confinement::none);
    }

    static Confinement none() {
        return new Confinement(List.of());
    }

    boolean hasNoNetwork() {
        return !before.isEmpty();
    }

    private static boolean works(List<String> way) {
        try {
            var process =
                    new ProcessBuilder(Stream.concat(way.stream(), Stream.of("true")).toList())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
