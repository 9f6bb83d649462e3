package org.ettle.review.command;
import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.ettle.review.duplicate.*;
import org.ettle.review.format.*;
import org.ettle.review.record.*;
final class Dedupe {
    private final PrintStream out;
    Dedupe(PrintStream out) { this.out = out; }
    int run(List<String> words) throws IOException {
        for (var dir : words) {
            var refs = new ArrayList<Reference>();
            long t0 = System.nanoTime();
            Files2.read(Path.of(dir, "records_pre_merged.csv"), it -> { switch (it) { case Reading.Whole w -> refs.add(w.reference()); case Reading.Unreadable u -> out.println(u); } });
            var ids = new HashMap<String,Integer>();
            for (int i = 0; i < refs.size(); i++) ids.put(refs.get(i).id(), i);
            long t1 = System.nanoTime();
            var d = Deduplication.of(refs);
            long t2 = System.nanoTime();
            var sets = new ArrayList<List<Integer>>();
            for (var line : Files.readAllLines(Path.of(dir, "merged_record_ids.csv")).subList(1, (int) Files.lines(Path.of(dir, "merged_record_ids.csv")).count())) {
                sets.add(Arrays.stream(line.replace("\"", "").split(";")).map(ids::get).toList());
            }
            var labels = new Labels(sets);
            var m = labels.measure(d);
            out.printf("%s %d records: right %d wrong %d missing %d P %.4f R %.4f F1 %.4f queue %d true at %s of %d; read %d ms dedupe %d ms%n", dir, refs.size(), m.right(), m.wrong(), m.missing(), m.precision(), m.recall(), m.f1(), d.queue().size(), m.truePairsInQueue(), m.missing(), (t1-t0)/1000000, (t2-t1)/1000000);
            d.remarks().forEach(out::println);
            if (System.getProperty("show") != null) {
                for (var p : d.merges()) if (!labels.areOne(p.one(), p.other())) { out.println("WRONG " + p.decision().reason()); show(refs.get(p.one())); show(refs.get(p.other())); }
                int pos = 0;
                for (var p : d.queue()) { pos++; boolean t = labels.areOne(p.one(), p.other()); if (t || System.getProperty("all") != null) { out.printf("%d %s %.1f %s%n", pos, t ? "TRUE" : "", p.decision().comparison().bits(), p.decision().reason()); show(refs.get(p.one())); show(refs.get(p.other())); } }
                var inq = new HashSet<List<Integer>>();
                for (var miss : m.missed()) { out.println("MISSED"); miss.forEach(i -> show(refs.get(i))); }
            }
        }
        return 0;
    }
    void show(Reference r) { out.println("      " + r.id() + " | " + r.value(Field.TITLE) + " | " + String.join("; ", r.values(Field.AUTHOR)).transform(s -> s.substring(0, Math.min(70, s.length()))) + " | " + r.value(Field.YEAR) + " | " + r.value(Field.VOLUME) + "(" + r.value(Field.ISSUE) + ") " + r.value(Field.PAGES) + " | " + r.container()+ " | " + r.value(Field.DOI)); }
}
