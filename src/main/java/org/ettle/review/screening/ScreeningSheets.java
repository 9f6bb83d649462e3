package org.ettle.review.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.ettle.review.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what was decided, as far as the asker may see it. What is blind the database does not
/// show.
@Repository
class ScreeningSheets {

    private static final String IS_HERE =
            """
            select exists (
                select from review.record r
                 where r.organisation_id = platform.asker_organisation()
                   and r.review_id = :review
                   and r.number = :record
                   and r.merged_into is null
                   and (:previous::text is null or exists (
                       select from review.standing p
                        where p.organisation_id = r.organisation_id
                          and p.review_id = r.review_id
                          and p.stage = :previous
                          and p.record_number = r.number
                          and p.state = 'INCLUDED')))
            """;

    private static final String SEATS =
            """
            select s.person_id = platform.asker_person() as own, s.decided,
                   review.holds(s.decided, s.taken_at) as counts
              from review.seat s
             where s.organisation_id = platform.asker_organisation()
               and s.review_id = :review
               and s.stage = :stage
               and s.record_number = :record
            """;

    private static final String STANDING =
            """
            select state
              from review.standing
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and stage = :stage
               and record_number = :record
            """;

    private static final String IS_AT_A_LATER_STAGE =
            """
            select exists (
                select from review.seat s
                 where s.organisation_id = platform.asker_organisation()
                   and s.review_id = :review
                   and s.record_number = :record
                   and s.stage = any (:stages))
            """;

    private static final String DECISIONS =
            """
            select distinct on (d.record_number, d.person_id)
                   d.record_number, d.person_id, d.number, d.verdict, d.reason_key, d.note, d.blind,
                   d.decided_at
              from review.decision d
             where d.organisation_id = platform.asker_organisation()
               and d.review_id = :review
               and d.stage = :stage
               and d.record_number = any (:records)
             order by d.record_number, d.person_id, d.number desc
            """;

    private static final String RESOLUTIONS =
            """
            select n.record_number, n.number, n.verdict, n.reason_key, n.way, n.words,
                   n.resolved_at, n.resolved_by
              from review.resolution n
             where n.organisation_id = platform.asker_organisation()
               and n.review_id = :review
               and n.stage = :stage
               and n.record_number = any (:records)
               and n.verdict <> 'TAKEN_BACK'
               and not exists (
                   select from review.resolution later
                    where later.organisation_id = n.organisation_id
                      and later.review_id = n.review_id
                      and later.stage = n.stage
                      and later.record_number = n.record_number
                      and later.number > n.number)
            """;

    /// Each with the records that were merged into it, however often.
    private static final String DECIDED_UNDER =
            """
            with recursive under as (
                select n.number as top, n.number
                  from unnest(:records::integer[]) as n (number)
                union all
                select u.top, r.number
                  from under u
                  join review.record r
                    on r.organisation_id = platform.asker_organisation()
                   and r.review_id = :review
                   and r.merged_into = u.number)
            select distinct u.top, s.stage, u.number, r.merged_into
              from under u
              join review.record r
                on r.organisation_id = platform.asker_organisation()
               and r.review_id = :review
               and r.number = u.number
              join review.seat s
                on s.organisation_id = r.organisation_id
               and s.review_id = r.review_id
               and s.record_number = u.number
               and s.decided
             order by u.top, s.stage, u.number
            """;

    private static final String ASIDE =
            """
            select stage, record_number, person_id, taken_back_as
              from review.put_aside
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and merged_number = :merged
               and restored_at is null
             order by stage, record_number, number
            """;

    private static final String ALL_DECISIONS =
            """
            select d.record_number, d.person_id, d.number, d.verdict, d.reason_key, d.note, d.blind,
                   d.decided_at
              from review.decision d
             where d.organisation_id = platform.asker_organisation()
               and d.review_id = :review
               and d.stage = :stage
               and d.record_number = any (:records)
             order by d.decided_at, d.record_number, d.person_id, d.number
            """;

    private static final String ALL_RESOLUTIONS =
            """
            select n.record_number, n.number, n.verdict, n.reason_key, n.way, n.words,
                   n.resolved_at, n.resolved_by
              from review.resolution n
             where n.organisation_id = platform.asker_organisation()
               and n.review_id = :review
               and n.stage = :stage
               and n.record_number = any (:records)
               and n.verdict <> 'TAKEN_BACK'
             order by n.record_number, n.number
            """;

    private static final String TO_RESOLVE =
            """
            select t.record_number, r.title, t.state
              from review.standing t
              join review.record r
                on r.organisation_id = t.organisation_id and r.review_id = t.review_id
               and r.number = t.record_number and r.merged_into is null
             where t.organisation_id = platform.asker_organisation()
               and t.review_id = :review
               and t.stage = :stage
               and t.state in ('CONFLICT', 'UNSURE')
               and t.record_number > :after
             order by t.record_number
             limit :most
            """;

    private static final String ONE =
            """
            select t.record_number, r.title, t.state
              from review.standing t
              join review.record r
                on r.organisation_id = t.organisation_id and r.review_id = t.review_id
               and r.number = t.record_number
             where t.organisation_id = platform.asker_organisation()
               and t.review_id = :review
               and t.stage = :stage
               and t.record_number = :record
            """;

    private static final String OWN =
            """
            select d.record_number, d.person_id, d.number, d.verdict, d.reason_key, d.note, d.blind,
                   d.decided_at, r.title,
                   d.verdict <> 'TAKEN_BACK' and not exists (
                       select from review.decision later
                        where later.organisation_id = d.organisation_id
                          and later.review_id = d.review_id
                          and later.stage = d.stage
                          and later.record_number = d.record_number
                          and later.person_id = d.person_id
                          and later.number > d.number) as stands
              from review.decision d
              join review.record r
                on r.organisation_id = d.organisation_id and r.review_id = d.review_id
               and r.number = d.record_number
             where d.organisation_id = platform.asker_organisation()
               and d.review_id = :review
               and d.stage = :stage
               and d.person_id = platform.asker_person()
               and (:before::timestamptz is null or d.decided_at < :before)
             order by d.decided_at desc, d.record_number
             limit :most
            """;

    private static final String OWN_DECIDED =
            """
            select distinct on (d.record_number) d.record_number, d.verdict,
                   count(*) over (partition by d.record_number) as count
              from review.decision d
             where d.organisation_id = platform.asker_organisation()
               and d.review_id = :review
               and d.stage = :stage
               and d.person_id = platform.asker_person()
             order by d.record_number, d.number desc
            """;

    /// Beside some of them how many there are of all, as they were at one moment.
    private static final String SOME_OWN_DECIDED =
            """
            select a.count as of_all, s.record_number, s.verdict, s.count
              from (select count(*) as count
                      from review.decision d
                     where d.organisation_id = platform.asker_organisation()
                       and d.review_id = :review
                       and d.stage = :stage
                       and d.person_id = platform.asker_person()) a
              left join (
                   select distinct on (d.record_number) d.record_number, d.verdict,
                          count(*) over (partition by d.record_number) as count
                     from review.decision d
                    where d.organisation_id = platform.asker_organisation()
                      and d.review_id = :review
                      and d.stage = :stage
                      and d.person_id = platform.asker_person()
                      and d.record_number = any (:records)
                    order by d.record_number, d.number desc) s on true
            """;

    /// From what each file added, because a reader waits for it: half a million rows are not
    /// counted.
    private static final String COUNT_ADDED =
            """
            select coalesce(sum(i.added), 0)
              from review.intake i
             where i.organisation_id = platform.asker_organisation()
               and i.review_id = :review
            """;

    private static final String COUNT_MERGED =
            """
            select count(*)
              from review.record r
             where r.organisation_id = platform.asker_organisation()
               and r.review_id = :review
               and r.merged_into is not null
            """;

    private static final String LAST =
            """
            select coalesce(max(r.number), 0)
              from review.record r
             where r.organisation_id = platform.asker_organisation()
               and r.review_id = :review
            """;

    private static final String COUNT_INCLUDED =
            """
            select count(*)
              from review.standing t
             where t.organisation_id = platform.asker_organisation()
               and t.review_id = :review
               and t.stage = :previous
               and t.state = 'INCLUDED'
            """;

    private static final String COUNT_STANDING =
            """
            select t.state, count(*) as records
              from review.standing t
             where t.organisation_id = platform.asker_organisation()
               and t.review_id = :review
               and t.stage = :stage
             group by t.state
            """;

    private static final String COUNT_OWN =
            """
            select count(*)
              from review.seat s
             where s.organisation_id = platform.asker_organisation()
               and s.review_id = :review
               and s.stage = :stage
               and s.record_number between :first and :last
               and s.person_id = platform.asker_person()
               and s.decided
            """;

    /// Who decided blind on the same records, and what. Of each person what stood last before the
    /// others could be seen.
    private static final String BOTH =
            """
            with blind as (
                select distinct on (d.record_number, d.person_id)
                       d.record_number, d.person_id, d.verdict
                  from review.decision d
                  join review.standing t
                    on t.organisation_id = d.organisation_id and t.review_id = d.review_id
                   and t.stage = d.stage and t.record_number = d.record_number
                   and t.revealed_at is not null
                 where d.organisation_id = platform.asker_organisation()
                   and d.review_id = :review
                   and d.stage = :stage
                   and d.blind
                   and d.verdict <> 'TAKEN_BACK'
                 order by d.record_number, d.person_id, d.number desc)
            select one.person_id as one, other.person_id as other, one.verdict as of_one,
                   other.verdict as of_other, count(*) as records
              from blind one
              join blind other
                on other.record_number = one.record_number and other.person_id > one.person_id
             group by one.person_id, other.person_id, one.verdict, other.verdict
             order by one.person_id, other.person_id, one.verdict, other.verdict
            """;

    /// By record, how many gave which verdict; the last revealed first.
    private static final String EACH =
            """
            with blind as (
                select distinct on (d.record_number, d.person_id)
                       d.record_number, d.person_id, d.verdict, t.revealed_at
                  from review.decision d
                  join review.standing t
                    on t.organisation_id = d.organisation_id and t.review_id = d.review_id
                   and t.stage = d.stage and t.record_number = d.record_number
                   and t.revealed_at is not null
                 where d.organisation_id = platform.asker_organisation()
                   and d.review_id = :review
                   and d.stage = :stage
                   and d.blind
                   and d.verdict <> 'TAKEN_BACK'
                 order by d.record_number, d.person_id, d.number desc)
            select count(*) filter (where verdict = 'INCLUDE') as included,
                   count(*) filter (where verdict = 'EXCLUDE') as excluded,
                   count(*) filter (where verdict = 'UNSURE') as unsure
              from blind
             group by record_number
            having count(*) = :needed
             order by max(revealed_at) desc, record_number
             limit :most
            """;

    private static final String FOUND =
            """
            select t.state <> 'EXCLUDED' as found
              from review.standing t
             where t.organisation_id = platform.asker_organisation()
               and t.review_id = :review
               and t.stage = :stage
               and t.revealed_at is not null
             order by t.revealed_at, t.record_number
            """;

    private static final String TOGETHER_RECORDS =
            """
            select d.record_number
              from review.decision d
              join review.standing t
                on t.organisation_id = d.organisation_id and t.review_id = d.review_id
               and t.stage = d.stage and t.record_number = d.record_number
               and t.revealed_at is not null
             where d.organisation_id = platform.asker_organisation()
               and d.review_id = :review
               and d.together = :together
               and d.verdict = :verdict
               and d.record_number > :after
             order by d.record_number
             limit :most
            """;

    private static final String TOGETHER =
            """
            select d.together, d.person_id, min(d.decided_at) as decided_at,
                   max(d.reason_key) as reason_key, max(d.note) as note,
                   count(*) filter (where d.verdict = 'EXCLUDE') as records,
                   count(*) filter (where d.verdict = 'TAKEN_BACK') as taken_back,
                   d.person_id = platform.asker_person() as own
              from review.decision d
             where d.organisation_id = platform.asker_organisation()
               and d.review_id = :review
               and d.stage = :stage
               and d.together is not null
             group by d.together, d.person_id
             order by min(d.decided_at) desc
             limit 50
            """;

    private static final String COUNT_ALIKE =
            """
            select count(*)
              from review.record r
             where r.organisation_id = platform.asker_organisation()
               and r.review_id = :review
               and r.merged_into is null
               and (:holding = ''
                   or strpos(lower(r.title || ' ' || r.abstract), lower(:holding)) > 0)
               and (:before::integer is null or r.year < :before)
               and (:previous::text is null or exists (
                   select from review.standing p
                    where p.organisation_id = r.organisation_id
                      and p.review_id = r.review_id
                      and p.stage = :previous
                      and p.record_number = r.number
                      and p.state = 'INCLUDED'))
               and not exists (
                   select from review.seat s
                    where s.organisation_id = r.organisation_id
                      and s.review_id = r.review_id
                      and s.stage = :stage
                      and s.record_number = r.number
                      and s.person_id = platform.asker_person()
                      and s.decided)
               and not exists (
                   select from review.standing t
                    where t.organisation_id = r.organisation_id
                      and t.review_id = r.review_id
                      and t.stage = :stage
                      and t.record_number = r.number
                      and t.revealed_at is not null)
            """;

    private static final String SCREENER =
            """
            select after_number, ranked
              from review.screener
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and stage = :stage
               and person_id = platform.asker_person()
            """;

    private static final String COME_HERE =
            """
            select t.record_number
              from review.standing t
             where t.organisation_id = platform.asker_organisation()
               and t.review_id = :review
               and t.stage = :previous
               and t.state = 'INCLUDED'
            """;

    private final JdbcClient jdbc;

    ScreeningSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec at(String sql, AtStage at) {
        return jdbc.sql(sql).param("review", at.review().value()).param("stage", at.stage());
    }

    /// Whether the record comes to the stage.
    ///
    /// @param previous the stage that records come from; null for all records
    boolean isHere(AtStage at, @Nullable String previous, int record) {
        return jdbc.sql(IS_HERE)
                .param("review", at.review().value())
                .param("record", record)
                .param("previous", previous)
                .query(Boolean.class)
                .single();
    }

    /// @param own whether it is the asker's
    /// @param counts whether it keeps the record from being given to others
    record Seat(boolean own, boolean decided, boolean counts) {}

    List<Seat> seats(AtStage at, int record) {
        return at(SEATS, at)
                .param("record", record)
                .query((row, _) ->
                        new Seat(
                                row.getBoolean("own"),
                                row.getBoolean("decided"),
                                row.getBoolean("counts")))
                .list();
    }

    /// Empty where nobody has opened it at this stage.
    Optional<Standing> standing(AtStage at, int record) {
        return at(STANDING, at)
                .param("record", record)
                .query((row, _) -> Standing.valueOf(row.getString("state")))
                .optional();
    }

    boolean isAtALaterStage(AtStage at, int record, List<String> laterStages) {
        return jdbc.sql(IS_AT_A_LATER_STAGE)
                .param("review", at.review().value())
                .param("record", record)
                .param("stages", laterStages.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /// What stands of each person on each of these records, the earliest first.
    Map<Integer, List<Decision>> decisions(AtStage at, List<Integer> records) {
        var all = new HashMap<Integer, List<Decision>>();
        at(DECISIONS, at)
                .param("records", records.toArray(Integer[]::new))
                .query((row, _) -> decision(row))
                .stream()
                .filter(it -> it.said() != null)
                .forEach(it -> all.computeIfAbsent(it.record(), _ -> new ArrayList<>()).add(it));
        all.values().forEach(it -> it.sort(Comparator.comparing(Decision::at)));
        return all;
    }

    Map<Integer, Resolution> resolutions(AtStage at, List<Integer> records) {
        var all = new HashMap<Integer, Resolution>();
        at(RESOLUTIONS, at)
                .param("records", records.toArray(Integer[]::new))
                .query((row, _) -> resolution(row))
                .list()
                .forEach(it -> all.put(it.record(), it));
        return all;
    }

    /// A record, or one that was merged into it, on which somebody has decided.
    ///
    /// @param top the record that was asked for
    /// @param into the record into which it was merged itself
    record DecidedUnder(int top, String stage, int record, @Nullable Integer into) {}

    List<DecidedUnder> decidedUnder(Review.Id review, List<Integer> records) {
        return jdbc.sql(DECIDED_UNDER)
                .param("review", review.value())
                .param("records", records.toArray(Integer[]::new))
                .query((row, _) ->
                        new DecidedUnder(
                                row.getInt("top"),
                                row.getString("stage"),
                                row.getInt("number"),
                                row.getObject("merged_into", Integer.class)))
                .list();
    }

    /// What the merge of a record put aside.
    ///
    /// @param person null for a resolution
    /// @param as the number of what took it back
    record Aside(String stage, int record, @Nullable UUID person, int as) {}

    List<Aside> aside(Review.Id review, int merged) {
        return jdbc.sql(ASIDE)
                .param("review", review.value())
                .param("merged", merged)
                .query((row, _) ->
                        new Aside(
                                row.getString("stage"),
                                row.getInt("record_number"),
                                row.getObject("person_id", UUID.class),
                                row.getInt("taken_back_as")))
                .list();
    }

    /// Whatever was ever decided on these records, the earliest first.
    List<Decision> allDecisions(AtStage at, List<Integer> records) {
        return at(ALL_DECISIONS, at)
                .param("records", records.toArray(Integer[]::new))
                .query((row, _) -> decision(row))
                .list();
    }

    List<Resolution> allResolutions(AtStage at, List<Integer> records) {
        return at(ALL_RESOLUTIONS, at)
                .param("records", records.toArray(Integer[]::new))
                .query((row, _) -> resolution(row))
                .list();
    }

    List<Disputed> toResolve(AtStage at, int after, int most) {
        var found =
                at(TO_RESOLVE, at)
                        .param("after", after)
                        .param("most", most)
                        .query((row, _) -> bare(row))
                        .list();
        return filled(at, found);
    }

    Optional<Disputed> one(AtStage at, int record) {
        var found = at(ONE, at).param("record", record).query((row, _) -> bare(row)).list();
        return filled(at, found).stream().findFirst();
    }

    private List<Disputed> filled(AtStage at, List<Disputed> bare) {
        var numbers = bare.stream().map(Disputed::record).toList();
        var decisions = decisions(at, numbers);
        var resolutions = resolutions(at, numbers);
        return bare.stream()
                .map(it ->
                        new Disputed(
                                it.record(),
                                it.title(),
                                it.standing(),
                                decisions.getOrDefault(it.record(), List.of()),
                                resolutions.get(it.record())))
                .toList();
    }

    /// The asker's own, the newest first.
    ///
    /// @param before null for the newest
    List<OwnDecision> own(AtStage at, @Nullable Instant before, int most) {
        return at(OWN, at)
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) ->
                        new OwnDecision(
                                decision(row), row.getString("title"), row.getBoolean("stands")))
                .list();
    }

    /// What stands of the asker's own decisions on some records.
    ///
    /// @param count how many decisions of theirs there are at the stage, on whatever records
    record Decided(long count, List<DecidedRecord> records) {}

    /// @param count how many decisions there are on it, those taken back too
    /// @param side 1 included, -1 excluded, 0 unsure or taken back
    record DecidedRecord(int record, int count, byte side) {}

    Decided ownDecided(AtStage at) {
        var all = at(OWN_DECIDED, at).query((row, _) -> decidedRecord(row)).list();
        return new Decided(all.stream().mapToLong(DecidedRecord::count).sum(), all);
    }

    Decided ownDecided(AtStage at, List<Integer> records) {
        var count = new AtomicLong();
        var some = new ArrayList<DecidedRecord>();
        at(SOME_OWN_DECIDED, at)
                .param("records", records.toArray(Integer[]::new))
                .query(row -> {
                    count.set(row.getLong("of_all"));
                    if (row.getString("verdict") != null) {
                        some.add(decidedRecord(row));
                    }
                });
        return new Decided(count.get(), some);
    }

    private static DecidedRecord decidedRecord(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return new DecidedRecord(
                row.getInt("record_number"),
                row.getInt("count"),
                (byte)
                        (verdict.equals(Verdict.INCLUDE.name())
                                ? 1
                                : verdict.equals(Verdict.EXCLUDE.name()) ? -1 : 0));
    }

    /// How many records stand how, of those that somebody has opened.
    Map<Standing, Integer> standings(AtStage at) {
        var by = new EnumMap<Standing, Integer>(Standing.class);
        at(COUNT_STANDING, at)
                .query((row, _) ->
                        Map.entry(Standing.valueOf(row.getString("state")), row.getInt("records")))
                .list()
                .forEach(it -> by.put(it.getKey(), it.getValue()));
        return by;
    }

    /// On how many records with these numbers the asker has decided.
    int countOwn(AtStage at, int first, int last) {
        return at(COUNT_OWN, at)
                .param("first", first)
                .param("last", last)
                .query(Integer.class)
                .single();
    }

    /// How many records came to the review, those too that were merged since.
    int countAdded(AtStage at) {
        return ofReview(COUNT_ADDED, at);
    }

    int countMerged(AtStage at) {
        return ofReview(COUNT_MERGED, at);
    }

    /// The number of the last record; 0 where there is none.
    int last(AtStage at) {
        return ofReview(LAST, at);
    }

    private int ofReview(String sql, AtStage at) {
        return jdbc.sql(sql).param("review", at.review().value()).query(Integer.class).single();
    }

    /// How many come to the stage after the first.
    int countIncluded(AtStage at, String previous) {
        return jdbc.sql(COUNT_INCLUDED)
                .param("review", at.review().value())
                .param("previous", previous)
                .query(Integer.class)
                .single();
    }

    List<BothDecided> both(AtStage at) {
        return at(BOTH, at)
                .query((row, _) ->
                        new BothDecided(
                                row.getObject("one", UUID.class),
                                row.getObject("other", UUID.class),
                                Verdict.valueOf(row.getString("of_one")),
                                Verdict.valueOf(row.getString("of_other")),
                                row.getInt("records")))
                .list();
    }

    /// By record, how often each verdict was given, in the order of [Verdict].
    List<int[]> each(AtStage at, int needed, int most) {
        return at(EACH, at)
                .param("needed", needed)
                .param("most", most)
                .query((row, _) ->
                        new int[] {
                            row.getInt("included"), row.getInt("excluded"), row.getInt("unsure")
                        })
                .list();
    }

    /// In the order in which records were decided on by all, whether they are not excluded.
    List<Boolean> found(AtStage at) {
        return at(FOUND, at).query((row, _) -> row.getBoolean("found")).list();
    }

    /// Of what was decided on at one go, or taken back, records on which all have decided.
    List<Integer> revealedTogether(
            AtStage at, UUID together, boolean isTakenBack, int after, int most) {
        return jdbc.sql(TOGETHER_RECORDS)
                .param("review", at.review().value())
                .param("together", together)
                .param("verdict", isTakenBack ? ScreeningStore.TAKEN_BACK : Verdict.EXCLUDE.name())
                .param("after", after)
                .param("most", most)
                .query((row, _) -> row.getInt("record_number"))
                .list();
    }

    List<Together> together(AtStage at) {
        return at(TOGETHER, at)
                .query((row, _) ->
                        new Together(
                                row.getObject("together", UUID.class),
                                row.getObject("person_id", UUID.class),
                                moment(row, "decided_at"),
                                row.getString("reason_key"),
                                row.getString("note"),
                                row.getInt("records"),
                                row.getInt("taken_back"),
                                row.getBoolean("own")))
                .list();
    }

    /// How many records an order would exclude.
    int countAlike(ExcludeTogether order, @Nullable String previous) {
        return at(COUNT_ALIKE, order.at())
                .param("holding", order.holding())
                .param("before", order.before())
                .param("previous", previous)
                .query(Integer.class)
                .single();
    }

    /// @param after where the next record is sought from
    /// @param ranked whether the likeliest comes first
    record Screener(int after, boolean ranked) {}

    Optional<Screener> screener(AtStage at) {
        return at(SCREENER, at)
                .query((row, _) ->
                        new Screener(row.getInt("after_number"), row.getBoolean("ranked")))
                .optional();
    }

    /// What changes when records come or go.
    record Mark(int last, int merged) {}

    Mark mark(AtStage at) {
        return new Mark(last(at), countMerged(at));
    }

    /// The numbers of what comes to the stage after the first.
    List<Integer> comeHere(AtStage at, String previous) {
        return jdbc.sql(COME_HERE)
                .param("review", at.review().value())
                .param("previous", previous)
                .query((row, _) -> row.getInt("record_number"))
                .list();
    }

    private static Disputed bare(ResultSet row) throws SQLException {
        return new Disputed(
                row.getInt("record_number"),
                row.getString("title"),
                Standing.valueOf(row.getString("state")),
                List.of(),
                null);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return new Decision(
                row.getInt("record_number"),
                row.getObject("person_id", UUID.class),
                row.getInt("number"),
                verdict.equals(ScreeningStore.TAKEN_BACK)
                        ? null
                        : new Said(Verdict.valueOf(verdict), row.getString("reason_key")),
                row.getString("note"),
                row.getBoolean("blind"),
                moment(row, "decided_at"));
    }

    private static Resolution resolution(ResultSet row) throws SQLException {
        return new Resolution(
                row.getInt("record_number"),
                row.getInt("number"),
                new Said(Verdict.valueOf(row.getString("verdict")), row.getString("reason_key")),
                Resolve.Way.valueOf(row.getString("way")),
                row.getString("words"),
                moment(row, "resolved_at"),
                row.getObject("resolved_by", UUID.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
