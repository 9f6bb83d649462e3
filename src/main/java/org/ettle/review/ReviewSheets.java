package org.ettle.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ettle.access.AccessSettings;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads reviews, as far as the asker may see them.
@Repository
class ReviewSheets {

    private static final String REVIEWS =
            """
            select r.organisation_id, r.id, r.title, r.demonstration, r.begun_at, r.begun_by,
                   r.published_at, r.published_reason, p.started_at, p.protocols
              from review.review r
              cross join lateral (
                  select min(p.started_at) as started_at, count(*)::integer as protocols
                    from review.protocol p
                   where p.organisation_id = r.organisation_id
                     and p.review_id = r.id) p
             where (:id::uuid is null or r.id = :id)
             order by r.begun_at desc, r.id
            """;

    private static final String PROTOCOLS =
            """
            select number, said::text as said, revision, reason, made_at, made_by, started_at
              from review.protocol
             where organisation_id = :organisation
               and review_id = :review
             order by number desc
            """;

    private static final String COUNTS =
            """
            select i.intakes, i.found, i.added, i.unreadable, m.merged, q.open
              from (select count(*)::integer as intakes, coalesce(sum(found), 0)::integer as found,
                           coalesce(sum(added), 0)::integer as added,
                           coalesce(sum(unreadable), 0)::integer as unreadable
                      from review.intake
                     where organisation_id = :organisation
                       and review_id = :review) i
             cross join (
                   select count(*)::integer as merged
                     from review.record
                    where organisation_id = :organisation
                      and review_id = :review
                      and merged_into is not null) m
             cross join (
                   select count(*)::integer as open
                     from review.pair
                    where organisation_id = :organisation
                      and review_id = :review
                      and standing = 'OPEN') q
            """;

    private final JdbcClient jdbc;
    private final boolean demonstration;

    /// @param settings whether invented reviews are shown
    ReviewSheets(JdbcClient jdbc, AccessSettings settings) {
        this.jdbc = jdbc;
        this.demonstration = settings.demo();
    }

    /// The last begun first.
    List<Review> list() {
        return list(null);
    }

    /// The asker's own where two organisations use the same identifier.
    Optional<Review> find(Review.Id id, @Nullable OrganisationId asker) {
        var found = list(id);
        return found.stream()
                .filter(it -> it.organisation().equals(asker))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private List<Review> list(Review.@Nullable Id id) {
        return jdbc
                .sql(REVIEWS)
                .param("id", id == null ? null : id.value())
                .query((row, _) -> review(row))
                .list()
                .stream()
                .filter(it -> demonstration || !it.demonstration())
                .toList();
    }

    /// The newest first.
    List<ProtocolVersion> protocols(Review review) {
        return jdbc.sql(PROTOCOLS)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value())
                .query((row, _) -> protocol(row))
                .list();
    }

    ReviewCounts counts(Review review) {
        return jdbc.sql(COUNTS)
                .param("organisation", review.organisation().value())
                .param("review", review.id().value())
                .query((row, _) ->
                        new ReviewCounts(
                                row.getInt("intakes"),
                                row.getInt("found"),
                                row.getInt("added"),
                                row.getInt("unreadable"),
                                row.getInt("merged"),
                                row.getInt("open")))
                .single();
    }

    private static Review review(ResultSet row) throws SQLException {
        var published = moment(row, "published_at");
        return new Review(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Review.Id(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getBoolean("demonstration"),
                Objects.requireNonNull(moment(row, "begun_at")),
                row.getObject("begun_by", UUID.class),
                moment(row, "started_at"),
                row.getInt("protocols"),
                published == null
                        ? null
                        : new Review.Publication(
                                published,
                                Objects.requireNonNullElse(row.getString("published_reason"), "")));
    }

    private static ProtocolVersion protocol(ResultSet row) throws SQLException {
        return new ProtocolVersion(
                row.getInt("number"),
                ReviewText.protocol(row.getString("said")),
                row.getInt("revision"),
                Objects.requireNonNullElse(row.getString("reason"), ""),
                Objects.requireNonNull(moment(row, "made_at")),
                row.getObject("made_by", UUID.class),
                moment(row, "started_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
