package org.ettle.review.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.review.KeptReference;
import org.ettle.review.RecordSheet;
import org.ettle.review.Regrouped;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.Told;
import org.ettle.review.duplicate.Decision;
import org.ettle.review.duplicate.Deduplication;
import org.ettle.review.duplicate.Merged;
import org.ettle.review.intake.DuplicatePair.FoundAs;
import org.ettle.review.intake.DuplicatePair.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of what is there twice: what the rules are certain of is merged, what they are not
/// waits for a person, and every merge can be undone. What somebody said stays said: the rules
/// never merge again what a person called two works.
@Service
public class Duplicates {

    /// How many rows one statement writes: few enough for the time that a statement has, many
    /// enough that it matters little where each reads the whole review.
    private static final int AT_A_TIME = 5_000;

    private final Reviews reviews;
    private final IntakeStore intakes;
    private final DuplicateStore store;
    private final DuplicateSheets sheets;
    private final ApplicationEventPublisher events;

    Duplicates(
            Reviews reviews,
            IntakeStore intakes,
            DuplicateStore store,
            DuplicateSheets sheets,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.intakes = intakes;
        this.store = store;
        this.sheets = sheets;
        this.events = events;
    }

    /// What a person has to look at, the likeliest first.
    @Transactional(readOnly = true)
    public List<DuplicatePair> open(Review review, int skip, int most) {
        return sheets.open(review, skip, most);
    }

    /// The last decided first.
    @Transactional(readOnly = true)
    public List<DuplicatePair> decided(Review review, int skip, int most) {
        return sheets.decided(review, skip, most);
    }

    /// Pairs of which a reference belongs to this record.
    @Transactional(readOnly = true)
    public List<DuplicatePair> ofRecord(Review review, int record) {
        return sheets.ofRecord(review, record);
    }

    /// The record to which a reference belongs now.
    @Transactional(readOnly = true)
    public RecordSheet recordOf(Review review, int reference) {
        return reviews.record(review, sheets.record(review, reference));
    }

    /// How many there are to compare.
    @Transactional(readOnly = true)
    int countReferences(Review review) {
        return intakes.last(review.id());
    }

    /// References one after another, for comparing all of them.
    @Transactional(readOnly = true)
    List<DuplicateSheets.Numbered> references(Review review, int after, int most) {
        return sheets.references(review, after, most);
    }

    /// What an import came to.
    record Applied(int merged, int toLookAt) {}

    /// Merges what the rules are certain of and keeps the rest for a person, as far as nobody
    /// decided otherwise.
    ///
    /// @param numbers of the references, by the places at which they were compared
    @Transactional
    Applied apply(Review review, int intake, Deduplication compared, int[] numbers) {
        hold(review.id());
        var standings = sheets.standings(review);
        var apart =
                standings.entrySet().stream()
                        .filter(it ->
                                it.getValue() == Standing.NOT_SAME
                                        || it.getValue() == Standing.LINKED)
                        .map(it -> new int[] {(int) (it.getKey() >>> 32), (int) (long) it.getKey()})
                        .toList();
        var groups = new Groups(sheets.records(review), apart);
        var found = new ArrayList<DuplicateStore.Found>();
        var steps = new ArrayList<Regrouped.Step>();
        for (var pair : compared.merges()) {
            int one = numbers[pair.one()];
            int other = numbers[pair.other()];
            var standing = standings.getOrDefault(DuplicateSheets.key(one, other), Standing.OPEN);
            if (standing != Standing.OPEN || groups.of(one) == groups.of(other)) {
                continue;
            }
            if (groups.areApart(one, other)) {
                found.add(found(pair, numbers, FoundAs.CERTAIN));
            } else {
                var step = groups.join(one, other);
                steps.add(step);
                found.add(
                        new DuplicateStore.Found(
                                one,
                                other,
                                FoundAs.CERTAIN,
                                thousandths(pair.decision()),
                                pair.decision().reason(),
                                Standing.SAME,
                                step.kept(),
                                step.other()));
            }
        }
        int toLookAt = found.size() - steps.size();
        for (var pair : compared.queue()) {
            int one = numbers[pair.one()];
            int other = numbers[pair.other()];
            if (!standings.containsKey(DuplicateSheets.key(one, other))
                    && groups.of(one) != groups.of(other)
                    && !groups.areApart(one, other)) {
                found.add(
                        found(
                                pair,
                                numbers,
                                pair.decision() instanceof Decision.Linked
                                        ? FoundAs.LINKED
                                        : FoundAs.TO_LOOK_AT));
                toLookAt++;
            }
        }
        some(found, it -> store.keep(review.id(), intake, it));
        regroup(review, steps, groups);
        events.publishEvent(
                new DuplicateFact.CertainDuplicatesMerged(
                        ours(), review.id(), intake, steps.size(), toLookAt));
        return new Applied(steps.size(), toLookAt);
    }

    private static DuplicateStore.Found found(
            Deduplication.Pair pair, int[] numbers, FoundAs foundAs) {
        return new DuplicateStore.Found(
                numbers[pair.one()],
                numbers[pair.other()],
                foundAs,
                thousandths(pair.decision()),
                pair.decision().reason(),
                Standing.OPEN,
                null,
                null);
    }

    private static int thousandths(Decision decision) {
        return (int) Math.round(decision.likelihood() * 1_000);
    }

    /// Which pairs became one record is worked out here: PostgreSQL, which knows little of a new
    /// review, may look at every reference for each pair.
    private void regroup(Review review, List<Regrouped.Step> steps, Groups groups) {
        if (steps.isEmpty()) {
            return;
        }
        var moved = groups.moved();
        some(steps, it -> store.merge(review.id(), it));
        some(moved, it -> store.move(review.id(), it));
        var settled =
                sheets.withoutMerge(review, Standing.OPEN).stream()
                        .filter(it -> groups.of(it.one()) == groups.of(it.other()))
                        .toList();
        some(settled, it -> store.settle(review.id(), it));
        tellAnew(review, moved.stream().map(Regrouped.Step::kept).distinct().sorted().toList());
        events.publishEvent(new Regrouped(review.id(), steps, List.of()));
    }

    /// Lets records tell what all their references tell together now.
    private void tellAnew(Review review, List<Integer> records) {
        some(records, it -> tellSome(review, it));
    }

    private void tellSome(Review review, List<Integer> records) {
        var parts =
                reviews.references(review, records).stream()
                        .collect(
                                Collectors.groupingBy(
                                        KeptReference::record,
                                        Collectors.mapping(
                                                KeptReference::reference, Collectors.toList())));
        store.tell(
                review.id(),
                records,
                records.stream()
                        .map(it -> parts.getOrDefault(it, List.of()))
                        .map(it -> it.size() == 1 ? it.getFirst() : Merged.of(it).reference())
                        .map(Told::of)
                        .toList());
    }

    /// No statement may take longer than the database lets it.
    private static <T> void some(List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            work.accept(all.subList(from, Math.min(all.size(), from + AT_A_TIME)));
        }
    }

    /// Decides on two references: one work, two works, or two that belong together.
    ///
    /// @throws NotFound when the organisation has no such review, or the review no such pair
    @Transactional
    public DuplicateAnswer decide(Review.Id id, int one, int other, Standing standing) {
        var review = reviews.getOwn(id);
        hold(id);
        var pair = pair(review, one, other);
        if (standing == Standing.OPEN) {
            return new DuplicateAnswer.Refused("Choose what the two are to each other.");
        }
        if (pair.standing() == Standing.SAME) {
            return new DuplicateAnswer.Refused(
                    "They are one record already. Undo the merge first, if they are not one work.");
        }
        var groups = new Groups(sheets.records(review), List.of());
        if (standing == Standing.SAME && groups.of(one) != groups.of(other)) {
            var step = groups.join(one, other);
            store.decide(id, one, other, standing, step);
            regroup(review, List.of(step), groups);
        } else {
            store.decide(id, one, other, standing, null);
        }
        return done(new DuplicateFact.DuplicateDecided(ours(), id, one, other, standing));
    }

    /// Makes two records one work because somebody says so, with their words. It is undone like
    /// every other merge.
    ///
    /// @param other the number by which the other is called
    /// @throws NotFound when the organisation has no such review, or the review no such record
    @Transactional
    public DuplicateAnswer join(Review.Id id, int record, int other, String reason) {
        var review = reviews.getOwn(id);
        hold(id);
        reviews.record(review, record);
        var refusal = refusal(review, record, other, reason);
        if (refusal != null) {
            return new DuplicateAnswer.Refused(refusal);
        }
        int one = Math.min(record, other);
        int later = Math.max(record, other);
        var groups = new Groups(sheets.records(review), List.of());
        var step = groups.join(one, later);
        store.keep(
                id,
                reviews.record(review, later).record().intake(),
                List.of(
                        new DuplicateStore.Found(
                                one,
                                later,
                                FoundAs.BY_HAND,
                                1_000,
                                reason.strip(),
                                Standing.OPEN,
                                null,
                                null)));
        store.decide(id, one, later, Standing.SAME, step);
        regroup(review, List.of(step), groups);
        return done(
                new DuplicateFact.RecordsJoined(
                        ours(), id, step.kept(), step.other(), reason.strip()));
    }

    /// @return what to do; null where nothing is wrong
    private @Nullable String refusal(Review review, int record, int other, String reason) {
        if (reason.isBlank()) {
            return "Write why the two are one work.";
        }
        if (reason.length() > Reviews.LONGEST_REASON) {
            return "Write at most " + Reviews.LONGEST_REASON + " characters.";
        }
        if (!reviews.has(review, other)) {
            return "Give the number of another record of this review.";
        }
        return sheets.record(review, record) == sheets.record(review, other)
                ? "They are one record already."
                : null;
    }

    /// Takes two records apart that a decision made one. That they are not one work is remembered.
    ///
    /// @throws NotFound when the organisation has no such review, or the review no such pair
    @Transactional
    public DuplicateAnswer undo(Review.Id id, int one, int other) {
        var review = reviews.getOwn(id);
        hold(id);
        var pair = pair(review, one, other);
        var parted = pair.merged();
        if (parted == null || !pair.isMerge()) {
            return new DuplicateAnswer.Refused(
                    "This merge does not stand any more, so there is nothing to undo.");
        }
        int kept = sheets.record(review, parted);
        store.part(id, parted);
        store.undone(id, one, other);
        var groups = new Groups(sheets.records(review), List.of());
        var apart =
                sheets.withoutMerge(review, Standing.SAME).stream()
                        .filter(it -> groups.of(it.one()) != groups.of(it.other()))
                        .toList();
        some(apart, it -> store.openAgain(id, it));
        tellAnew(review, List.copyOf(new TreeSet<>(List.of(kept, parted))));
        events.publishEvent(
                new Regrouped(id, List.of(), List.of(new Regrouped.Step(kept, parted))));
        return done(new DuplicateFact.MergeUndone(ours(), id, kept, parted));
    }

    private DuplicatePair pair(Review review, int one, int other) {
        return sheets.find(review, one, other).orElseThrow(() -> new NotFound("this pair"));
    }

    private void hold(Review.Id review) {
        if (!intakes.lock(review)) {
            throw new NotFound("this review");
        }
    }

    private static OrganisationId ours() {
        return Objects.requireNonNull(Askers.get().organisation());
    }

    private DuplicateAnswer done(DuplicateFact fact) {
        events.publishEvent(fact);
        return new DuplicateAnswer.Done(fact);
    }
}
