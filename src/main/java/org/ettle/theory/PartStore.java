package org.ettle.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the rows by which a draft differs from what it was, and no others. A link is known by its
/// place in the list, so a link that goes moves up all that follow it.
@Repository
class PartStore {

    private static final String HEADING =
            """
            update theory.map_version
               set title = :title, about = :about
             where organisation_id = platform.asker_organisation() and id = :version
            """;

    private static final String DATE =
            """
            update theory.map_version
               set source_published = to_char(now() at time zone 'Europe/London', 'FMDD FMMonth YYYY')
             where organisation_id = platform.asker_organisation() and id = :version
            """;

    private static final String ASSUMPTIONS_GO =
            """
            delete from theory.assumption
             where organisation_id = platform.asker_organisation() and version_id = :version
               and link_place in (:places)
            """;

    private static final String RIVALS_GO =
            """
            delete from theory.rival
             where organisation_id = platform.asker_organisation() and version_id = :version
               and link_place in (:places)
            """;

    private static final String LINKS_GO =
            """
            delete from theory.link
             where organisation_id = platform.asker_organisation() and version_id = :version
               and place in (:places)
            """;

    private static final String OUTCOME_TAGS_GO =
            """
            delete from theory.outcome_tag
             where organisation_id = platform.asker_organisation() and version_id = :version
               and outcome_code in (:codes)
            """;

    private static final String OUTCOMES_GO =
            """
            delete from theory.outcome
             where organisation_id = platform.asker_organisation() and version_id = :version
               and code in (:codes)
            """;

    private static final String TAGS_GO =
            """
            delete from theory.tag
             where organisation_id = platform.asker_organisation() and version_id = :version
               and key in (:keys)
            """;

    /// Two boxes can change places, which row by row would put both at one slot for a moment.
    private static final String SLOTS_ARE_FREED =
            """
            update theory.outcome
               set slot = slot + 1000000
             where organisation_id = platform.asker_organisation() and version_id = :version
               and code in (:codes)
            """;

    private static final String OUTCOME_CHANGES =
            """
            update theory.outcome
               set place = :place, label = :label, standing = :standing, tier_key = :tier,
                   lane_key = :lane, actor = :actor, rationale = :rationale, source_key = :source,
                   locator = :locator, basis = :basis, owner = :owner, slot = :slot
             where organisation_id = platform.asker_organisation() and version_id = :version
               and code = :code
            """;

    private static final String VERSION_GOES =
            """
            with assumptions as (
                delete from theory.assumption
                 where organisation_id = platform.asker_organisation() and version_id = :version),
            rivals as (
                delete from theory.rival
                 where organisation_id = platform.asker_organisation() and version_id = :version),
            tagged as (
                delete from theory.outcome_tag
                 where organisation_id = platform.asker_organisation() and version_id = :version),
            links as (
                delete from theory.link
                 where organisation_id = platform.asker_organisation() and version_id = :version),
            outcomes as (
                delete from theory.outcome
                 where organisation_id = platform.asker_organisation() and version_id = :version),
            tags as (
                delete from theory.tag
                 where organisation_id = platform.asker_organisation() and version_id = :version),
            lanes as (
                delete from theory.lane
                 where organisation_id = platform.asker_organisation() and version_id = :version),
            tiers as (
                delete from theory.tier
                 where organisation_id = platform.asker_organisation() and version_id = :version),
            gaps as (
                delete from theory.gap
                 where organisation_id = platform.asker_organisation() and version_id = :version),
            sources as (
                delete from theory.source
                 where organisation_id = platform.asker_organisation() and version_id = :version)
            delete from theory.map_version
             where organisation_id = platform.asker_organisation() and id = :version
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    PartStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void rewrite(MapVersion before, MapVersion after) {
        if (!before.heading().equals(after.heading())) {
            jdbc.sql(HEADING)
                    .param("version", after.id().value())
                    .param("title", after.heading().title())
                    .param("about", after.heading().about())
                    .update();
        }
        var links = Differing.between(before.links(), after.links());
        linksGo(after, links.gone());
        outcomesChange(before, after);
        linksCome(after, links.came());
    }

    /// Says in words that it is published today.
    void date(MapVersion.Id version) {
        jdbc.sql(DATE).param("version", version.value()).update();
    }

    /// Takes away a draft with all its parts.
    void discard(MapVersion.Id version) {
        jdbc.sql(VERSION_GOES).param("version", version.value()).update();
    }

    /// The places at which two lists differ.
    private record Differing(List<Integer> gone, List<Integer> came) {

        static <T> Differing between(List<T> before, List<T> after) {
            return new Differing(places(before, after), places(after, before));
        }

        private static <T> List<Integer> places(List<T> list, List<T> other) {
            return IntStream.range(0, list.size())
                    .filter(i -> i >= other.size() || !list.get(i).equals(other.get(i)))
                    .boxed()
                    .toList();
        }
    }

    private void linksGo(MapVersion version, List<Integer> places) {
        goes(ASSUMPTIONS_GO, version, "places", places);
        goes(RIVALS_GO, version, "places", places);
        goes(LINKS_GO, version, "places", places);
    }

    private void linksCome(MapVersion version, List<Integer> places) {
        var links = new ArrayList<MapSqlParameterSource>();
        var assumptions = new ArrayList<MapSqlParameterSource>();
        var rivals = new ArrayList<MapSqlParameterSource>();
        for (int place : places) {
            var link = version.links().get(place);
            links.add(at(place, version, ChangeMapStore.row(link)));
            for (int i = 0; i < link.assumptions().size(); i++) {
                var it = link.assumptions().get(i);
                assumptions.add(at(i, version, ChangeMapStore.assumptionRow(link, place, it)));
            }
            for (int i = 0; i < link.rivals().size(); i++) {
                var it = link.rivals().get(i);
                rivals.add(at(i, version, ChangeMapStore.rivalRow(link, place, it)));
            }
        }
        writeAll(ChangeMapStore.LINK, links);
        writeAll(ChangeMapStore.ASSUMPTION, assumptions);
        writeAll(ChangeMapStore.RIVAL, rivals);
    }

    private void outcomesChange(MapVersion before, MapVersion after) {
        var gone = codes(before.outcomes().stream().filter(it -> isMissing(it, after)).toList());
        var retagged = retagged(before, after);
        goes(OUTCOME_TAGS_GO, after, "codes", codes(retagged.gone));
        goes(OUTCOMES_GO, after, "codes", gone);
        tagsChange(before, after);
        var changed = changed(before, after);
        if (changed.size() > 1) {
            goes(SLOTS_ARE_FREED, after, "codes", codes(changed));
        }
        writeAll(OUTCOME_CHANGES, rows(after, changed));
        var came = after.outcomes().stream().filter(it -> isMissing(it, before)).toList();
        writeAll(ChangeMapStore.OUTCOME, rows(after, came));
        var tagged = new ArrayList<MapSqlParameterSource>();
        for (var outcome : retagged.came) {
            for (int i = 0; i < outcome.tags().size(); i++) {
                var tag = outcome.tags().get(i);
                tagged.add(at(i, after, ChangeMapStore.taggedRow(outcome, i, tag)));
            }
        }
        writeAll(ChangeMapStore.OUTCOME_TAG, tagged);
    }

    private void tagsChange(MapVersion before, MapVersion after) {
        var gone = before.tags().stream().filter(it -> after.tag(it.key()) == null).toList();
        goes(TAGS_GO, after, "keys", gone.stream().map(Tag::key).toList());
        var came = new ArrayList<MapSqlParameterSource>();
        for (int i = 0; i < after.tags().size(); i++) {
            var tag = after.tags().get(i);
            if (before.tag(tag.key()) == null) {
                came.add(at(i, after, ChangeMapStore.row(tag)));
            }
        }
        writeAll(ChangeMapStore.TAG, came);
    }

    private record Retagged(List<Outcome> gone, List<Outcome> came) {}

    private static Retagged retagged(MapVersion before, MapVersion after) {
        return new Retagged(
                before.outcomes().stream().filter(it -> isTaggedOtherwise(it, after)).toList(),
                after.outcomes().stream().filter(it -> isTaggedOtherwise(it, before)).toList());
    }

    private static boolean isTaggedOtherwise(Outcome outcome, MapVersion other) {
        return other.find(outcome.code())
                .map(it -> !it.tags().equals(outcome.tags()))
                .orElse(!outcome.tags().isEmpty());
    }

    private static boolean isMissing(Outcome outcome, MapVersion version) {
        return version.find(outcome.code()).isEmpty();
    }

    /// Those that both versions have and that read or stand otherwise now.
    private static List<Outcome> changed(MapVersion before, MapVersion after) {
        return after.outcomes().stream()
                .filter(it -> !isMissing(it, before))
                .filter(it ->
                        !it.equals(before.get(it.code()))
                                || place(it, after) != place(before.get(it.code()), before))
                .toList();
    }

    private static int place(Outcome outcome, MapVersion version) {
        return version.outcomes().indexOf(outcome);
    }

    private static List<MapSqlParameterSource> rows(MapVersion version, List<Outcome> outcomes) {
        return outcomes.stream()
                .map(it -> at(place(it, version), version, ChangeMapStore.row(it)))
                .toList();
    }

    private static List<String> codes(List<Outcome> outcomes) {
        return outcomes.stream().map(it -> it.code().value()).toList();
    }

    private static MapSqlParameterSource at(
            int place, MapVersion version, MapSqlParameterSource row) {
        return row.addValue("place", place).addValue("version", version.id().value());
    }

    private void goes(String sql, MapVersion version, String name, List<?> which) {
        if (!which.isEmpty()) {
            jdbc.sql(sql).param("version", version.id().value()).param(name, which).update();
        }
    }

    private void writeAll(String sql, List<MapSqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows.toArray(MapSqlParameterSource[]::new));
        }
    }
}
