package org.ettle.evidence.series;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ettle.evidence.Days;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads figures with the releases from which they came, as the asker may see them.
@Repository
class SeriesSheets {

    private static final String VINTAGES =
            """
            select v.organisation_id, v.id, v.name, v.hash, v.row_count, v.marked, v.left_out,
                   v.figures, v.taken_at, v.taken_by, r.id as release_id, r.key, r.title,
                   r.publisher, r.dated, lower(r.released) as released_from,
                   upper(r.released) as released_until, r.address, r.licence, r.recorded_at,
                   r.published_at
              from evidence.vintage v
              join evidence.release r
                on r.organisation_id = v.organisation_id and r.id = v.release_id
             order by lower(r.released) desc, r.key, v.taken_at desc, v.name
            """;

    private static final String LINES =
            """
            select area, age, category
              from evidence.series
             where organisation_id = :organisation
               and indicator_id = :indicator
             order by area, age, category
            """;

    private static final String OBSERVATIONS =
            """
            select s.area, s.age, s.category, lower(o.period) as begins, upper(o.period) as ends,
                   o.definition_number, o.state, o.value, o.low, o.high, o.numerator,
                   o.denominator, o.words, o.vintage_id,
                   (select string_agg(r.rule, ' ' order by r.rule)
                      from evidence.odd_row r
                     where r.organisation_id = o.organisation_id
                       and r.vintage_id = o.vintage_id
                       and r.line = o.line) as marks
              from evidence.series s
              join evidence.observation o
                on o.organisation_id = s.organisation_id
               and o.indicator_id = s.indicator_id
               and o.series_id = s.id
             where s.organisation_id = :organisation
               and s.indicator_id = :indicator
               and (:area = '' or s.area = :area)
               and (:age = '' or s.age = :age)
               and (:group = '' or s.category = :group)
             order by s.area, s.age, s.category, o.period
            """;

    /// Every line of the organisation's own indicators, and every figure of them. The two are put
    /// together by the reader: what was written in the same transaction is not yet counted by the
    /// database, and its plans for a join are as bad as its guesses.
    private static final String OWN_LINES =
            """
            select i.address as indicator, s.id, s.area, s.age, s.category
              from evidence.series s
              join evidence.indicator i
                on i.organisation_id = s.organisation_id and i.id = s.indicator_id
             where s.organisation_id = platform.asker_organisation()
               and i.address = any (:indicators::text[])
            """;

    private static final String OWN_FIGURES =
            """
            select series_id, vintage_id, lower(period) as begins, upper(period) as ends,
                   definition_number, state, value, low, high, numerator, denominator, words
              from evidence.observation
             where organisation_id = platform.asker_organisation()
            """;

    private static final String OWN_VINTAGE_OF_HASH =
            """
            select v.organisation_id, v.id, v.name, v.hash, v.row_count, v.marked, v.left_out,
                   v.figures, v.taken_at, v.taken_by, r.id as release_id, r.key, r.title,
                   r.publisher, r.dated, lower(r.released) as released_from,
                   upper(r.released) as released_until, r.address, r.licence, r.recorded_at,
                   r.published_at
              from evidence.vintage v
              join evidence.release r
                on r.organisation_id = v.organisation_id and r.id = v.release_id
             where v.organisation_id = platform.asker_organisation()
               and v.hash = :hash
            """;

    private static final String OWN_RELEASE =
            """
            select organisation_id, id as release_id, key, title, publisher, dated,
                   lower(released) as released_from, upper(released) as released_until, address,
                   licence, recorded_at, published_at
              from evidence.release
             where organisation_id = platform.asker_organisation()
               and key = :key
            """;

    private static final String ODD_ROWS =
            """
            select line, rule, words, cells
              from evidence.odd_row
             where organisation_id = :organisation
               and vintage_id = :vintage
             order by line, rule
            """;

    private final JdbcClient jdbc;

    SeriesSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Vintage> vintages() {
        return jdbc.sql(VINTAGES).query(SeriesSheets::vintage).list();
    }

    Optional<Vintage> findOwnVintage(String hash) {
        return jdbc.sql(OWN_VINTAGE_OF_HASH)
                .param("hash", HexFormat.of().parseHex(hash))
                .query(SeriesSheets::vintage)
                .optional();
    }

    Optional<Release> findOwnRelease(String key) {
        return jdbc.sql(OWN_RELEASE).param("key", key).query(SeriesSheets::release).optional();
    }

    List<OddRow> oddRows(Vintage vintage) {
        return jdbc.sql(ODD_ROWS)
                .param("organisation", vintage.release().organisation().value())
                .param("vintage", vintage.id().value())
                .query((row, number) ->
                        new OddRow(
                                row.getInt("line"),
                                Oddity.valueOf(row.getString("rule")),
                                row.getString("words"),
                                row.getString("cells")))
                .list();
    }

    List<Line> lines(Indicator indicator) {
        return jdbc.sql(LINES)
                .param("organisation", indicator.organisation().value())
                .param("indicator", indicator.id().value())
                .query((row, number) -> line(row))
                .list();
    }

    /// @param area only of this area; everywhere where it is empty, and likewise age and group
    List<Observation> observations(Indicator indicator, String area, String age, String group) {
        Map<UUID, Vintage> vintages =
                vintages().stream()
                        .filter(it -> it.release().organisation().equals(indicator.organisation()))
                        .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        return jdbc.sql(OBSERVATIONS)
                .param("organisation", indicator.organisation().value())
                .param("indicator", indicator.id().value())
                .param("area", area)
                .param("age", age)
                .param("group", group)
                .query((row, number) -> observation(row, vintages))
                .list();
    }

    /// What the releases up to a day say of one's own indicators, the newest of each figure.
    Collection<Figure> known(Set<String> indicators, LocalDate day) {
        var lines = new HashMap<UUID, Named>();
        jdbc.sql(OWN_LINES)
                .param("indicators", indicators.toArray(String[]::new))
                .query((row, number) ->
                        lines.put(
                                row.getObject("id", UUID.class),
                                new Named(row.getString("indicator"), line(row))))
                .list();
        var ranks = ranks(day);
        var newest = new HashMap<Figure.Name, Ranked>();
        jdbc.sql(OWN_FIGURES)
                .query((row, number) -> {
                    var named = lines.get(row.getObject("series_id", UUID.class));
                    var rank = ranks.get(row.getObject("vintage_id", UUID.class));
                    if (named != null && rank != null) {
                        var figure = figure(row, named);
                        newest.merge(
                                figure.name(),
                                new Ranked(rank, figure),
                                (one, other) -> one.rank() >= other.rank() ? one : other);
                    }
                    return number;
                })
                .list();
        return newest.values().stream().map(Ranked::figure).toList();
    }

    private record Named(String indicator, Line line) {}

    private record Ranked(int rank, Figure figure) {}

    /// Of the files of releases up to the day, which is the newer.
    private Map<UUID, Integer> ranks(LocalDate day) {
        var ranks = new HashMap<UUID, Integer>();
        vintages().stream()
                .filter(it -> !it.release().description().released().from().isAfter(day))
                .sorted(Vintage.OLDEST_FIRST)
                .forEach(it -> ranks.put(it.id().value(), ranks.size()));
        return ranks;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getString("area"), row.getString("age"), row.getString("category"));
    }

    private static Days period(ResultSet row) throws SQLException {
        return new Days(
                row.getObject("begins", LocalDate.class), row.getObject("ends", LocalDate.class));
    }

    private static Figure figure(ResultSet row, Named named) throws SQLException {
        return new Figure(
                named.indicator(),
                named.line(),
                period(row),
                row.getInt("definition_number"),
                reading(row),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                null);
    }

    private static Observation observation(ResultSet row, Map<UUID, Vintage> vintages)
            throws SQLException {
        var vintage = vintages.get(row.getObject("vintage_id", UUID.class));
        if (vintage == null) {
            throw new IllegalStateException("A figure is seen whose file is not.");
        }
        return new Observation(
                line(row),
                period(row),
                row.getInt("definition_number"),
                reading(row),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                vintage,
                marks(row.getString("marks")));
    }

    private static Set<Oddity> marks(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(Oddity::valueOf).collect(Collectors.toSet());
    }

    private static Reading reading(ResultSet row) throws SQLException {
        var words = row.getString("words");
        return switch (row.getString("state")) {
            case "VALUE" -> new Reading.Measured(number(row), words);
            case "CARRIED_FORWARD" -> new Reading.CarriedForward(number(row), words);
            case "INTERVAL" ->
                    new Reading.Interval(
                            row.getBigDecimal("low"), row.getBigDecimal("high"), words);
            case "SUPPRESSED" ->
                    new Reading.Suppressed(
                            row.getBigDecimal("low"), row.getBigDecimal("high"), words);
            default -> new Reading.Missing(words);
        };
    }

    private static BigDecimal number(ResultSet row) throws SQLException {
        return row.getBigDecimal("value");
    }

    private static Vintage vintage(ResultSet row, int number) throws SQLException {
        return new Vintage(
                new Vintage.Id(row.getObject("id", UUID.class)),
                release(row, number),
                row.getString("name"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                new Vintage.Count(
                        row.getInt("row_count"), row.getInt("marked"), row.getInt("left_out")),
                row.getInt("figures"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getObject("taken_by", UUID.class));
    }

    private static Release release(ResultSet row, int number) throws SQLException {
        return new Release(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Release.Id(row.getObject("release_id", UUID.class)),
                new Release.Description(
                        row.getString("key"),
                        row.getString("title"),
                        row.getString("publisher"),
                        row.getString("dated"),
                        new Days(
                                row.getObject("released_from", LocalDate.class),
                                row.getObject("released_until", LocalDate.class)),
                        row.getString("address"),
                        row.getString("licence")),
                row.getObject("published_at") != null,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
