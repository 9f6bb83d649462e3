package org.ettle.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// The built program as people use it over HTTP: the map page by itself, and the same page beside
/// those who sign in and those who edit.
final class ProgramBench implements AutoCloseable {

    private static final int PAGES_A_SECOND = 200;
    private static final double MOST_P95 = 25;
    private static final int LIVING_A_SECOND = 150;
    private static final double MOST_LIVING_P95 = 40;
    private static final double MOST_BESIDE_PLAIN = 1.2;
    private static final String PLAIN_PAGE = RunningEttle.MAP_PAGE + "?marks=hide";

    private final RunningEttle ettle;
    private final SteadyLoad pages;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ProgramBench(RunningEttle ettle, Duration load) {
        this.ettle = ettle;
        pages = new SteadyLoad(PAGES_A_SECOND, load);
    }

    /// What was done beside the map page, and how the page fared.
    record Beside<T>(T done, SteadyLoad.Result page) {}

    interface Work<T> {
        T done() throws Exception;
    }

    static void measure(Table table, boolean isShort) {
        table.measure("Program", () -> started(table, isShort));
    }

    private static List<Figure> started(Table table, boolean isShort) throws IOException {
        var load = Duration.ofSeconds(isShort ? 10 : 60);
        var folder = Files.createTempDirectory("ettle-bench");
        var data = folder.resolve("data");
        try {
            RunningEttle.on(data).close();
            try (var ettle = RunningEttle.on(data);
                    var bench = new ProgramBench(ettle, load)) {
                table.measure("Start", () -> List.of(bench.start()));
                table.measure("Map page", bench::page);
                table.measure("Living map", bench::living);
                table.measure("Sign-ins", () -> new SignInBench(bench).figures());
                table.measure("Edits", () -> new EditBench(bench).figures());
                table.measure("Memory", () -> List.of(bench.memory()));
                ettle.requireAlive();
            }
        } finally {
            deleteAll(folder);
        }
        return List.of();
    }

    private Figure start() {
        return Figure.atMost(
                "Start on existing data to the first page",
                ettle.toFirstPage().toMillis() / 1000.0,
                8,
                "s");
    }

    private List<Figure> page() {
        new SteadyLoad(PAGES_A_SECOND / 4, Duration.ofSeconds(8)).run(this::opensMap);
        pages.lasting(Duration.ofSeconds(4)).run(this::opensMap);
        return figures("Map page at " + pages, pages.run(this::opensMap), MOST_P95);
    }

    /// The map with what was judged over it, as the public sees it. It is put beside the plain map
    /// while both are asked for at once, so that whatever else goes on holds up both.
    private List<Figure> living() throws Exception {
        var load = new SteadyLoad(LIVING_A_SECOND, pages.duration());
        SteadyLoad.Request opensLiving = _ -> opens(ettle.page());
        SteadyLoad.Request opensPlain = _ -> opens(ettle.address().resolve(PLAIN_PAGE));
        load.lasting(Duration.ofSeconds(4)).run(opensPlain);
        load.lasting(Duration.ofSeconds(4)).run(opensLiving);
        var figures =
                new ArrayList<>(
                        figures(
                                "Living map page at " + load,
                                load.run(opensLiving),
                                MOST_LIVING_P95));
        var half = new SteadyLoad(LIVING_A_SECOND / 2, pages.duration());
        try (var reader = Executors.newSingleThreadExecutor()) {
            var plain = reader.submit(() -> half.run(opensPlain));
            var living = half.run(opensLiving);
            figures.add(
                    Figure.atMost(
                            "… beside the plain map page, both at " + half + ", 95th percentile",
                            living.p95() / plain.get().p95(),
                            MOST_BESIDE_PLAIN,
                            "×"));
        }
        return figures;
    }

    private Figure memory() throws IOException {
        return Figure.atMost(
                "Resident memory of the program after all that",
                ettle.residentMegabytes(),
                500,
                "MB");
    }

    Visitor visitor() {
        return new Visitor(client, ettle.address());
    }

    Duration load() {
        return pages.duration();
    }

    /// Does some work that lasts as long as the load of the page.
    <T> Beside<T> beside(Work<T> work) throws Exception {
        try (var reader = Executors.newSingleThreadExecutor()) {
            var page = reader.submit(() -> pages.run(this::opensMap));
            var done = work.done();
            return new Beside<>(done, page.get());
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        }
    }

    static List<Figure> page(String beside, SteadyLoad.Result page) {
        return figures("… the map page at 200/s beside " + beside, page, MOST_P95);
    }

    /// The answers that came too late and those that never came.
    static List<Figure> figures(String what, SteadyLoad.Result result, double most) {
        return List.of(
                Figure.atMost(what + ", 95th percentile", result.p95(), most, "ms"),
                Figure.atMost(
                        "… without a good answer, of " + result.requests(),
                        result.errors(),
                        0,
                        ""));
    }

    private boolean opensMap(int number) throws IOException, InterruptedException {
        return opens(ettle.page());
    }

    private boolean opens(URI page) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(page)
                        .header("Accept-Encoding", "gzip")
                        .timeout(Duration.ofSeconds(10))
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    @Override
    public void close() {
        client.close();
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
