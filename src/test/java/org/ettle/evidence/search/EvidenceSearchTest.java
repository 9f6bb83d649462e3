package org.ettle.evidence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.THEIRS;
import static org.ettle.evidence.EvidenceRoom.as;
import static org.ettle.evidence.EvidenceRoom.asThePublic;
import static org.ettle.evidence.EvidenceRoom.done;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ettle.evidence.Checked;
import org.ettle.evidence.Claim;
import org.ettle.evidence.Coding;
import org.ettle.evidence.Consent;
import org.ettle.evidence.Days;
import org.ettle.evidence.Directness;
import org.ettle.evidence.EvidenceRoom;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFact;
import org.ettle.evidence.SourceFixtures;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.SourceText;
import org.ettle.evidence.Stance;
import org.ettle.evidence.remapping.KeptWays;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words are found with the real database, each test with a word of its own that no other knows.
class EvidenceSearchTest {

    private static final EvidenceRoom ROOM =
            EvidenceRoom.open(EvidenceSearch.class, FindableSheets.class, KeptWays.class);
    private static final AtomicInteger WORDS = new AtomicInteger();

    private final EvidenceSearch search = ROOM.door(EvidenceSearch.class);
    private final String own = "zorb" + (char) ('a' + WORDS.getAndIncrement()) + "ling";

    /// Whatever a test wrote, and by whichever door.
    @AfterEach
    void everything_that_can_be_found_stands_in_the_index_and_nothing_else() throws SQLException {
        assertThat(differences()).isEmpty();
    }

    @Test
    void another_form_of_the_word_finds_it() {
        var passage = said(own + " The worker listened to us.");

        assertThat(found(own + " listening workers")).containsExactly(passage.id().value());
        assertThat(found(own + " deaf")).isEmpty();
    }

    @Test
    void words_in_quotation_marks_are_found_together_only_and_words_after_a_minus_not_at_all() {
        var together = said(own + " choice and control came late.").id().value();
        var apart = said(own + " control came early, then choice.").id().value();

        assertThat(found(own + " \"choice and control\"")).containsExactly(together);
        assertThat(found(own + " “choice and control”")).containsExactly(together);
        assertThat(found(own + " choice -early")).containsExactly(together);
        assertThat(found(own + " choice -\"choice and control\"")).containsExactly(apart);
        assertThat(found("-late " + own + " OR choice")).containsExactly(apart);
    }

    @Test
    void titles_come_first_then_the_words_as_they_were_typed_then_what_is_newest() {
        var old = passageOf(report("Old", 2010), own + " then help and later support.");
        var typed = passageOf(report("Mid", 2012), own + " support helps us.");
        var newer = passageOf(report("New", 2020), own + " then help and later support.");
        var title = source(report(own + ": support with help", 2001)).id().value();

        assertThat(found(own + " support help")).containsExactly(title, typed, newer, old);
    }

    @Test
    void the_words_that_were_found_are_marked_and_nothing_of_a_text_is_taken_for_markup() {
        said(own + " says <b>more</b> “say”.");

        var words = hits(Sought.words(own + " saying")).getFirst().words();

        assertThat(words.text()).isEqualTo(own + " says <b>more</b> “say”.");
        assertThat(words.segments().stream().filter(it -> it.marked()).map(it -> it.text()))
                .containsExactly(own, "says", "say");
    }

    @Test
    void sources_passages_and_claims_are_found_by_everything_that_can_be_asked_of_them() {
        var source = source(report(own, 2015));
        var passage = passage(source, own + " helped.", Reuse.PUBLIC);
        var claim = claim(passage, own, "They live well");
        bears(passage, "K1", Stance.CONTRADICTS);
        var outcome = new Sought.On(OURS, ROOM.version().id(), new Outcome.Code("K1"));
        var other = new Sought.On(OURS, ROOM.version().id(), new Outcome.Code("K2"));
        var all = List.of(source.id().value(), passage.id().value(), claim.value());

        assertThat(found(own)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(found(with().what(Findable.CLAIM))).containsExactly(claim.value());
        assertThat(found(with().kind(SourceKind.AUDIT))).hasSize(3);
        assertThat(found(with().kind(SourceKind.SURVEY))).isEmpty();
        assertThat(found(with().area("S92000003"))).hasSize(3);
        assertThat(found(with().area("S12000036"))).isEmpty();
        assertThat(found(with().years(2015, 2015))).hasSize(3);
        assertThat(found(with().years(2016, null))).isEmpty();
        assertThat(found(with().years(null, 2014))).isEmpty();
        assertThat(found(with().on(outcome)))
                .containsExactlyInAnyOrder(passage.id().value(), claim.value());
        assertThat(found(with().on(outcome).stance(Stance.CONTRADICTS)))
                .containsExactly(passage.id().value());
        assertThat(found(with().on(outcome).stance(Stance.SUPPORTS))).isEmpty();
        assertThat(found(with().on(other))).isEmpty();
        assertThat(found(with().on(new Sought.On(OURS, ROOM.version().id(), null)))).hasSize(2);
        assertThat(found(with().stance(Stance.CONTRADICTS))).containsExactly(passage.id().value());
        assertThat(found(with().demonstration(false))).hasSize(3);
        assertThat(found(with().demonstration(true))).isEmpty();
    }

    @Test
    void what_is_asked_besides_words_is_listed_without_any() {
        var source = source(report(own, 2016));
        bears(passage(source, own + " told.", Reuse.PUBLIC), "S2", Stance.MIXED);
        var on = new Sought.On(OURS, ROOM.version().id(), new Outcome.Code("S2"));

        assertThat(found(new With("").on(on))).hasSize(1);
        assertThat(searched(Sought.words(""))).isInstanceOf(Searched.NothingAsked.class);
        assertThat(searched(Sought.words("-" + own))).isInstanceOf(Searched.NothingAsked.class);
        assertThat(searched(new With("the").on(on).sought()))
                .isInstanceOf(Searched.OnlyCommonWords.class);
    }

    @Test
    void what_was_withdrawn_is_found_by_nobody() {
        var source = source(report("Withdrawn", 2015));
        var passage = passage(source, own + " was said.", Reuse.PUBLIC);
        var claim = claim(passage, own, "Less of it");
        bears(passage, "K2", Stance.SUPPORTS);
        var on = with().on(new Sought.On(OURS, ROOM.version().id(), new Outcome.Code("K2")));
        assertThat(found(own)).hasSize(2);
        assertThat(found(on)).containsExactly(passage.id().value());

        as(OURS, () -> done(ROOM.claims().withdraw(claim, "Misread.")));
        assertThat(found(own)).containsExactly(passage.id().value());
        var bearing =
                as(OURS, () -> ROOM.bearings().listOf(ROOM.passages().get(passage.id())))
                        .getFirst();
        as(OURS, () -> done(ROOM.bearings().withdraw(bearing.id(), "Misread.")));
        assertThat(found(on)).isEmpty();
        as(OURS, () -> done(ROOM.passages().withdraw(passage.id(), "Wrong words.")));
        assertThat(found(own)).isEmpty();
    }

    @Test
    void what_was_superseded_is_left_out_unless_it_is_asked_for() {
        var earlier = source(report(own + " first", 2019));
        var passage = passage(earlier, own + " in the first edition.", Reuse.PUBLIC);
        var later = source(report(own + " second", 2018));

        as(OURS, () -> done(ROOM.sources().supersede(earlier.id(), later.id(), "A new edition.")));

        assertThat(found(own)).containsExactly(later.id().value());
        assertThat(found(with().superseded()))
                .containsExactly(later.id().value(), earlier.id().value(), passage.id().value());
    }

    @Test
    void a_correction_is_found_and_what_was_corrected_is_not() {
        var source = source(report("Wrong " + own, 2015));

        as(
                OURS,
                () ->
                        done(
                                ROOM.sources()
                                        .correct(
                                                source.id(),
                                                source.revision(),
                                                report("Right " + own, 2017),
                                                "A slip.")));

        assertThat(found("wrong " + own)).isEmpty();
        assertThat(found("right " + own)).hasSize(1);
        assertThat(found(with().years(2015, 2015))).isEmpty();
    }

    /// Neither found, nor counted, nor told by what leads.
    @Test
    void others_find_exactly_what_they_may_see() throws SQLException {
        for (var consent : Consent.values()) {
            for (var reuse : Reuse.values()) {
                if (consent == Consent.NOT_NEEDED
                        || (reuse == Reuse.PUBLIC && consent != Consent.GIVEN)) {
                    continue;
                }
                for (var isPublished : List.of(true, false)) {
                    var talk = SourceFixtures.aConversation(own + " talk", consent, reuse);
                    var source = isPublished ? source(talk) : kept(talk);
                    for (var far : Reuse.values()) {
                        if (far == Reuse.PUBLIC && reuse != Reuse.PUBLIC) {
                            continue;
                        }
                        var passage = passage(source, own + " " + far, far);
                        claim(passage, own, "Good " + far);
                        bears(passage, "S1", Stance.SUPPORTS);
                    }
                }
            }
        }
        var takenBack = source(SourceFixtures.aConversation(own + " back"));
        passage(takenBack, own + " was lent.", Reuse.PUBLIC);
        as(
                OURS,
                () ->
                        done(
                                ROOM.sources()
                                        .permit(
                                                takenBack.id(),
                                                takenBack.revision(),
                                                new Source.Permission(
                                                        Consent.WITHDRAWN,
                                                        null,
                                                        Reuse.ORGANISATION),
                                                "They rang.")));

        var inside = visible("'" + OURS + "'");
        for (var asker : List.of("''", "'" + THEIRS + "'")) {
            var outside = visible(asker);
            assertThat(outside.findable()).isEqualTo(outside.there());
            assertThat(outside.words()).isEqualTo(outside.there());
            assertThat(inside.there()).containsAll(outside.there());
            assertThat(outside.there()).hasSizeLessThan(inside.there().size());
        }
        assertThat(inside.findable()).isEqualTo(inside.there());
        int ours = total(OURS);
        int others = asThePublic(() -> count(Sought.words(own)));
        assertThat(ours).isEqualTo(36);
        assertThat(others).isEqualTo(8).isEqualTo(total(THEIRS));
    }

    @Test
    void more_than_can_be_told_is_said_and_not_counted() {
        as(
                OURS,
                () ->
                        ROOM.database()
                                .transactions()
                                .execute(_ ->
                                        ROOM.database()
                                                .jdbc()
                                                .sql(
                                                        """
                                                        insert into evidence.indicator (
                                                            id, address, title, about)
                                                        select gen_random_uuid(),
                                                               :word || n, :word, 'About'
                                                          from generate_series(1, 1010) n
                                                        """)
                                                .param("word", own)
                                                .update()));

        var found = (Searched.Found) as(OURS, () -> search.find(Sought.words(own)));

        assertThat(found.total()).isEqualTo(EvidenceSearch.MOST);
        assertThat(found.more()).isTrue();
        assertThat(found.hits()).hasSize(Sought.ON_A_PAGE);
        assertThat(found(own)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "&|!():*<->",
                "-",
                "or",
                "a\0b",
                "' or 1=1 --",
                "\\",
                "it's \\' fine",
                "=what PASSAGE",
                "%",
                "\uE000\uE001",
                "🙂 🙂",
                "- -"
            })
    void whatever_is_typed_is_answered(String typed) {
        assertThat(searched(Sought.words(typed))).isNotNull();
        assertThat(searched(new With(typed).area(typed).sought())).isNotNull();
        assertThat(searched(Sought.words(typed.repeat(1_000)))).isNotNull();
    }

    /// What is there before the migration comes is found after it, though its owner is bound too.
    @Test
    void the_migration_finds_what_is_there_already() throws Exception {
        said(own + " was here before.");
        var script =
                Files.readString(
                        Path.of("src/main/resources/db/migration/evidence/V5__search.sql"));
        try (var superuser = ROOM.database().superuser();
                var statement = superuser.createStatement()) {
            statement.execute("truncate evidence.findable, evidence.word");
        }
        assertThat(differences()).isNotEmpty();

        try (var owner = ROOM.database().owner().getConnection();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(script.substring(script.indexOf("alter table evidence.source no")));
            owner.commit();
        }

        assertThat(found(own)).hasSize(1);
    }

    /// The planted fault: a thing that was written past its trigger.
    @Test
    void a_thing_that_is_not_in_the_index_is_noticed() throws SQLException {
        try (var superuser = ROOM.database().superuser();
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("alter table evidence.source disable trigger user");
            statement.execute("update evidence.source set title = title || ' changed'");
            said(own + " is there.", superuser);

            assertThat(differences(superuser)).isNotEmpty();
            superuser.rollback();
        }
    }

    /// Row security lets plain words be compared first, so that the index is used.
    @Test
    void the_application_walks_through_the_index() {
        var plan =
                asThePublic(() ->
                        ROOM.database()
                                .transactions()
                                .execute(_ -> {
                                    var jdbc = ROOM.database().jdbc();
                                    jdbc.sql("set local enable_seqscan = off").update();
                                    return jdbc.sql(
                                                    """
                                                    explain select number
                                                      from evidence.word
                                                     where published
                                                       and lexeme = 'budget'
                                                     order by weight desc,
                                                              year desc,
                                                              number desc
                                                    """)
                                            .query(String.class)
                                            .list();
                                }));

        assertThat(String.join("\n", plan))
                .contains("Index Only Scan Backward using word_is_read_by_all")
                .contains("Index Cond: (lexeme = 'budget'::text)")
                .doesNotContain("Sort");
    }

    private With with() {
        return new With(own);
    }

    /// A search that asks for little.
    private record With(Sought sought) {

        With(String words) {
            this(Sought.words(words));
        }

        private With(
                @Nullable Findable what,
                @Nullable SourceKind kind,
                @Nullable String area,
                @Nullable Integer from,
                @Nullable Integer until,
                Sought.@Nullable On on,
                @Nullable Stance stance,
                @Nullable Boolean demonstration,
                boolean superseded,
                String words) {
            this(
                    new Sought(
                            words,
                            what,
                            kind,
                            area,
                            from,
                            until,
                            on,
                            stance,
                            demonstration,
                            superseded,
                            1));
        }

        With what(Findable it) {
            return new With(it, null, null, null, null, null, null, null, false, sought.words());
        }

        With kind(SourceKind it) {
            return new With(null, it, null, null, null, null, null, null, false, sought.words());
        }

        With area(String it) {
            return new With(null, null, it, null, null, null, null, null, false, sought.words());
        }

        With years(@Nullable Integer from, @Nullable Integer until) {
            return new With(null, null, null, from, until, null, null, null, false, sought.words());
        }

        With on(Sought.On it) {
            return new With(null, null, null, null, null, it, null, null, false, sought.words());
        }

        With stance(Stance it) {
            return new With(
                    null, null, null, null, null, sought.on(), it, null, false, sought.words());
        }

        With demonstration(boolean it) {
            return new With(null, null, null, null, null, null, null, it, false, sought.words());
        }

        With superseded() {
            return new With(null, null, null, null, null, null, null, null, true, sought.words());
        }
    }

    private Searched searched(Sought sought) {
        return asThePublic(() -> search.find(sought));
    }

    private List<Hit> hits(Sought sought) {
        return ((Searched.Found) searched(sought)).hits();
    }

    private List<UUID> found(String words) {
        return found(new With(words));
    }

    private List<UUID> found(With with) {
        return hits(with.sought()).stream().map(Hit::id).toList();
    }

    private int total(OrganisationId organisation) {
        return as(organisation, () -> count(Sought.words(own)));
    }

    private int count(Sought sought) {
        return ((Searched.Found) search.find(sought)).total();
    }

    private static Source.Description report(String title, int year) {
        return new Source.Description(
                SourceKind.AUDIT,
                title,
                new Origin(Origin.Kind.DOCUMENT, title),
                null,
                "In " + year,
                new Days(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)),
                "S92000003",
                null,
                null,
                null,
                null,
                null,
                "Open Government Licence v3.0",
                new Source.Permission(Consent.NOT_NEEDED, null, Reuse.PUBLIC),
                Checked.NOT_KNOWN);
    }

    private static Source source(Source.Description description) {
        return ROOM.published(description, "Nothing.");
    }

    private static Source kept(Source.Description description) {
        return ROOM.added(description);
    }

    private static Passage passage(Source source, String words, Reuse reuse) {
        as(OURS, () -> done(ROOM.texts().add(source.id(), words, SourceText.Reading.typedIn())));
        return ROOM.selected(source, words, reuse);
    }

    private UUID passageOf(Source.Description description, String words) {
        return passage(source(description), words, Reuse.PUBLIC).id().value();
    }

    private Passage said(String words) {
        return passage(source(report("A report", 2015)), words, Reuse.PUBLIC);
    }

    private static void said(String words, Connection superuser) throws SQLException {
        try (var statement = superuser.prepareStatement("update evidence.source set limits = ?")) {
            statement.setString(1, words);
            statement.execute();
        }
    }

    private static Claim.Id claim(Passage passage, String cause, String effect) {
        var coding =
                new Coding(
                        passage.id(),
                        OURS,
                        ROOM.version().id(),
                        new Claim.Factor(null, cause),
                        new Claim.Factor(new Outcome.Code("K1"), effect),
                        Claim.Direction.MORE,
                        Claim.Attribution.EXPLICIT,
                        null,
                        null);
        return ((SourceFact.ClaimCoded) as(OURS, () -> done(ROOM.claims().code(coding)))).claim();
    }

    private static void bears(Passage passage, String code, Stance stance) {
        as(
                OURS,
                () ->
                        done(
                                ROOM.bearings()
                                        .bear(
                                                passage.id(),
                                                ROOM.outcome(code),
                                                stance,
                                                Directness.DIRECT,
                                                null)));
    }

    /// What an asker sees in the tables of things, and in those of the search.
    private record Visible(List<String> there, List<String> findable, List<String> words) {}

    private static Visible visible(String asker) throws SQLException {
        try (var bare = ROOM.database().bare();
                var statement = bare.createStatement()) {
            bare.setAutoCommit(false);
            statement.execute("select set_config('ettle.organisation', " + asker + ", true)");
            return new Visible(
                    texts(
                            bare,
                            """
                            select id::text from evidence.source
                             union all select id::text from evidence.passage where withdrawn_at is null
                             union all
                            select c.id::text from evidence.claim c
                              join evidence.passage p
                                on p.organisation_id = c.organisation_id and p.id = c.passage_id
                             where c.withdrawn_at is null and p.withdrawn_at is null
                             union all select id::text from evidence.indicator
                             order by 1
                            """),
                    texts(bare, "select thing_id::text from evidence.findable order by 1"),
                    texts(
                            bare,
                            """
                            select distinct f.thing_id::text
                              from evidence.word w
                              join evidence.findable f
                                on f.organisation_id = w.organisation_id and f.number = w.number
                             order by 1
                            """));
        }
    }

    private static List<String> differences() throws SQLException {
        try (var superuser = ROOM.database().superuser()) {
            return differences(superuser);
        }
    }

    /// Both ways between what should stand in the index and what does.
    private static List<String> differences(Connection superuser) throws SQLException {
        return texts(
                superuser,
                """
                with should as (
                    select organisation_id, kind, thing_id, unit_id, source_id, year, published,
                           words
                      from evidence.to_find),
                does as (
                    select organisation_id, kind, thing_id, unit_id, source_id, year, published,
                           words
                      from evidence.findable),
                spelt as (
                    select f.organisation_id, f.published, i.lexeme, i.weight, f.year, f.number
                      from evidence.findable f, evidence.words_in(f.words) i),
                written as (
                    select organisation_id, published, lexeme, weight, year, number
                      from evidence.word)
                (select 'missing ' || d from (table should except all table does) d)
                 union all
                (select 'too much ' || d from (table does except all table should) d)
                 union all
                (select 'missing ' || d from (table spelt except all table written) d)
                 union all
                (select 'too much ' || d from (table written except all table spelt) d)
                """);
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
