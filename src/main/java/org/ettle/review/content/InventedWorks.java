package org.ettle.review.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Makes documents up: always the same ones, because what is drawn comes from one seed.
final class InventedWorks {

    private static final long SEED = 709;
    private static final LocalDate FIRST = LocalDate.of(2019, 11, 4);
    private static final int DAYS = 510;

    private final InventedFile file;
    private final Random random = new Random(SEED);

    InventedWorks(InventedFile file) {
        this.file = file;
    }

    /// What becomes of a work.
    enum End {
        OFF_TOPIC,
        NOT_STATED,
        INCLUDED
    }

    /// A place in the list of files.
    ///
    /// @param first the place, from 0, of the first copy of the same work; its own where it is that
    /// @param topic empty for what is off topic
    record Document(
            InventedFile.Type type,
            String topic,
            String name,
            LocalDate date,
            String folder,
            End end,
            boolean isDisputed,
            int first) {

        /// As a listing of a folder has it.
        String line() {
            return date + "\t" + folder + "/" + name + ".docx";
        }
    }

    List<Document> list() {
        var counts = file.counts();
        var works = works(counts);
        var copies =
                IntStream.range(0, counts.works())
                        .boxed()
                        .collect(ArrayList<Integer>::new, ArrayList::add, ArrayList::addAll);
        Collections.shuffle(copies, random);
        var list = new ArrayList<>(works);
        for (int work : copies.subList(0, counts.duplicates())) {
            var original = works.get(work);
            list.add(
                    new Document(
                            original.type(),
                            original.topic(),
                            original.name(),
                            original.date(),
                            "Copies/" + original.folder(),
                            original.end(),
                            false,
                            work));
        }
        return list;
    }

    private List<Document> works(InventedFile.Counts counts) {
        var ends = new ArrayList<End>();
        ends.addAll(Collections.nCopies(counts.works() - counts.eligible(), End.OFF_TOPIC));
        ends.addAll(Collections.nCopies(counts.eligible() - counts.included(), End.NOT_STATED));
        ends.addAll(Collections.nCopies(counts.included(), End.INCLUDED));
        Collections.shuffle(ends, random);
        var disputed = new ArrayList<>(Collections.nCopies(counts.conflicts(), true));
        disputed.addAll(Collections.nCopies(counts.works() - counts.conflicts(), false));
        Collections.shuffle(disputed, random);
        var works = new ArrayList<Document>();
        for (int at = 0; at < ends.size(); at++) {
            works.add(work(at, ends.get(at), disputed.get(at)));
        }
        return works;
    }

    private Document work(int at, End end, boolean isDisputed) {
        var type = type();
        var topic = oneOf(file.topics());
        boolean isOff = end == End.OFF_TOPIC;
        var subject = oneOf(isOff ? file.offTopic() : topic.subjects());
        var name = type.title() + " " + (at + 1) + ", " + subject;
        return new Document(
                type,
                isOff ? "" : topic.key(),
                name,
                FIRST.plusDays(random.nextInt(DAYS)),
                type.folder(),
                end,
                isDisputed,
                at);
    }

    private InventedFile.Type type() {
        int all = file.types().stream().mapToInt(InventedFile.Type::weight).sum();
        int drawn = random.nextInt(all);
        for (var type : file.types()) {
            drawn -= type.weight();
            if (drawn < 0) {
                return type;
            }
        }
        throw new IllegalStateException("Weights do not add up");
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
