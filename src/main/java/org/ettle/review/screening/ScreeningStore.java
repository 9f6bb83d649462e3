package org.ettle.review.screening;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ettle.review.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes what the asker decides. The database fills in the organisation, the person and the times.
@Repository
class ScreeningStore {

    static final String TAKEN_BACK = "TAKEN_BACK";

    private static final String OPEN =
            """
            insert into review.standing (review_id, stage, record_number)
            values (:review, :stage, :record)
            on conflict do nothing
            """;

    private static final String LOCK =
            """
            select was_seen
              from review.standing
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and stage = :stage
               and record_number = :record
               for update
            """;

    private static final String HELD =
            """
            select s.record_number
              from review.seat s
              join review.standing t
                on t.organisation_id = s.organisation_id and t.review_id = s.review_id
               and t.stage = s.stage and t.record_number = s.record_number
              join review.record r
                on r.organisation_id = s.organisation_id and r.review_id = s.review_id
               and r.number = s.record_number
             where s.organisation_id = platform.asker_organisation()
               and s.review_id = :review
               and s.stage = :stage
               and s.person_id = platform.asker_person()
               and not s.decided
               and t.revealed_at is null
               and r.merged_into is null
             order by s.taken_at desc, s.record_number
             limit 1
            """;

    /// A row that somebody else is being given at this moment is passed over.
    private static final String NEXT_OF_ALL =
            """
            select r.number
              from review.record r
             where r.organisation_id = platform.asker_organisation()
               and r.review_id = :review
               and r.merged_into is null
               and r.number > :after
               and not exists (
                   select from review.seat s
                    where s.organisation_id = r.organisation_id
                      and s.review_id = r.review_id
                      and s.stage = :stage
                      and s.record_number = r.number
                      and s.person_id = platform.asker_person())
               and (select count(*)
                      from review.seat s
                     where s.organisation_id = r.organisation_id
                       and s.review_id = r.review_id
                       and s.stage = :stage
                       and s.record_number = r.number
                       and review.holds(s.decided, s.taken_at)) < :needed
             order by r.number
             limit 1
               for no key update of r skip locked
            """;

    private static final String NEXT_OF_INCLUDED =
            """
            select p.record_number
              from review.standing p
              join review.record r
                on r.organisation_id = p.organisation_id and r.review_id = p.review_id
               and r.number = p.record_number and r.merged_into is null
             where p.organisation_id = platform.asker_organisation()
               and p.review_id = :review
               and p.stage = :previous
               and p.state = 'INCLUDED'
               and p.record_number > :after
               and not exists (
                   select from review.seat s
                    where s.organisation_id = p.organisation_id
                      and s.review_id = p.review_id
                      and s.stage = :stage
                      and s.record_number = p.record_number
                      and s.person_id = platform.asker_person())
               and (select count(*)
                      from review.seat s
                     where s.organisation_id = p.organisation_id
                       and s.review_id = p.review_id
                       and s.stage = :stage
                       and s.record_number = p.record_number
                       and review.holds(s.decided, s.taken_at)) < :needed
             order by p.record_number
             limit 1
               for no key update of p skip locked
            """;

    private static final String NEXT_AMONG =
            """
            select r.number
              from unnest(:numbers::integer[]) with ordinality c (number, place)
              join review.record r
                on r.organisation_id = platform.asker_organisation()
               and r.review_id = :review
               and r.number = c.number
               and r.merged_into is null
             where (:previous::text is null or exists (
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
                      and s.person_id = platform.asker_person())
               and (select count(*)
                      from review.seat s
                     where s.organisation_id = r.organisation_id
                       and s.review_id = r.review_id
                       and s.stage = :stage
                       and s.record_number = r.number
                       and review.holds(s.decided, s.taken_at)) < :needed
             order by c.place
             limit 1
               for no key update of r skip locked
            """;

    private static final String TAKE_SEAT =
            """
            insert into review.seat (review_id, stage, record_number, person_id)
            values (:review, :stage, :record, platform.asker_person())
            on conflict (organisation_id, review_id, stage, record_number, person_id)
            do update set taken_at = now()
            """;

    private static final String SIT_DOWN =
            """
            insert into review.screener (review_id, stage, person_id)
            values (:review, :stage, platform.asker_person())
            on conflict do nothing
            """;

    private static final String GO_ON =
            """
            update review.screener
               set after_number = :after
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and stage = :stage
               and person_id = platform.asker_person()
            """;

    private static final String RANK =
            """
            update review.screener
               set ranked = :ranked
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and stage = :stage
               and person_id = platform.asker_person()
            """;

    private static final String DECIDE =
            """
            insert into review.decision (
                review_id, stage, record_number, number, verdict, reason_key, note, blind)
            select :review, :stage, :record, coalesce(max(d.number), 0) + 1, :verdict, :reason,
                   :note, :blind
              from review.decision d
             where d.organisation_id = platform.asker_organisation()
               and d.review_id = :review
               and d.stage = :stage
               and d.record_number = :record
               and d.person_id = platform.asker_person()
            """;

    private static final String SIT =
            """
            insert into review.seat (review_id, stage, record_number, person_id, decided)
            values (:review, :stage, :record, platform.asker_person(), :decided)
            on conflict (organisation_id, review_id, stage, record_number, person_id)
            do update set taken_at = now(), decided = excluded.decided
            """;

    private static final String REVEAL =
            """
            update review.standing
               set revealed_at = coalesce(revealed_at, now()), was_seen = true
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and stage = :stage
               and record_number = :record
            """;

    private static final String COVER =
            """
            update review.standing
               set revealed_at = null, state = 'WAITING', reason_key = null
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and stage = :stage
               and record_number = :record
            """;

    private static final String SETTLE =
            """
            update review.standing t
               set state = n.state, reason_key = n.reason
              from unnest(:records::integer[], :states::text[], :reasons::text[])
                   as n (record, state, reason)
             where t.organisation_id = platform.asker_organisation()
               and t.review_id = :review
               and t.stage = :stage
               and t.record_number = n.record
            """;

    private static final String RESOLVE =
            """
            insert into review.resolution (
                review_id, stage, record_number, number, verdict, reason_key, way, words)
            select :review, :stage, :record, coalesce(max(n.number), 0) + 1, :verdict, :reason,
                   :way, :words
              from review.resolution n
             where n.organisation_id = platform.asker_organisation()
               and n.review_id = :review
               and n.stage = :stage
               and n.record_number = :record
            """;

    private static final String OPEN_TOGETHER =
            """
            insert into review.standing (review_id, stage, record_number)
            select r.review_id, :stage, r.number
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
            on conflict do nothing
            """;

    private static final String DECIDE_TOGETHER =
            """
            insert into review.decision (
                review_id, stage, record_number, number, verdict, reason_key, note, blind, together)
            select r.review_id, :stage, r.number,
                   coalesce((
                       select max(d.number)
                         from review.decision d
                        where d.organisation_id = r.organisation_id
                          and d.review_id = r.review_id
                          and d.stage = :stage
                          and d.record_number = r.number
                          and d.person_id = platform.asker_person()), 0) + 1,
                   'EXCLUDE', :reason, :note, not t.was_seen, :together
              from review.record r
              join review.standing t
                on t.organisation_id = r.organisation_id and t.review_id = r.review_id
               and t.stage = :stage and t.record_number = r.number and t.revealed_at is null
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
            """;

    private static final String SIT_TOGETHER =
            """
            insert into review.seat (review_id, stage, record_number, person_id, decided)
            select d.review_id, d.stage, d.record_number, d.person_id, true
              from review.decision d
             where d.organisation_id = platform.asker_organisation()
               and d.review_id = :review
               and d.together = :together
            on conflict (organisation_id, review_id, stage, record_number, person_id)
            do update set taken_at = now(), decided = true
            """;

    private static final String REVEAL_TOGETHER =
            """
            update review.standing t
               set revealed_at = now(), was_seen = true
              from review.decision d
             where d.organisation_id = platform.asker_organisation()
               and d.review_id = :review
               and d.together = :together
               and t.organisation_id = d.organisation_id
               and t.review_id = d.review_id
               and t.stage = d.stage
               and t.record_number = d.record_number
               and t.revealed_at is null
               and (select count(*)
                      from review.seat s
                     where s.organisation_id = t.organisation_id
                       and s.review_id = t.review_id
                       and s.stage = t.stage
                       and s.record_number = t.record_number
                       and s.decided) >= :needed
            """;

    /// What was excluded at one go, as far as it stands: not decided anew, nor settled together,
    /// nor taken further.
    private static final String LOCK_TOGETHER =
            """
            select t.record_number
              from review.decision d
              join review.standing t
                on t.organisation_id = d.organisation_id and t.review_id = d.review_id
               and t.stage = d.stage and t.record_number = d.record_number
             where d.organisation_id = platform.asker_organisation()
               and d.review_id = :review
               and d.stage = :stage
               and d.together = :together
               and d.person_id = platform.asker_person()
               and d.verdict = 'EXCLUDE'
             order by t.record_number
               for update of t
            """;

    private static final String TAKE_BACK_TOGETHER =
            """
            insert into review.decision (
                review_id, stage, record_number, number, verdict, note, blind, together)
            select d.review_id, d.stage, d.record_number, d.number + 1, 'TAKEN_BACK', '',
                   not t.was_seen, d.together
              from review.decision d
              join review.standing t
                on t.organisation_id = d.organisation_id and t.review_id = d.review_id
               and t.stage = d.stage and t.record_number = d.record_number
             where d.organisation_id = platform.asker_organisation()
               and d.review_id = :review
               and d.stage = :stage
               and d.together = :together
               and d.person_id = platform.asker_person()
               and d.verdict = 'EXCLUDE'
               and not exists (
                   select from review.decision later
                    where later.organisation_id = d.organisation_id
                      and later.review_id = d.review_id
                      and later.stage = d.stage
                      and later.record_number = d.record_number
                      and later.person_id = d.person_id
                      and later.number > d.number)
               and not exists (
                   select from review.resolution n
                    where n.organisation_id = d.organisation_id
                      and n.review_id = d.review_id
                      and n.stage = d.stage
                      and n.record_number = d.record_number)
               and not exists (
                   select from review.seat s
                    where s.organisation_id = d.organisation_id
                      and s.review_id = d.review_id
                      and s.record_number = d.record_number
                      and s.stage = any (:later))
            """;

    /// Of those that this transaction took back, like the next.
    private static final String STAND_UP_TOGETHER =
            """
            delete from review.seat s
             using review.decision d
             where d.organisation_id = platform.asker_organisation()
               and d.review_id = :review
               and d.together = :together
               and d.verdict = 'TAKEN_BACK'
               and d.decided_at >= now()
               and s.organisation_id = d.organisation_id
               and s.review_id = d.review_id
               and s.stage = d.stage
               and s.record_number = d.record_number
               and s.person_id = d.person_id
            """;

    private static final String COVER_TOGETHER =
            """
            update review.standing t
               set revealed_at = null, state = 'WAITING', reason_key = null
              from review.decision d
             where d.organisation_id = platform.asker_organisation()
               and d.review_id = :review
               and d.together = :together
               and d.verdict = 'TAKEN_BACK'
               and d.decided_at >= now()
               and t.organisation_id = d.organisation_id
               and t.review_id = d.review_id
               and t.stage = d.stage
               and t.record_number = d.record_number
            """;

    private static final String LOCK_ALL =
            """
            select record_number
              from review.standing
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and stage = :stage
               and record_number = any (:records)
             order by record_number
               for update
            """;

    private static final String UNCOVER =
            """
            update review.standing
               set revealed_at = now()
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and stage = :stage
               and record_number = any (:records)
               and revealed_at is null
            returning record_number
            """;

    private static final String COVER_AGAIN =
            """
            update review.standing
               set revealed_at = null
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and stage = :stage
               and record_number = any (:records)
            """;

    private static final String DECIDE_FOR =
            """
            insert into review.decision (
                review_id, stage, record_number, person_id, number, verdict, reason_key, note, blind)
            values (:review, :stage, :record, :person, :number, :verdict, :reason, :note, :blind)
            """;

    private static final String SIT_FOR =
            """
            update review.seat
               set decided = :decided
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and stage = :stage
               and record_number = :record
               and person_id = :person
            """;

    private static final String RESOLVE_AS =
            """
            insert into review.resolution (
                review_id, stage, record_number, number, verdict, reason_key, way, words,
                resolved_by)
            values (
                :review, :stage, :record, :number, :verdict, :reason, :way, :words, :person)
            """;

    private static final String PUT_ASIDE =
            """
            insert into review.put_aside (
                review_id, number, merged_number, stage, record_number, person_id, taken_back_as)
            select :review, coalesce(max(number), 0) + 1, :merged, :stage, :record, :person, :as
              from review.put_aside
             where organisation_id = platform.asker_organisation()
               and review_id = :review
            """;

    private static final String RESTORED =
            """
            update review.put_aside
               set restored_at = now()
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and merged_number = :merged
               and restored_at is null
            """;

    private final JdbcClient jdbc;

    ScreeningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec at(String sql, AtStage at) {
        return jdbc.sql(sql).param("review", at.review().value()).param("stage", at.stage());
    }

    private JdbcClient.StatementSpec on(String sql, AtStage at, int record) {
        return at(sql, at).param("record", record);
    }

    /// Until the transaction ends, nobody else decides on this record at this stage: of two who do
    /// at the same moment the second waits, and sees the first.
    ///
    /// @return whether decisions on it could be seen by others before
    boolean lock(AtStage at, int record) {
        on(OPEN, at, record).update();
        return on(LOCK, at, record).query(Boolean.class).single();
    }

    /// What was given to the asker and is not decided.
    Optional<Integer> held(AtStage at) {
        return at(HELD, at).query(Integer.class).optional();
    }

    /// The next in the order of numbers that too few have.
    ///
    /// @param previous the stage that records come from; null for all records
    Optional<Integer> next(AtStage at, @Nullable String previous, int needed, int after) {
        return previous == null
                ? at(NEXT_OF_ALL, at)
                        .param("needed", needed)
                        .param("after", after)
                        .query(Integer.class)
                        .optional()
                : at(NEXT_OF_INCLUDED, at)
                        .param("previous", previous)
                        .param("needed", needed)
                        .param("after", after)
                        .query(Integer.class)
                        .optional();
    }

    /// The first of these that too few have.
    Optional<Integer> nextAmong(
            AtStage at, @Nullable String previous, int needed, List<Integer> numbers) {
        return at(NEXT_AMONG, at)
                .param("previous", previous)
                .param("needed", needed)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(Integer.class)
                .optional();
    }

    /// Others are given another record for half an hour.
    void hold(AtStage at, int record) {
        on(OPEN, at, record).update();
        on(TAKE_SEAT, at, record).update();
    }

    /// That the asker screens at this stage.
    void sitDown(AtStage at) {
        at(SIT_DOWN, at).update();
    }

    void goOn(AtStage at, int after) {
        at(GO_ON, at).param("after", after).update();
    }

    void rank(AtStage at, boolean ranked) {
        at(RANK, at).param("ranked", ranked).update();
    }

    void decide(Decide order, boolean blind) {
        decide(
                order.at(),
                order.record(),
                order.said().verdict().name(),
                order.said().reason(),
                order.note(),
                blind);
        on(SIT, order.at(), order.record()).param("decided", true).update();
    }

    void takeBack(AtStage at, int record, boolean blind) {
        decide(at, record, TAKEN_BACK, null, "", blind);
        on(SIT, at, record).param("decided", false).update();
        on(COVER, at, record).update();
    }

    private void decide(
            AtStage at,
            int record,
            String verdict,
            @Nullable String reason,
            String note,
            boolean blind) {
        on(DECIDE, at, record)
                .param("verdict", verdict)
                .param("reason", reason)
                .param("note", note)
                .param("blind", blind)
                .update();
    }

    void reveal(AtStage at, int record) {
        on(REVEAL, at, record).update();
    }

    /// Others see no longer what was decided on it.
    void cover(AtStage at, int record) {
        on(COVER, at, record).update();
    }

    /// Shows this transaction what was decided on these records, and lets nobody decide on them
    /// until it ends. Whoever does it covers them again.
    ///
    /// @return those that were covered
    List<Integer> uncover(AtStage at, List<Integer> records) {
        var numbers = records.toArray(Integer[]::new);
        at(LOCK_ALL, at).param("records", numbers).query(Integer.class).list();
        return at(UNCOVER, at)
                .param("records", numbers)
                .query((row, _) -> row.getInt("record_number"))
                .list();
    }

    void coverAgain(AtStage at, List<Integer> records) {
        if (!records.isEmpty()) {
            at(COVER_AGAIN, at).param("records", records.toArray(Integer[]::new)).update();
        }
    }

    /// That what somebody decided does not stand on the record any more.
    ///
    /// @param merged the record that says otherwise
    /// @param words that tell so
    void putAside(AtStage at, Decision decision, int merged, String words) {
        decideFor(at, decision, decision.number() + 1, TAKEN_BACK, null, words);
        sitFor(at, decision, false);
        keepAside(at, decision.record(), decision.person(), merged, decision.number() + 1);
    }

    /// That it stands again, as it did.
    ///
    /// @param number of the decision that took it back
    void restore(AtStage at, Decision decision, int number) {
        var said = Objects.requireNonNull(decision.said());
        decideFor(at, decision, number + 1, said.verdict().name(), said.reason(), decision.note());
        sitFor(at, decision, true);
    }

    private void decideFor(
            AtStage at,
            Decision decision,
            int number,
            String verdict,
            @Nullable String reason,
            String note) {
        on(DECIDE_FOR, at, decision.record())
                .param("person", decision.person())
                .param("number", number)
                .param("verdict", verdict)
                .param("reason", reason)
                .param("note", note)
                .param("blind", decision.blind())
                .update();
    }

    private void sitFor(AtStage at, Decision decision, boolean decided) {
        on(SIT_FOR, at, decision.record())
                .param("person", decision.person())
                .param("decided", decided)
                .update();
    }

    private void keepAside(
            AtStage at, int record, @Nullable UUID person, int merged, int takenBackAs) {
        on(PUT_ASIDE, at, record)
                .param("person", person)
                .param("merged", merged)
                .param("as", takenBackAs)
                .update();
    }

    void putAside(AtStage at, Resolution resolution, int merged, String words) {
        resolveAs(at, resolution, resolution.number() + 1, TAKEN_BACK, null, words);
        keepAside(at, resolution.record(), null, merged, resolution.number() + 1);
    }

    void restore(AtStage at, Resolution resolution, int number) {
        resolveAs(
                at,
                resolution,
                number + 1,
                resolution.said().verdict().name(),
                resolution.said().reason(),
                resolution.words());
    }

    private void resolveAs(
            AtStage at,
            Resolution resolution,
            int number,
            String verdict,
            @Nullable String reason,
            String words) {
        on(RESOLVE_AS, at, resolution.record())
                .param("number", number)
                .param("verdict", verdict)
                .param("reason", reason)
                .param("way", resolution.way().name())
                .param("words", words)
                .param("person", resolution.by())
                .update();
    }

    /// What the merge of a record put aside is no longer so.
    void restored(Review.Id review, int merged) {
        jdbc.sql(RESTORED).param("review", review.value()).param("merged", merged).update();
    }

    /// How a record stands, and for what it is excluded.
    record Settled(Standing standing, @Nullable String reason) {}

    void settle(AtStage at, Map<Integer, Settled> settled) {
        var records = List.copyOf(settled.keySet());
        var how = records.stream().map(settled::get).toList();
        at(SETTLE, at)
                .param("records", records.toArray(Integer[]::new))
                .param(
                        "states",
                        how.stream().map(it -> it.standing().name()).toArray(String[]::new))
                .param("reasons", reasons(how))
                .update();
    }

    private static @Nullable String[] reasons(Collection<Settled> settled) {
        return settled.stream().map(Settled::reason).toArray(String[]::new);
    }

    void resolve(Resolve order) {
        on(RESOLVE, order.at(), order.record())
                .param("verdict", order.said().verdict().name())
                .param("reason", order.said().reason())
                .param("way", order.way().name())
                .param("words", order.words())
                .update();
    }

    /// @return how many were excluded
    int excludeTogether(ExcludeTogether order, @Nullable String previous, UUID together) {
        at(OPEN_TOGETHER, order.at())
                .param("holding", order.holding())
                .param("before", order.before())
                .param("previous", previous)
                .update();
        int count =
                at(DECIDE_TOGETHER, order.at())
                        .param("holding", order.holding())
                        .param("before", order.before())
                        .param("previous", previous)
                        .param("reason", order.reason())
                        .param("note", order.log())
                        .param("together", together)
                        .update();
        jdbc.sql(SIT_TOGETHER)
                .param("review", order.at().review().value())
                .param("together", together)
                .update();
        return count;
    }

    /// Takes back what the asker excluded at one go, as far as it stands.
    ///
    /// @return how many
    int takeBackTogether(AtStage at, UUID together, List<String> laterStages) {
        at(LOCK_TOGETHER, at).param("together", together).query(Integer.class).list();
        int count =
                at(TAKE_BACK_TOGETHER, at)
                        .param("together", together)
                        .param("later", laterStages.toArray(String[]::new))
                        .update();
        for (var sql : List.of(STAND_UP_TOGETHER, COVER_TOGETHER)) {
            jdbc.sql(sql).param("review", at.review().value()).param("together", together).update();
        }
        return count;
    }

    /// @return how many of them all have decided on by that
    int revealTogether(AtStage at, UUID together, int needed) {
        return jdbc.sql(REVEAL_TOGETHER)
                .param("review", at.review().value())
                .param("together", together)
                .param("needed", needed)
                .update();
    }
}
