package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.ettle.bench.Figure;
import org.ettle.theory.MapFixtures;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// How long drawing takes, and laying out beside ELK alone on the same boxes and links in the same
/// run. ELK alone places the boxes too, with a tier for each partition. It is not asked to keep the
/// printed order as well: with that, one layout of 1,000 boxes takes it many seconds.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"})
public class DrawingBench {

    private static final long SEED = 20181;
    private static final int LARGE = 1000;
    private static final double MOST_BESIDE_ELK = 1.3;

    private final MapVersion large = MapFixtures.aLargeMap(SEED, LARGE);
    private final MapDrawing largeDrawing = MapDrawing.of(large);
    private final MapDrawing published = MapDrawing.of(MapFixtures.the2018Map());
    private final Emphasis emphasis = Emphasis.none("/outcomes/");

    @Benchmark
    public String drawEighteen() {
        return published.svg(emphasis);
    }

    @Benchmark
    public String drawThousand() {
        return largeDrawing.svg(emphasis);
    }

    @Benchmark
    public MapDrawing layOutThousand() {
        return MapDrawing.of(large);
    }

    /// Fewer rounds, because each of them takes seconds.
    @Benchmark
    @Warmup(iterations = 1, time = 1)
    @Measurement(iterations = 3, time = 1)
    public ElkNode elkAloneThousand() {
        var graph = graph();
        new LayeredLayoutProvider().layout(graph, new NullElkProgressMonitor());
        return graph;
    }

    /// ELK's own graph is built anew each time, as ours is: a layout changes it.
    private ElkNode graph() {
        LayoutMetaDataService.getInstance();
        var graph = ElkGraphUtil.createGraph();
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.PARTITIONING_ACTIVATE, true);
        Map<Outcome.Code, ElkNode> nodes = new HashMap<>();
        for (var place : largeDrawing.grid().places().values()) {
            var node = ElkGraphUtil.createNode(graph);
            node.setDimensions(place.at().width(), place.at().height());
            node.setProperty(LayeredOptions.PARTITIONING_PARTITION, place.column());
            nodes.put(place.outcome().code(), node);
        }
        for (var link : large.links()) {
            ElkGraphUtil.createSimpleEdge(nodes.get(link.from()), nodes.get(link.to()));
        }
        return graph;
    }

    /// The figures of one run, for the table of all benchmarks.
    public static List<Figure> figures(boolean isShort) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(DrawingBench.class.getName())
                        .verbosity(VerboseMode.SILENT);
        if (isShort) {
            options.warmupIterations(1).measurementIterations(1);
        }
        var times = new HashMap<String, Double>();
        for (RunResult result : new Runner(options.build()).run()) {
            times.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
        }
        var elk = times.getOrDefault("elkAloneThousand", Double.NaN);
        var figures = new ArrayList<Figure>();
        figures.add(figure(times, "Draw a laid-out version, 18 boxes", "drawEighteen", 2));
        figures.add(figure(times, "Draw a laid-out version, 1,000 boxes", "drawThousand", 60));
        figures.add(
                figure(
                        times,
                        "Lay out and route 1,000 boxes; at most 1.3 × ELK alone",
                        "layOutThousand",
                        elk * MOST_BESIDE_ELK));
        return figures;
    }

    private static Figure figure(Map<String, Double> times, String what, String name, double goal) {
        return Figure.atMost(what, times.getOrDefault(name, Double.NaN), goal, "ms");
    }
}
