package org.ettle.theory.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads how the drafts of the organisation that asks came to be.
@Repository
class DraftSheets {

    private static final String OPEN =
            """
            select draft.version_id, draft.map_id, draft.parent_organisation_id,
                   draft.parent_version_id, draft.revision, draft.state, draft.begun_at,
                   draft.begun_by, draft.reason, draft.asked_at, draft.asked_by, draft.asked_words,
                   draft.ended_at, draft.ended_by, draft.ended_reason, map.organisation_id,
                   map.address, map.title, map.about, version.name
              from draft.draft as draft
              join theory.change_map as map
                on map.organisation_id = draft.organisation_id and map.id = draft.map_id
              join theory.map_version as version
                on version.organisation_id = draft.organisation_id
               and version.id = draft.version_id
             where draft.organisation_id = platform.asker_organisation()
               and draft.state in ('EDITING', 'IN_REVIEW')
             order by draft.begun_at, draft.version_id
            """;

    private static final String ONE =
            """
            select version_id, map_id, parent_organisation_id, parent_version_id,
                   origin_organisation_id, origin_version_id, used, revision, state, begun_at, begun_by, reason, asked_at, asked_by, asked_words, ended_at,
                   ended_by, ended_reason
              from draft.draft
             where organisation_id = platform.asker_organisation()
               and version_id = :version
            """;

    private static final String BASE =
            """
            select base
              from draft.draft
             where organisation_id = platform.asker_organisation()
               and version_id = :version
            """;

    private static final String EDITS =
            """
            select number, content, reason, author, made_at, undone_number, undone_at, undone_by,
                   undone_reason
              from draft.edit
             where organisation_id = platform.asker_organisation()
               and version_id = :version
               and (number > :seen or undone_number > :seen)
             order by number
            """;

    private static final String COMMENTS =
            """
            select id, about_code, about_to, about_kind, words, author, made_at, settled_at,
                   settled_by, settled_how
              from draft.comment
             where organisation_id = platform.asker_organisation()
               and version_id = :version
             order by made_at, id
            """;

    /// What was adopted by an edit that is undone is not decided.
    private static final String DECISIONS =
            """
            select item, decision, reason, author, made_at
              from draft.adoption as adoption
             where organisation_id = platform.asker_organisation()
               and version_id = :version
               and newer_version_id = :newer
               and not exists (
                   select
                     from draft.edit as edit
                    where edit.organisation_id = adoption.organisation_id
                      and edit.version_id = adoption.version_id
                      and edit.number between adoption.first_edit and adoption.revision
                      and edit.undone_number is not null)
             order by made_at, item
            """;

    private final JdbcClient jdbc;

    DraftSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A draft without its version.
    ///
    /// @param origin the other organisation's version that it has taken account of so far
    record Front(
            MapVersion.Id id,
            ChangeMap.Id map,
            Draft.@Nullable Parent parent,
            Draft.@Nullable Parent origin,
            Set<Code> used,
            int revision,
            Draft.State state,
            Draft.Begun begun) {}

    List<DraftRow> listOpen() {
        return jdbc.sql(OPEN).query(DraftSheets::row).list();
    }

    Optional<Front> find(MapVersion.Id version) {
        return jdbc.sql(ONE).param("version", version.value()).query(DraftSheets::front).optional();
    }

    MapVersion base(Front front) {
        var json = jdbc.sql(BASE).param("version", front.id().value()).query(String.class).single();
        return Kept.readVersion(json, front.id(), front.map());
    }

    List<Made> listEdits(MapVersion.Id version) {
        return listNews(version, 0);
    }

    /// Edits made or undone after the revision.
    List<Made> listNews(MapVersion.Id version, int seen) {
        return jdbc.sql(EDITS)
                .param("version", version.value())
                .param("seen", seen)
                .query(DraftSheets::made)
                .list();
    }

    List<Comment> listComments(MapVersion.Id version) {
        return jdbc.sql(COMMENTS)
                .param("version", version.value())
                .query(DraftSheets::comment)
                .list();
    }

    List<News.Decision> listDecisions(MapVersion.Id version, MapVersion.Id newer) {
        return jdbc.sql(DECISIONS)
                .param("version", version.value())
                .param("newer", newer.value())
                .query(DraftSheets::decision)
                .list();
    }

    private static News.Decision decision(ResultSet row, int number) throws SQLException {
        return new News.Decision(
                row.getString("item"),
                row.getString("decision").equals("ADOPTED"),
                row.getString("reason"),
                uuid(row, "author"),
                instant(row, "made_at"));
    }

    static Front front(ResultSet row, int number) throws SQLException {
        return new Front(
                new MapVersion.Id(uuid(row, "version_id")),
                new ChangeMap.Id(uuid(row, "map_id")),
                version(row, "parent_organisation_id", "parent_version_id"),
                version(row, "origin_organisation_id", "origin_version_id"),
                Kept.readCodes(row.getString("used")),
                row.getInt("revision"),
                state(row),
                begun(row));
    }

    private static DraftRow row(ResultSet row, int number) throws SQLException {
        return new DraftRow(
                new MapVersion.Id(uuid(row, "version_id")),
                new ChangeMap(
                        new ChangeMap.Id(uuid(row, "map_id")),
                        new OrganisationId(uuid(row, "organisation_id")),
                        row.getString("address"),
                        row.getString("title"),
                        row.getString("about")),
                row.getString("name"),
                version(row, "parent_organisation_id", "parent_version_id"),
                row.getInt("revision"),
                state(row),
                begun(row));
    }

    private static Draft.Begun begun(ResultSet row) throws SQLException {
        return new Draft.Begun(
                uuid(row, "begun_by"), instant(row, "begun_at"), row.getString("reason"));
    }

    private static Draft.@Nullable Parent version(
            ResultSet row, String organisation, String version) throws SQLException {
        var id = row.getObject(version, UUID.class);
        return id == null
                ? null
                : new Draft.Parent(
                        new OrganisationId(uuid(row, organisation)), new MapVersion.Id(id));
    }

    private static Draft.State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "EDITING" -> new Draft.State.Editing();
            case "IN_REVIEW" ->
                    new Draft.State.InReview(
                            uuid(row, "asked_by"),
                            instant(row, "asked_at"),
                            row.getString("asked_words"));
            case "PUBLISHED" ->
                    new Draft.State.Published(
                            uuid(row, "ended_by"),
                            instant(row, "ended_at"),
                            row.getString("ended_reason"));
            default ->
                    new Draft.State.Abandoned(
                            uuid(row, "ended_by"),
                            instant(row, "ended_at"),
                            row.getString("ended_reason"));
        };
    }

    private static Made made(ResultSet row, int number) throws SQLException {
        boolean undone = row.getObject("undone_number") != null;
        return new Made(
                row.getInt("number"),
                Kept.readEdit(row.getString("content")),
                row.getString("reason"),
                uuid(row, "author"),
                instant(row, "made_at"),
                undone
                        ? new Made.Undone(
                                row.getInt("undone_number"),
                                uuid(row, "undone_by"),
                                instant(row, "undone_at"),
                                row.getString("undone_reason"))
                        : null);
    }

    private static Comment comment(ResultSet row, int number) throws SQLException {
        boolean settled = row.getObject("settled_at") != null;
        return new Comment(
                new Comment.Id(uuid(row, "id")),
                about(row),
                row.getString("words"),
                uuid(row, "author"),
                instant(row, "made_at"),
                settled
                        ? new Comment.Settled(
                                uuid(row, "settled_by"),
                                instant(row, "settled_at"),
                                row.getString("settled_how"))
                        : null);
    }

    private static Comment.About about(ResultSet row) throws SQLException {
        var code = row.getString("about_code");
        var to = row.getString("about_to");
        if (code == null) {
            return new Comment.About.TheDraft();
        }
        return to == null
                ? new Comment.About.AnOutcome(new Code(code))
                : new Comment.About.ALink(
                        new Link.Name(
                                new Code(code),
                                new Code(to),
                                Link.Kind.valueOf(row.getString("about_kind"))));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }
}
