package org.ettle.review.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ettle.review.Review;
import org.ettle.review.ReviewText;
import org.ettle.review.Told;
import org.ettle.review.intake.Intake.State;
import org.ettle.review.record.Reference;
import org.ettle.review.words.Lexemes;
import org.ettle.review.words.Postings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes the files of references of the organisation that asks, and what they say. Whole batches
/// go into one statement each, as arrays; COPY cannot be used under row security.
///
/// Where many rows are looked for, each is looked for by itself (`lateral … offset 0`): while an
/// import runs PostgreSQL knows nothing yet of what is in the tables, and would read all of them.
/// What a reference tells is looked for in all reviews, so that PostgreSQL cannot take any other
/// index of the review's references to be as good as the one that has it.
@Repository
class IntakeStore {

    private static final String LOCK =
            """
            select id
              from review.review
             where organisation_id = platform.asker_organisation()
               and id = :review
               for update
            """;

    private static final String BEGIN =
            """
            insert into review.intake (
                review_id, number, name, source, format, columns, sha256, state, begun_by)
            select :review, coalesce(max(number), 0) + 1, :name, :source, :format, :columns::jsonb,
                   decode(:sha256, 'hex'), 'READING', platform.asker_person()
              from review.intake
             where organisation_id = platform.asker_organisation()
               and review_id = :review
            returning number
            """;

    private static final String STATE =
            """
            update review.intake
               set state = :state, remarks = :remarks,
                   ended_at = case when :isEnded then now() end
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and number = :number
            """;

    private static final String COUNTS =
            """
            update review.intake
               set found = :found, added = :added, known = :known, unreadable = :unreadable,
                   merged = :merged, to_look_at = :toLookAt
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and number = :number
            """;

    private static final String LAST =
            """
            select coalesce(max(number), 0)
              from review.reference
             where organisation_id = platform.asker_organisation()
               and review_id = :review
            """;

    private static final String THERE =
            """
            select r.fingerprint, r.occurrence, r.intake_number
              from unnest(:fingerprints::uuid[]) as n (fingerprint)
             cross join lateral (
                   select review_id, fingerprint, occurrence, intake_number
                     from review.reference
                    where organisation_id = platform.asker_organisation()
                      and fingerprint = n.fingerprint
                   offset 0) r
             where r.review_id = :review
            """;

    private static final String NUMBER =
            """
            select number
              from (select review_id, number, occurrence
                      from review.reference
                     where organisation_id = platform.asker_organisation()
                       and fingerprint = :fingerprint
                    offset 0) r
             where review_id = :review
               and occurrence = :occurrence
            """;

    private static final String RECORDS =
            """
            insert into review.record (
                review_id, number, intake_number, kind, title, authors, year, container, abstract,
                doi)
            select :review, n.number, :intake, n.kind, n.title, n.authors, n.year, n.container,
                   n.abstract, n.doi
              from unnest(
                       :numbers::integer[], :kinds::text[], :titles::text[], :authors::text[],
                       :years::integer[], :containers::text[], :abstracts::text[], :dois::text[])
                   as n (number, kind, title, authors, year, container, abstract, doi)
            """;

    private static final String REFERENCES =
            """
            insert into review.reference (
                review_id, number, intake_number, line, fingerprint, occurrence, said, verbatim,
                record_number)
            select :review, n.number, :intake, n.line, n.fingerprint, n.occurrence, n.said::jsonb,
                   n.verbatim, n.number
              from unnest(
                       :numbers::integer[], :lines::bigint[], :fingerprints::uuid[],
                       :occurrences::integer[], :said::text[], :verbatim::text[])
                   as n (number, line, fingerprint, occurrence, said, verbatim)
            """;

    private static final String WORDS =
            """
            insert into review.word (review_id, lexeme, first_reference, numbers)
            select :review, n.lexeme, :first, decode(n.numbers, 'hex')
              from unnest(:lexemes::text[], :references::text[]) as n (lexeme, numbers)
            """;

    private static final String UNREAD =
            """
            insert into review.unread (review_id, intake_number, number, line, reason, verbatim)
            select :review, :intake, n.number, n.line, n.reason, n.verbatim
              from unnest(
                       :numbers::integer[], :lines::bigint[], :reasons::text[], :verbatim::text[])
                   as n (number, line, reason, verbatim)
            on conflict do nothing
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    IntakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the transaction ends nobody else adds to the review or merges in it.
    ///
    /// @return whether it is the organisation's
    boolean lock(Review.Id review) {
        return jdbc.sql(LOCK).param("review", review.value()).query().optionalValue().isPresent();
    }

    /// @return its number
    int begin(
            Review.Id review,
            String name,
            String source,
            String format,
            Map<String, String> columns,
            String sha256) {
        return jdbc.sql(BEGIN)
                .param("review", review.value())
                .param("name", name)
                .param("source", source)
                .param("format", format)
                .param("columns", JSON.writeValueAsString(columns))
                .param("sha256", sha256)
                .query(Integer.class)
                .single();
    }

    void set(Review.Id review, int number, State state, String remarks) {
        jdbc.sql(STATE)
                .param("review", review.value())
                .param("number", number)
                .param("state", state.name())
                .param("remarks", remarks)
                .param("isEnded", state == State.DONE || state == State.STOPPED)
                .update();
    }

    void count(Review.Id review, int number, Intake.Counts counts) {
        jdbc.sql(COUNTS)
                .param("review", review.value())
                .param("number", number)
                .param("found", counts.found())
                .param("added", counts.added())
                .param("known", counts.known())
                .param("unreadable", counts.unreadable())
                .param("merged", counts.merged())
                .param("toLookAt", counts.toLookAt())
                .update();
    }

    /// The number of the last reference of a review; 0 where there is none.
    int last(Review.Id review) {
        return jdbc.sql(LAST).param("review", review.value()).query(Integer.class).single();
    }

    /// The number of a reference that is there.
    int number(Review.Id review, Batch.Row row) {
        return jdbc.sql(NUMBER)
                .param("review", review.value())
                .param("fingerprint", row.fingerprint())
                .param("occurrence", row.occurrence())
                .query(Integer.class)
                .single();
    }

    /// Which references there are, by what tells them apart, and in which file each came.
    Map<String, Integer> there(Review.Id review, List<Batch.Row> rows) {
        Map<String, Integer> there = new HashMap<>();
        jdbc.sql(THERE)
                .param("review", review.value())
                .param(
                        "fingerprints",
                        rows.stream()
                                .map(it -> it.fingerprint().toString())
                                .distinct()
                                .toArray(String[]::new))
                .query(row -> {
                    there.put(
                            Batch.key(row.getString("fingerprint"), row.getInt("occurrence")),
                            row.getInt("intake_number"));
                });
        return there;
    }

    /// Keeps references, each as a record of its own, and the words in them.
    void keep(Review.Id review, int intake, int first, List<Batch.Row> rows) {
        int size = rows.size();
        var numbers = new int[size];
        var lines = new long[size];
        var fingerprints = new String[size];
        var occurrences = new int[size];
        var said = new String[size];
        var verbatim = new String[size];
        var kinds = new String[size];
        var titles = new String[size];
        var authors = new String[size];
        var years = new @Nullable Integer[size];
        var containers = new String[size];
        var abstracts = new String[size];
        var dois = new String[size];
        for (int i = 0; i < size; i++) {
            var row = rows.get(i);
            var reference = row.reference();
            numbers[i] = first + i;
            lines[i] = reference.origin().line();
            fingerprints[i] = row.fingerprint().toString();
            occurrences[i] = row.occurrence();
            said[i] = ReviewText.of(reference);
            verbatim[i] = Told.storable(reference.origin().verbatim());
            var told = Told.of(reference);
            kinds[i] = told.kind().name();
            titles[i] = told.title();
            authors[i] = told.authors();
            years[i] = told.year();
            containers[i] = told.container();
            abstracts[i] = told.abstractText();
            dois[i] = told.doi();
        }
        jdbc.sql(RECORDS)
                .param("review", review.value())
                .param("intake", intake)
                .param("numbers", numbers)
                .param("kinds", kinds)
                .param("titles", titles)
                .param("authors", authors)
                .param("years", years)
                .param("containers", containers)
                .param("abstracts", abstracts)
                .param("dois", dois)
                .update();
        jdbc.sql(REFERENCES)
                .param("review", review.value())
                .param("intake", intake)
                .param("numbers", numbers)
                .param("lines", lines)
                .param("fingerprints", fingerprints)
                .param("occurrences", occurrences)
                .param("said", said)
                .param("verbatim", verbatim)
                .update();
        keepWords(review, numbers, rows.stream().map(Batch.Row::reference).toList());
    }

    /// What a search finds references by.
    ///
    /// @param numbers of the references, in growing order
    void keepWords(Review.Id review, int[] numbers, List<Reference> references) {
        var words = new HashMap<String, Postings>();
        var lexemes = new Lexemes();
        for (int i = 0; i < numbers.length; i++) {
            int number = numbers[i];
            for (var entry : references.get(i).entries()) {
                lexemes.each(
                        entry.value(),
                        it -> words.computeIfAbsent(it, _ -> new Postings()).add(number));
            }
        }
        keepWords(review, numbers[0], words);
    }

    private void keepWords(Review.Id review, int first, Map<String, Postings> words) {
        var lexemes = words.keySet().stream().sorted().toArray(String[]::new);
        var references = new String[lexemes.length];
        for (int i = 0; i < lexemes.length; i++) {
            references[i] = Objects.requireNonNull(words.get(lexemes[i])).hex();
        }
        jdbc.sql(WORDS)
                .param("review", review.value())
                .param("first", first)
                .param("lexemes", lexemes)
                .param("references", references)
                .update();
    }

    void keepUnread(Review.Id review, int intake, List<Intake.Unread> unread) {
        jdbc.sql(UNREAD)
                .param("review", review.value())
                .param("intake", intake)
                .param("numbers", unread.stream().mapToInt(Intake.Unread::number).toArray())
                .param("lines", unread.stream().mapToLong(Intake.Unread::line).toArray())
                .param("reasons", unread.stream().map(Intake.Unread::reason).toArray(String[]::new))
                .param(
                        "verbatim",
                        unread.stream()
                                .map(it -> Told.storable(it.verbatim()))
                                .toArray(String[]::new))
                .update();
    }
}
