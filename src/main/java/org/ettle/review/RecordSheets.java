package org.ettle.review;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Origin;
import org.ettle.review.words.Postings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the records and references of reviews, as far as the asker may see them. There may be half
/// a million, so each statement reads one page or one record.
@Repository
class RecordSheets {

    private static final String AFTER =
            """
            select number, intake_number, kind, title, authors, year, container, abstract, doi,
                   merged_into
              from review.record
             where organisation_id = :organisation
               and review_id = :review
               and merged_into is null
               and number > :number
               and (:kind::text is null or kind = :kind)
               and (:fromYear::integer is null or year >= :fromYear)
               and (:toYear::integer is null or year <= :toYear)
               and (:since::integer is null or intake_number > :since)
               and (:intake::integer is null or intake_number = :intake)
               and (:hasAbstract::boolean is null or (abstract <> '') = :hasAbstract)
             order by number
             limit :most
            """;

    private static final String BEFORE =
            """
            select number, intake_number, kind, title, authors, year, container, abstract, doi,
                   merged_into
              from review.record
             where organisation_id = :organisation
               and review_id = :review
               and merged_into is null
               and number < :number
               and (:kind::text is null or kind = :kind)
               and (:fromYear::integer is null or year >= :fromYear)
               and (:toYear::integer is null or year <= :toYear)
               and (:since::integer is null or intake_number > :since)
               and (:intake::integer is null or intake_number = :intake)
               and (:hasAbstract::boolean is null or (abstract <> '') = :hasAbstract)
             order by number desc
             limit :most
            """;

    private static final String AMONG =
            """
            select r.number, r.intake_number, r.kind, r.title, r.authors, r.year, r.container,
                   r.abstract, r.doi, r.merged_into
              from unnest(:numbers::integer[]) as n (number)
             cross join lateral (
                   select *
                     from review.record
                    where organisation_id = :organisation
                      and review_id = :review
                      and number = n.number
                   offset 0) r
             where r.merged_into is null
               and (:kind::text is null or r.kind = :kind)
               and (:fromYear::integer is null or r.year >= :fromYear)
               and (:toYear::integer is null or r.year <= :toYear)
               and (:since::integer is null or r.intake_number > :since)
               and (:intake::integer is null or r.intake_number = :intake)
               and (:hasAbstract::boolean is null or (r.abstract <> '') = :hasAbstract)
             order by r.number
            """;

    private static final String WORD =
            """
            select numbers
              from review.word
             where organisation_id = :organisation
               and review_id = :review
               and lexeme = :lexeme
             order by first_reference
            """;

    private static final String DOCUMENT_WORD =
            """
            select numbers
              from review.document_word
             where organisation_id = :organisation
               and review_id = :review
               and lexeme = :lexeme
             order by stretch
            """;

    private static final String ELSEWHERE =
            """
            select distinct r.record_number
              from unnest(:numbers::integer[]) as n (number)
             cross join lateral (
                   select record_number
                     from review.reference
                    where organisation_id = :organisation
                      and review_id = :review
                      and record_number <> number
                      and number = n.number
                   offset 0) r
            """;

    private static final String ALL_ELSEWHERE =
            """
            select coalesce(string_agg(int4send(number) || int4send(record_number), ''), '')
              from review.reference
             where organisation_id = :organisation
               and review_id = :review
               and record_number <> number
            """;

    private static final String ONE =
            """
            select number, intake_number, kind, title, authors, year, container, abstract, doi,
                   merged_into
              from review.record
             where organisation_id = :organisation
               and review_id = :review
               and number = :number
            """;

    private static final String REFERENCES =
            """
            select r.number, r.intake_number, r.record_number, i.name, r.line,
                   r.said::text as said, r.verbatim
              from unnest(:records::integer[]) as n (number)
             cross join lateral (
                   select number, intake_number, record_number, line, said, verbatim
                     from review.reference
                    where organisation_id = :organisation
                      and review_id = :review
                      and record_number = n.number
                   offset 0) r
              join review.intake i
                on i.organisation_id = :organisation
               and i.review_id = :review
               and i.number = r.intake_number
             order by r.record_number, r.number
            """;

    private static final int MANY = 5_000;

    private final JdbcClient jdbc;

    RecordSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In growing order.
    List<ReviewRecord> after(Review review, RecordsSought sought, int number, int most) {
        return list(AFTER, review, sought, number, most);
    }

    /// In falling order.
    List<ReviewRecord> before(Review review, RecordsSought sought, int number, int most) {
        return list(BEFORE, review, sought, number, most);
    }

    private List<ReviewRecord> list(
            String sql, Review review, RecordsSought sought, int number, int most) {
        var kind = sought.kind();
        return jdbc.sql(sql)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value())
                .param("number", number)
                .param("kind", kind == null ? null : kind.name())
                .param("fromYear", sought.fromYear())
                .param("toYear", sought.toYear())
                .param("since", sought.since())
                .param("intake", sought.intake())
                .param("hasAbstract", sought.hasAbstract())
                .param("most", most)
                .query((row, _) -> record(row))
                .list();
    }

    /// The numbers of records of which a reference has all of these words, in growing order; those
    /// of merged records may be among them.
    ///
    /// @param inDocuments whether the words of its documents are its own
    int[] having(Review review, Set<String> lexemes, boolean inDocuments) {
        int[] all = null;
        for (var lexeme : lexemes) {
            var numbers = referencesWith(review, lexeme);
            if (inDocuments) {
                numbers = Postings.either(numbers, withDocumentsOf(review, lexeme));
            }
            all = all == null ? numbers : Postings.both(all, numbers);
        }
        if (all == null || all.length == 0) {
            return new int[0];
        }
        var elsewhere = elsewhere(review, all);
        Arrays.sort(elsewhere);
        return Postings.either(all, elsewhere);
    }

    private int[] referencesWith(Review review, String lexeme) {
        var reader = new Postings.Reader();
        jdbc.sql(WORD)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value())
                .param("lexeme", lexeme)
                .query(row -> {
                    reader.read(row.getBytes("numbers"));
                });
        return reader.numbers();
    }

    /// In growing order; a number may be there twice.
    private int[] withDocumentsOf(Review review, String lexeme) {
        var reader = new Postings.Reader();
        jdbc.sql(DOCUMENT_WORD)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value())
                .param("lexeme", lexeme)
                .query(row -> {
                    reader.readWhole(row.getBytes("numbers"));
                });
        return reader.numbers();
    }

    /// The records to which some references belong that do not belong to the one of their own
    /// number, in any order. Of many references it is quicker to ask for all such records, as one
    /// value: a row for each takes longer than all the rest.
    private int[] elsewhere(Review review, int[] references) {
        if (references.length > MANY) {
            var all =
                    ByteBuffer.wrap(
                            jdbc.sql(ALL_ELSEWHERE)
                                    .param("organisation", review.organisation().value())
                                    .param("review", review.id().value())
                                    .query(byte[].class)
                                    .single());
            var records = new int[all.remaining() / (2 * Integer.BYTES)];
            int size = 0;
            while (all.hasRemaining()) {
                boolean isFound = Arrays.binarySearch(references, all.getInt()) >= 0;
                records[size] = all.getInt();
                size += isFound ? 1 : 0;
            }
            return Arrays.copyOf(records, size);
        }
        return jdbc
                .sql(ELSEWHERE)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value())
                .param("numbers", references)
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// In growing order.
    List<ReviewRecord> among(Review review, RecordsSought sought, int[] numbers) {
        var kind = sought.kind();
        return jdbc.sql(AMONG)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value())
                .param("numbers", numbers)
                .param("kind", kind == null ? null : kind.name())
                .param("fromYear", sought.fromYear())
                .param("toYear", sought.toYear())
                .param("since", sought.since())
                .param("intake", sought.intake())
                .param("hasAbstract", sought.hasAbstract())
                .query((row, _) -> record(row))
                .list();
    }

    Optional<ReviewRecord> find(Review review, int number) {
        return jdbc.sql(ONE)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value())
                .param("number", number)
                .query((row, _) -> record(row))
                .optional();
    }

    /// Of records that are not merged, those of one record beside each other.
    List<KeptReference> references(Review review, List<Integer> records) {
        return jdbc.sql(REFERENCES)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value())
                .param("records", records.toArray(Integer[]::new))
                .query((row, _) -> reference(row))
                .list();
    }

    private static ReviewRecord record(ResultSet row) throws SQLException {
        return new ReviewRecord(
                row.getInt("number"),
                row.getInt("intake_number"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("authors"),
                row.getObject("year", Integer.class),
                row.getString("container"),
                row.getString("abstract"),
                row.getString("doi"),
                row.getObject("merged_into", Integer.class));
    }

    private static KeptReference reference(ResultSet row) throws SQLException {
        return new KeptReference(
                row.getInt("number"),
                row.getInt("intake_number"),
                row.getInt("record_number"),
                ReviewText.reference(
                        row.getString("said"),
                        new Origin(
                                row.getString("name"),
                                row.getLong("line"),
                                row.getString("verbatim"))));
    }
}
