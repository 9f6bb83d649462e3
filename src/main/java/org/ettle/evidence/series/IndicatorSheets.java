package org.ettle.evidence.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads indicators with their definitions, as the asker may see them. Where two organisations have
/// an indicator at one address, the asker's own comes first and then the older.
@Repository
class IndicatorSheets {

    private static final String SOUGHT =
            """
            select organisation_id, id, address, title, about, published_at
              from evidence.indicator
             where :words = ''
                or words @@ websearch_to_tsquery('english', theory.searchable(:words))
                or position(lower(:words) in lower(title)) > 0
             order by title, begun_at, id
            """;

    private static final String AT_ADDRESS =
            """
            select organisation_id, id, address, title, about, published_at
              from evidence.indicator
             where address = :address
             order by coalesce(organisation_id = platform.asker_organisation(), false) desc,
                      begun_at
             limit 1
            """;

    private static final String OWN_AT_ADDRESS =
            """
            select organisation_id, id, address, title, about, published_at
              from evidence.indicator
             where organisation_id = platform.asker_organisation()
               and address = :address
            """;

    private static final String DEFINITIONS =
            """
            select organisation_id, indicator_id, number, valid_from, unit, numerator, denominator,
                   change, caveats, source, source_address
              from evidence.definition
             where indicator_id = any (:indicators::uuid[])
             order by indicator_id, number
            """;

    private final JdbcClient jdbc;

    IndicatorSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Front(
            OrganisationId organisation,
            UUID id,
            String address,
            String title,
            String about,
            boolean published) {}

    private record Owner(OrganisationId organisation, UUID indicator) {}

    private record Defined(Owner owner, Definition definition) {}

    List<Indicator> list(String words) {
        return whole(jdbc.sql(SOUGHT).param("words", words).query(IndicatorSheets::front).list());
    }

    Optional<Indicator> find(String address) {
        return whole(
                        jdbc.sql(AT_ADDRESS)
                                .param("address", address)
                                .query(IndicatorSheets::front)
                                .list())
                .stream()
                .findFirst();
    }

    Optional<Indicator> findOwn(String address) {
        return whole(
                        jdbc.sql(OWN_AT_ADDRESS)
                                .param("address", address)
                                .query(IndicatorSheets::front)
                                .list())
                .stream()
                .findFirst();
    }

    private List<Indicator> whole(List<Front> fronts) {
        var definitions = definitions(fronts);
        return fronts.stream()
                .map(it ->
                        new Indicator(
                                it.organisation(),
                                new Indicator.Id(it.id()),
                                it.address(),
                                it.title(),
                                it.about(),
                                it.published(),
                                definitions.getOrDefault(
                                        new Owner(it.organisation(), it.id()), List.of())))
                .toList();
    }

    private Map<Owner, List<Definition>> definitions(List<Front> fronts) {
        var all = new HashMap<Owner, List<Definition>>();
        jdbc.sql(DEFINITIONS)
                .param(
                        "indicators",
                        fronts.stream().map(it -> it.id().toString()).toArray(String[]::new))
                .query(IndicatorSheets::defined)
                .list()
                .forEach(it ->
                        all.computeIfAbsent(it.owner(), _ -> new java.util.ArrayList<>())
                                .add(it.definition()));
        return all;
    }

    private static Front front(ResultSet row, int number) throws SQLException {
        return new Front(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getString("title"),
                row.getString("about"),
                row.getObject("published_at") != null);
    }

    private static Defined defined(ResultSet row, int number) throws SQLException {
        return new Defined(
                new Owner(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getObject("indicator_id", UUID.class)),
                new Definition(
                        row.getInt("number"),
                        row.getObject("valid_from", LocalDate.class),
                        Unit.valueOf(row.getString("unit")),
                        row.getString("numerator"),
                        row.getString("denominator"),
                        row.getString("change"),
                        row.getString("caveats").lines().toList(),
                        row.getString("source"),
                        row.getString("source_address")));
    }
}
