package org.ettle.platform.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {

    @TempDir Path shared;

    @Test
    void what_shares_them_unpacks_them_once_also_after_somebody_broke_off() throws Exception {
        var first = Programs.unpackedIn(shared);
        Files.move(
                first.folder(),
                first.folder().resolveSibling(first.folder().getFileName() + ".new"));

        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<Programs> unpack = () -> Programs.unpackedIn(shared);
            for (var programs : two.invokeAll(List.of(unpack, unpack))) {
                assertThat(programs.get()).isEqualTo(first);
            }
        }

        assertThat(Path.of(first.path("postgres"))).isExecutable();
        assertThat(shared).isDirectoryNotContaining(it -> it.toString().endsWith(".new"));
    }
}
