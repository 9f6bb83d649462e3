package org.ettle.evidence.series;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes indicators and their definitions. Neither is ever written again.
@Repository
class IndicatorStore {

    private static final String INDICATOR =
            """
            insert into evidence.indicator (id, address, title, about, published_at)
            values (:id, :address, :title, :about, case when :published then now() end)
            """;

    private static final String DEFINITION =
            """
            insert into evidence.definition (
                indicator_id, number, valid_from, unit, numerator, denominator, change, caveats,
                source, source_address, made_by, published_at)
            values (
                :indicator, :number, :validFrom, :unit, :numerator, :denominator, :change, :caveats,
                :source, :sourceAddress, :by, case when :published then now() end)
            """;

    private final JdbcClient jdbc;

    IndicatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Indicator.Id id, Indicators.Wording wording, boolean published) {
        jdbc.sql(INDICATOR)
                .param("id", id.value())
                .param("address", wording.address())
                .param("title", wording.title())
                .param("about", wording.about())
                .param("published", published)
                .update();
    }

    void define(
            Indicator.Id indicator, Definition definition, boolean published, @Nullable UUID by) {
        jdbc.sql(DEFINITION)
                .param("indicator", indicator.value())
                .param("number", definition.number())
                .param("validFrom", definition.validFrom())
                .param("unit", definition.unit().name())
                .param("numerator", definition.numerator())
                .param("denominator", definition.denominator())
                .param("change", definition.change())
                .param("caveats", String.join("\n", definition.caveats()))
                .param("source", definition.source())
                .param("sourceAddress", definition.sourceAddress())
                .param("published", published)
                .param("by", by)
                .update();
    }
}
