package org.ettle.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// The figures of all benches as they come. A bench that fails is a row that says so, and keeps no
/// other from running.
final class Table {

    private final PrintStream beside;
    private final List<Figure> figures = new ArrayList<>();
    private final long begun = System.nanoTime();

    /// @param beside where to tell how it goes
    Table(PrintStream beside) {
        this.beside = beside;
    }

    interface Bench {
        List<Figure> figures() throws Exception;
    }

    void measure(String name, Bench bench) {
        say(name + " …");
        try {
            figures.addAll(bench.figures());
        } catch (Exception | AssertionError fault) {
            say(name + " failed:");
            fault.printStackTrace(beside);
            figures.add(Figure.failed(name));
        }
    }

    private void say(String words) {
        beside.printf("%4d s  %s%n", (System.nanoTime() - begun) / 1_000_000_000L, words);
    }

    void print(PrintStream out) {
        out.println(Figure.heading());
        figures.forEach(figure -> out.println(figure.row()));
        out.printf(
                "%d of %d goals met%n",
                figures.stream().filter(Figure::isMet).count(), figures.size());
    }

    boolean isWhole() {
        return figures.stream().noneMatch(Figure::isFailed);
    }
}
