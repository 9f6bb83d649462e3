package org.ettle.evidence.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes releases, files and figures, many in one statement: COPY is not for roles that row
/// security binds.
@Repository
class VintageStore {

    private static final int AT_ONCE = 10_000;

    /// Two who bring files of one organisation do so one after the other.
    private static final String HOLD =
            """
            select pg_advisory_xact_lock(
                hashtextextended('series ' || platform.asker_organisation(), 0))
            """;

    private static final String RELEASE =
            """
            insert into evidence.release (
                id, key, title, publisher, dated, released, address, licence, recorded_by,
                published_at)
            values (
                :id, :key, :title, :publisher, :dated, daterange(:from, :until), :address, :licence,
                :by, case when :published then now() end)
            """;

    private static final String VINTAGE =
            """
            insert into evidence.vintage (
                id, release_id, name, hash, row_count, marked, left_out, figures, taken_by,
                published_at)
            values (
                :id, :release, :name, :hash, :rows, :marked, :leftOut, :figures, :by, case when :published then now() end)
            """;

    private static final String ODD_ROWS =
            """
            insert into evidence.odd_row (vintage_id, line, rule, words, cells, stays, published_at)
            select :vintage, line, rule, words, cells, stays,
                   case when :published then now() end
              from unnest(
                  :lines::int[], :rules::text[], :words::text[], :cells::text[], :stays::bool[])
                  as o (line, rule, words, cells, stays)
            """;

    private static final String SERIES =
            """
            insert into evidence.series (indicator_id, id, area, age, category, published_at)
            select indicator, gen_random_uuid(), area, age, category,
                   case when :published then now() end
              from unnest(:indicators::uuid[], :areas::text[], :ages::text[], :groups::text[])
                  as s (indicator, area, age, category)
            on conflict do nothing
            """;

    private static final String FIGURES =
            """
            insert into evidence.observation (
                indicator_id, series_id, period, vintage_id, definition_number, state, value, low,
                high, numerator, denominator, words, line, published_at)
            select s.indicator_id, s.id, daterange(f.begins, f.ends), :vintage, f.definition,
                   f.state, f.value, f.low, f.high, f.numerator, f.denominator, f.words, f.line,
                   case when :published then now() end
              from unnest(
                       :indicators::uuid[], :areas::text[], :ages::text[], :groups::text[],
                       :begins::date[], :ends::date[], :definitions::int[], :states::text[],
                       :values::numeric[], :lows::numeric[], :highs::numeric[],
                       :numerators::numeric[], :denominators::numeric[], :words::text[],
                       :lines::int[])
                   as f (indicator, area, age, category, begins, ends, definition, state, value,
                         low, high, numerator, denominator, words, line)
              join evidence.series s
                on s.organisation_id = platform.asker_organisation()
               and s.indicator_id = f.indicator
               and s.area = f.area
               and s.age = f.age
               and s.category = f.category
            """;

    private final JdbcClient jdbc;

    VintageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void hold() {
        jdbc.sql(HOLD).query((row, number) -> number).list();
    }

    void release(Release.Id id, Release.Description release, boolean published, @Nullable UUID by) {
        jdbc.sql(RELEASE)
                .param("id", id.value())
                .param("key", release.key())
                .param("title", release.title())
                .param("publisher", release.publisher())
                .param("dated", release.dated())
                .param("from", release.released().from())
                .param("until", release.released().until())
                .param("address", release.address())
                .param("licence", release.licence())
                .param("published", published)
                .param("by", by)
                .update();
    }

    void vintage(Vintage.Id id, Release release, Brought file, int figures, @Nullable UUID by) {
        var count = file.count();
        jdbc.sql(VINTAGE)
                .param("id", id.value())
                .param("release", release.id().value())
                .param("published", release.published())
                .param("name", file.name())
                .param("hash", HexFormat.of().parseHex(file.hash()))
                .param("rows", count.rows())
                .param("marked", count.marked())
                .param("leftOut", count.leftOut())
                .param("figures", figures)
                .param("by", by)
                .update();
        odd(id, file.odd(), release.published());
    }

    private void odd(Vintage.Id vintage, List<OddRow> rows, boolean published) {
        jdbc.sql(ODD_ROWS)
                .param("vintage", vintage.value())
                .param("lines", texts(rows, it -> it.row()))
                .param("rules", texts(rows, it -> it.rule().name()))
                .param("words", texts(rows, OddRow::words))
                .param("cells", texts(rows, OddRow::cells))
                .param("stays", texts(rows, it -> it.rule().stays()))
                .param("published", published)
                .update();
    }

    /// @param indicators by their addresses
    void figures(
            Vintage.Id vintage,
            List<Figure> figures,
            Map<String, Indicator.Id> indicators,
            boolean published) {
        for (int from = 0; from < figures.size(); from += AT_ONCE) {
            var some = figures.subList(from, Math.min(figures.size(), from + AT_ONCE));
            series(some, indicators, published);
            some(vintage, some, indicators, published);
        }
    }

    private void series(
            List<Figure> figures, Map<String, Indicator.Id> indicators, boolean published) {
        record Drawn(String indicator, Line line) {}
        var lines =
                new ArrayList<>(
                        new java.util.LinkedHashSet<>(
                                figures.stream()
                                        .map(it -> new Drawn(it.indicator(), it.line()))
                                        .toList()));
        jdbc.sql(SERIES)
                .param("indicators", texts(lines, it -> indicators.get(it.indicator())))
                .param("areas", texts(lines, it -> it.line().area()))
                .param("ages", texts(lines, it -> it.line().age()))
                .param("groups", texts(lines, it -> it.line().group()))
                .param("published", published)
                .update();
    }

    private void some(
            Vintage.Id vintage,
            List<Figure> figures,
            Map<String, Indicator.Id> indicators,
            boolean published) {
        jdbc.sql(FIGURES)
                .param("vintage", vintage.value())
                .param("indicators", texts(figures, it -> indicators.get(it.indicator())))
                .param("areas", texts(figures, it -> it.line().area()))
                .param("ages", texts(figures, it -> it.line().age()))
                .param("groups", texts(figures, it -> it.line().group()))
                .param("begins", texts(figures, it -> it.period().from()))
                .param("ends", texts(figures, it -> it.period().until()))
                .param("definitions", texts(figures, Figure::definition))
                .param("states", texts(figures, it -> stateOf(it.reading())))
                .param("values", texts(figures, it -> it.reading().value().orElse(null)))
                .param("lows", texts(figures, it -> lowOf(it.reading())))
                .param("highs", texts(figures, it -> highOf(it.reading())))
                .param("numerators", texts(figures, Figure::numerator))
                .param("denominators", texts(figures, Figure::denominator))
                .param("words", texts(figures, it -> it.reading().words()))
                .param("lines", texts(figures, Figure::row))
                .param("published", published)
                .update();
    }

    /// One column, as text that the database casts.
    private static <T> @Nullable String[] texts(
            List<T> rows, Function<T, ? extends @Nullable Object> column) {
        var texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            var cell = column.apply(rows.get(i));
            texts[i] =
                    cell instanceof BigDecimal number
                            ? number.toPlainString()
                            : cell == null ? null : cell.toString();
        }
        return texts;
    }

    private static String stateOf(Reading reading) {
        return switch (reading) {
            case Reading.Measured _ -> "VALUE";
            case Reading.Interval _ -> "INTERVAL";
            case Reading.Suppressed _ -> "SUPPRESSED";
            case Reading.Missing _ -> "MISSING";
            case Reading.CarriedForward _ -> "CARRIED_FORWARD";
        };
    }

    private static @Nullable BigDecimal lowOf(Reading reading) {
        return switch (reading) {
            case Reading.Interval it -> it.low();
            case Reading.Suppressed it -> it.low();
            default -> null;
        };
    }

    private static @Nullable BigDecimal highOf(Reading reading) {
        return switch (reading) {
            case Reading.Interval it -> it.high();
            case Reading.Suppressed it -> it.high();
            default -> null;
        };
    }
}
