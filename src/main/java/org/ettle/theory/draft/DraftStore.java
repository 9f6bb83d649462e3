package org.ettle.theory.draft;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes how drafts come to be. The database fills in the organisation, the person and the times.
@Repository
class DraftStore {

    /// Whoever changes a draft holds its row until the transaction ends, so that one follows the
    /// other and each decides on what the one before it left.
    private static final String HOLD =
            """
            select version_id, map_id, parent_organisation_id, parent_version_id,
                   origin_organisation_id, origin_version_id, used, revision, state, begun_at, begun_by, reason, asked_at, asked_by, asked_words, ended_at,
                   ended_by, ended_reason
              from draft.draft
             where organisation_id = platform.asker_organisation()
               and version_id = :version
               for update
            """;

    private static final String BEGIN =
            """
            insert into draft.draft (
                version_id, map_id, parent_organisation_id, parent_version_id,
                origin_organisation_id, origin_version_id, base, used, revision, state, begun_by,
                reason)
            values (
                :version, :map, :parentOrganisation, :parent, :originOrganisation, :origin,
                :base::jsonb, :used::jsonb, 0, 'EDITING', platform.asker_person(), :reason)
            """;

    private static final String EDIT =
            """
            insert into draft.edit (version_id, number, kind, content, reason, author)
            values (
                :version, :number, :kind, :content::jsonb, :reason, platform.asker_person())
            """;

    private static final String UNDO =
            """
            update draft.edit
               set undone_number = :revision, undone_at = now(),
                   undone_by = platform.asker_person(), undone_reason = :reason
             where organisation_id = platform.asker_organisation()
               and version_id = :version
               and number = :number
            """;

    private static final String REVISE =
            """
            update draft.draft
               set revision = :revision, used = :used::jsonb, state = 'EDITING',
                   asked_at = null, asked_by = null, asked_words = null
             where organisation_id = platform.asker_organisation()
               and version_id = :version
            """;

    private static final String ASK =
            """
            update draft.draft
               set state = 'IN_REVIEW', asked_at = now(), asked_by = platform.asker_person(),
                   asked_words = :words
             where organisation_id = platform.asker_organisation()
               and version_id = :version
            """;

    private static final String WITHDRAW =
            """
            update draft.draft
               set state = 'EDITING', asked_at = null, asked_by = null, asked_words = null
             where organisation_id = platform.asker_organisation()
               and version_id = :version
            """;

    private static final String END =
            """
            update draft.draft
               set state = :state, ended_at = now(), ended_by = platform.asker_person(),
                   ended_reason = :reason
             where organisation_id = platform.asker_organisation()
               and version_id = :version
            """;

    private static final String COMMENT =
            """
            insert into draft.comment (
                version_id, id, about_code, about_to, about_kind, words, author)
            values (
                :version, :id, :code, :to, :kind, :words, platform.asker_person())
            """;

    private static final String SETTLE =
            """
            update draft.comment
               set settled_at = now(), settled_by = platform.asker_person(), settled_how = :how
             where organisation_id = platform.asker_organisation()
               and version_id = :version
               and id = :id
               and settled_at is null
            """;

    private static final String DECIDE =
            """
            insert into draft.adoption (
                version_id, newer_version_id, item, revision, from_version_id, first_edit,
                decision, reason, author)
            values (
                :version, :newer, :item, :revision, :from, :first,
                :decision, :reason, platform.asker_person())
            """;

    private static final String REOPEN =
            """
            update draft.draft as draft
               set origin_version_id = adoption.from_version_id
              from draft.adoption as adoption
             where draft.organisation_id = platform.asker_organisation()
               and draft.version_id = :version
               and adoption.organisation_id = draft.organisation_id
               and adoption.version_id = draft.version_id
               and :number between adoption.first_edit and adoption.revision
            """;

    private static final String BEGIN_ALONE =
            """
            select pg_advisory_xact_lock(
                hashtextextended('draft ' || platform.asker_organisation(), 0))
            """;

    private static final String TAKE_ACCOUNT =
            """
            update draft.draft
               set origin_version_id = :newer
             where organisation_id = platform.asker_organisation()
               and version_id = :version
            """;

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DraftSheets.Front> hold(MapVersion.Id version) {
        return jdbc.sql(HOLD)
                .param("version", version.value())
                .query(DraftSheets::front)
                .optional();
    }

    /// Of two who begin a draft for one organisation, one waits until the other is through, and so
    /// finds the map that both needed.
    void beginAlone() {
        jdbc.sql(BEGIN_ALONE).query(_ -> {});
    }

    void begin(
            MapVersion base,
            Draft.@Nullable Parent parent,
            Draft.@Nullable Parent origin,
            String reason) {
        jdbc.sql(BEGIN)
                .param("version", base.id().value())
                .param("map", base.map().value())
                .param("parentOrganisation", parent == null ? null : parent.organisation().value())
                .param("parent", parent == null ? null : parent.version().value())
                .param("originOrganisation", origin == null ? null : origin.organisation().value())
                .param("origin", origin == null ? null : origin.version().value())
                .param("base", Kept.write(base))
                .param("used", Kept.write(Working.begun(base).used()))
                .param("reason", reason)
                .update();
    }

    void edit(MapVersion.Id version, int number, Edit edit, String reason) {
        jdbc.sql(EDIT)
                .param("version", version.value())
                .param("number", number)
                .param("kind", Kept.kind(edit))
                .param("content", Kept.write(edit))
                .param("reason", reason)
                .update();
    }

    void undo(MapVersion.Id version, int number, int revision, String reason) {
        jdbc.sql(UNDO)
                .param("version", version.value())
                .param("number", number)
                .param("revision", revision)
                .param("reason", reason)
                .update();
    }

    /// Counts an edit or an undoing, and takes the draft back to editing.
    void revise(MapVersion.Id version, int revision, Set<Code> used) {
        jdbc.sql(REVISE)
                .param("version", version.value())
                .param("revision", revision)
                .param("used", Kept.write(used))
                .update();
    }

    /// @param first the first edit that adopted it, which those up to the revision followed; null
    ///   where it was kept
    void decide(
            MapVersion.Id version,
            News news,
            String item,
            int revision,
            @Nullable Integer first,
            String reason) {
        jdbc.sql(DECIDE)
                .param("version", version.value())
                .param("newer", news.to().id().value())
                .param("from", news.from().id().value())
                .param("item", item)
                .param("revision", revision)
                .param("first", first)
                .param("decision", first == null ? "KEPT" : "ADOPTED")
                .param("reason", reason)
                .update();
    }

    /// Where the edit adopted something new, the draft has not taken account of it any more.
    void reopen(MapVersion.Id version, int number) {
        jdbc.sql(REOPEN).param("version", version.value()).param("number", number).update();
    }

    void takeAccountOf(MapVersion.Id version, MapVersion.Id newer) {
        jdbc.sql(TAKE_ACCOUNT)
                .param("version", version.value())
                .param("newer", newer.value())
                .update();
    }

    void ask(MapVersion.Id version, String words) {
        jdbc.sql(ASK).param("version", version.value()).param("words", words).update();
    }

    void withdraw(MapVersion.Id version) {
        jdbc.sql(WITHDRAW).param("version", version.value()).update();
    }

    void publish(MapVersion.Id version, String reason) {
        end(version, "PUBLISHED", reason);
    }

    void abandon(MapVersion.Id version, String reason) {
        end(version, "ABANDONED", reason);
    }

    private void end(MapVersion.Id version, String state, String reason) {
        jdbc.sql(END)
                .param("version", version.value())
                .param("state", state)
                .param("reason", reason)
                .update();
    }

    Comment.Id comment(MapVersion.Id version, Comment.About about, String words) {
        var id = UUID.randomUUID();
        Link.@Nullable Name link = about instanceof Comment.About.ALink(var name) ? name : null;
        var code =
                switch (about) {
                    case Comment.About.TheDraft _ -> null;
                    case Comment.About.AnOutcome(var it) -> it.value();
                    case Comment.About.ALink(var it) -> it.from().value();
                };
        jdbc.sql(COMMENT)
                .param("version", version.value())
                .param("id", id)
                .param("code", code)
                .param("to", link == null ? null : link.to().value())
                .param("kind", link == null ? null : link.kind().name())
                .param("words", words)
                .update();
        return new Comment.Id(id);
    }

    /// @return whether it was open
    boolean settle(MapVersion.Id version, Comment.Id comment, String how) {
        return jdbc.sql(SETTLE)
                        .param("version", version.value())
                        .param("id", comment.value())
                        .param("how", how)
                        .update()
                == 1;
    }
}
