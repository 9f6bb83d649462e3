package org.ettle.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What must hold of every table, key, policy and grant, asked of the catalogue, so that a new
/// table is under the rules without being named here. Each statement lists what breaks its rule.
enum SchemaRules {
    EVERY_TABLE_HAS_ROW_SECURITY_ENABLED_AND_FORCED(
            """
            select name from house_table where not (relrowsecurity and relforcerowsecurity)
            """),
    EVERY_TABLE_BELONGS_TO_AN_ORGANISATION(
            """
            select name from house_table t
             where not exists (
                 select from pg_attribute a
                  where a.attrelid = t.oid and a.attname = 'organisation_id'
                    and a.atttypid = 'uuid'::regtype and a.attnotnull)
            """),
    EVERY_TABLE_LETS_AN_ORGANISATION_DO_WHAT_IT_MAY_TO_ITS_OWN_ROWS_ONLY(
            """
            select name from house_table t
             where not exists (
                 select from pg_policy p
                  where p.polrelid = t.oid and p.polname = 'own'
                    and p.polcmd = '*' and p.polpermissive and p.polroles = '{0}'
                    and pg_get_expr(p.polqual, p.polrelid)
                        = '(organisation_id = platform.asker_organisation())'
                    and pg_get_expr(p.polwithcheck, p.polrelid)
                        = '(organisation_id = platform.asker_organisation())')
            """),
    /// Restrictive policies are let pass here: they can only take away from what the others show.
    NO_OTHER_POLICY_LETS_MORE_BE_DONE_THAN_READING_WHAT_IS_PUBLISHED(
            """
            select name || ': ' || p.polname
              from house_table t join pg_policy p on p.polrelid = t.oid
             where p.polname <> 'own' and p.polpermissive
               and not (p.polname = 'published' and p.polcmd = 'r' and p.polpermissive
                   and regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\\s+', ' ', 'g') in (
                       '(published_at IS NOT NULL)',
                       'published',
                       'theory.map_is_published(organisation_id, id)',
                       'theory.version_is_published(organisation_id, version_id)',
                       'theory.crosswalk_is_published(organisation_id, crosswalk_id)',
                       'evidence.source_is_published(organisation_id, source_id)',
                       '((EXISTS ( SELECT FROM evidence.source s'
                           || ' WHERE ((s.organisation_id = origin.organisation_id)'
                           || ' AND (s.origin_id = origin.id) AND (s.published_at IS NOT NULL))))'
                           || ' OR (EXISTS ( SELECT FROM evidence.passage p'
                           || ' WHERE ((p.organisation_id = origin.organisation_id)'
                           || ' AND (p.origin_id = origin.id)))))',
                       '((reuse = ''PUBLIC''::text) AND (withdrawn_at IS NULL)'
                           || ' AND (EXISTS ( SELECT FROM evidence.source s'
                           || ' WHERE ((s.organisation_id = passage.organisation_id)'
                           || ' AND (s.id = passage.source_id) AND (s.reuse = ''PUBLIC''::text)'
                           || ' AND (s.published_at IS NOT NULL)))))',
                       '((withdrawn_at IS NULL) AND ((EXISTS ( SELECT FROM evidence.passage p'
                           || ' WHERE ((p.organisation_id = bearing.organisation_id)'
                           || ' AND (p.id = bearing.passage_id))))'
                           || ' OR ((passage_id IS NULL) AND (EXISTS ( SELECT'
                           || ' FROM evidence.source s'
                           || ' WHERE ((s.organisation_id = bearing.organisation_id)'
                           || ' AND (s.id = bearing.source_id)'
                           || ' AND (s.published_at IS NOT NULL)))))))',
                       '((withdrawn_at IS NULL) AND (EXISTS ( SELECT FROM evidence.bearing b'
                           || ' WHERE ((b.organisation_id = remapping.organisation_id)'
                           || ' AND (b.id = remapping.bearing_id)))))',
                       '(evidence.passage_is_lent(organisation_id, NULL::uuid, passage_id)'
                           || ' AND (withdrawn_at IS NULL))',
                       '(EXISTS ( SELECT FROM judgement.judgement j'
                           || ' WHERE ((j.organisation_id = contrary_search.organisation_id)'
                           || ' AND (j.contrary_search_id = contrary_search.id)'
                           || ' AND (j.published_at IS NOT NULL))))',
                       '(EXISTS ( SELECT FROM judgement.judgement j'
                           || ' WHERE ((j.organisation_id = opinion.organisation_id)'
                           || ' AND (j.id = opinion.judgement_id)'
                           || ' AND (j.published_at IS NOT NULL))))',
                       '((EXISTS ( SELECT FROM judgement.judgement j'
                           || ' WHERE ((j.organisation_id = input.organisation_id)'
                           || ' AND (j.id = input.judgement_id)'
                           || ' AND (j.published_at IS NOT NULL))))'
                           || ' AND (EXISTS ( SELECT FROM evidence.bearing b'
                           || ' WHERE ((b.organisation_id = input.bearing_organisation_id)'
                           || ' AND (b.id = input.bearing_id)))))',
                       '((published_at IS NOT NULL)'
                           || ' AND (EXISTS ( SELECT FROM judgement.judgement j'
                           || ' WHERE ((j.organisation_id = decision.organisation_id)'
                           || ' AND (j.id = decision.judgement_id)'
                           || ' AND (j.published_at IS NOT NULL)))))',
                       '(EXISTS ( SELECT FROM judgement.decision d'
                           || ' WHERE ((d.organisation_id = action.organisation_id)'
                           || ' AND (d.id = action.decision_id)'
                           || ' AND (d.published_at IS NOT NULL))))',
                       '(EXISTS ( SELECT FROM (judgement.action a'
                           || ' JOIN judgement.decision d'
                           || ' ON (((d.organisation_id = a.organisation_id)'
                           || ' AND (d.id = a.decision_id))))'
                           || ' WHERE ((a.organisation_id = expectation.organisation_id)'
                           || ' AND (a.id = expectation.action_id)'
                           || ' AND (d.published_at IS NOT NULL))))',
                       '(EXISTS ( SELECT FROM judgement.trace t'
                           || ' WHERE ((t.organisation_id = trace_reading.organisation_id)'
                           || ' AND (t.id = trace_reading.trace_id)'
                           || ' AND (t.published_at IS NOT NULL))))',
                       '(EXISTS ( SELECT FROM judgement.trace t'
                           || ' WHERE ((t.organisation_id = trace_step.organisation_id)'
                           || ' AND (t.id = trace_step.trace_id)'
                           || ' AND (t.published_at IS NOT NULL))))',
                       '(EXISTS ( SELECT FROM judgement.judgement j'
                           || ' WHERE ((j.organisation_id = certainty.organisation_id)'
                           || ' AND (j.id = certainty.judgement_id)'
                           || ' AND (j.published_at IS NOT NULL))))',
                       '(EXISTS ( SELECT FROM judgement.analysis a'
                           || ' WHERE ((a.organisation_id = analysis_step.organisation_id)'
                           || ' AND (a.id = analysis_step.analysis_id)'
                           || ' AND (a.published_at IS NOT NULL))))',
                       '(EXISTS ( SELECT FROM review.review r'
                           || ' WHERE ((r.organisation_id = protocol.organisation_id)'
                           || ' AND (r.id = protocol.review_id)'
                           || ' AND (r.published_at IS NOT NULL))))',
                       '(EXISTS ( SELECT FROM review.review r'
                           || ' WHERE ((r.organisation_id = published_group.organisation_id)'
                           || ' AND (r.id = published_group.review_id)'
                           || ' AND (r.published_at IS NOT NULL))))',
                       '(EXISTS ( SELECT FROM review.review r'
                           || ' WHERE ((r.organisation_id = published_record.organisation_id)'
                           || ' AND (r.id = published_record.review_id)'
                           || ' AND (r.published_at IS NOT NULL))))',
                       '((EXISTS ( SELECT FROM judgement.analysis a'
                           || ' WHERE ((a.organisation_id = analysis_input.organisation_id)'
                           || ' AND (a.id = analysis_input.analysis_id)'
                           || ' AND (a.published_at IS NOT NULL))))'
                           || ' AND (EXISTS ( SELECT FROM evidence.bearing b'
                           || ' WHERE ((b.organisation_id = analysis_input.bearing_organisation_id)'
                           || ' AND (b.id = analysis_input.bearing_id)))))'))
            """),
    /// What one judge answered is hidden from the others of the same organisation until it is
    /// revealed, so its rows need more than the wall between organisations.
    OPINIONS_ARE_BLIND(
            """
            select name from house_table t
             where name = 'judgement.opinion'
               and not exists (
                   select from pg_policy p
                    where p.polrelid = t.oid and p.polname = 'blind'
                      and p.polcmd = 'r' and not p.polpermissive and p.polroles = '{0}'
                      and regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\\s+', ' ', 'g')
                          = '((judge = platform.asker_person())'
                              || ' OR (EXISTS ( SELECT FROM judgement.judgement j'
                              || ' WHERE ((j.organisation_id = opinion.organisation_id)'
                              || ' AND (j.id = opinion.judgement_id)'
                              || ' AND (j.revealed_at IS NOT NULL)))))')
            """),
    /// The same of how one assessor reads the tests of a trace.
    READINGS_ARE_BLIND(
            """
            select name from house_table t
             where name = 'judgement.trace_reading'
               and not exists (
                   select from pg_policy p
                    where p.polrelid = t.oid and p.polname = 'blind'
                      and p.polcmd = 'r' and not p.polpermissive and p.polroles = '{0}'
                      and regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\\s+', ' ', 'g')
                          = '((assessor = platform.asker_person())'
                              || ' OR (EXISTS ( SELECT FROM judgement.trace t'
                              || ' WHERE ((t.organisation_id = trace_reading.organisation_id)'
                              || ' AND (t.id = trace_reading.trace_id)'
                              || ' AND (t.revealed_at IS NOT NULL)))))')
            """),
    /// The same of what one person decided on a record, until all who are needed have.
    DECISIONS_ARE_BLIND(
            """
            select name from house_table t
             where name = 'review.decision'
               and not exists (
                   select from pg_policy p
                    where p.polrelid = t.oid and p.polname = 'blind'
                      and p.polcmd = 'r' and not p.polpermissive and p.polroles = '{0}'
                      and regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\\s+', ' ', 'g')
                          = '((person_id = platform.asker_person())'
                              || ' OR (EXISTS ( SELECT FROM review.standing s'
                              || ' WHERE ((s.organisation_id = decision.organisation_id)'
                              || ' AND (s.review_id = decision.review_id)'
                              || ' AND (s.stage = decision.stage)'
                              || ' AND (s.record_number = decision.record_number)'
                              || ' AND (s.revealed_at IS NOT NULL)))))')
            """),
    APPRAISALS_OF_RECORDS_ARE_BLIND(
            """
            select name from house_table t
             where name = 'review.appraisal'
               and not exists (
                   select from pg_policy p
                    where p.polrelid = t.oid and p.polname = 'blind'
                      and p.polcmd = 'r' and not p.polpermissive and p.polroles = '{0}'
                      and regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\\s+', ' ', 'g')
                          = '((person_id = platform.asker_person())'
                              || ' OR (EXISTS ( SELECT FROM review.reading r'
                              || ' WHERE ((r.organisation_id = appraisal.organisation_id)'
                              || ' AND (r.review_id = appraisal.review_id)'
                              || ' AND (r.record_number = appraisal.record_number)'
                              || ' AND (r.revealed_at IS NOT NULL)))))')
            """),
    EVERY_TABLE_HAS_A_PRIMARY_KEY(
            """
            select name from house_table t
             where not exists (
                 select from pg_index i where i.indrelid = t.oid and i.indisprimary)
            """),
    EVERY_KEY_BEGINS_WITH_THE_ORGANISATION(
            """
            select i.indexrelid::regclass::text
              from house_table t
              join pg_index i on i.indrelid = t.oid
              left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
             where (i.indisunique or i.indisexclusion)
               and a.attname is distinct from 'organisation_id'
            """),
    EVERY_REFERENCE_PAIRS_ORGANISATION_WITH_ORGANISATION(
            """
            select name || ': ' || k.conname
              from house_table t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
             where not exists (
                 select from unnest(k.conkey, k.confkey) as pair(here, there)
                   join pg_attribute h on h.attrelid = k.conrelid and h.attnum = pair.here
                   join pg_attribute r on r.attrelid = k.confrelid and r.attnum = pair.there
                  where h.attname = 'organisation_id' and r.attname = 'organisation_id')
            """),
    EVERY_REFERENCE_HAS_AN_INDEX(
            """
            select name || ': ' || k.conname
              from house_table t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
             where not exists (
                 select from pg_index i
                  where i.indrelid = t.oid and i.indpred is null
                    and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
            """),
    EVERY_VIEW_LOOKS_WITH_THE_EYES_OF_ITS_READER(
            """
            select c.oid::regclass::text from pg_class c
             where c.relkind = 'v' and c.relnamespace in (select oid from house_schema)
               and not coalesce(c.reloptions, '{}') && '{security_invoker=true,security_invoker=on}'
            """),
    NO_MATERIALISED_VIEW_IS_OPEN_TO_THE_APPLICATION(
            """
            select c.oid::regclass::text from pg_class c
             where c.relkind = 'm' and has_table_privilege('ettle_app', c.oid, 'select')
            """),
    NOBODY_BUT_THE_OWNER_MAY_PASS_AROUND_ROW_SECURITY(
            """
            select name || ': ' || p.privilege
              from house_table t,
                   (values ('truncate'), ('references'), ('trigger'), ('maintain')) p (privilege)
             where has_table_privilege('ettle_app', t.oid, p.privilege)
            """),
    NOTHING_IS_GRANTED_TO_EVERYBODY(
            """
            select name from house_table t
             where exists (
                 select from pg_class c, aclexplode(c.relacl) as g
                  where c.oid = t.oid and g.grantee = 0)
            """),
    NO_FUNCTION_LENDS_THE_RIGHTS_OF_ITS_OWNER(
            """
            select p.oid::regprocedure::text from pg_proc p
             where p.pronamespace in (select oid from house_schema) and p.prosecdef
            """),
    NO_FUNCTION_IS_TRUSTED_TO_SEE_HIDDEN_ROWS(
            """
            select p.oid::regprocedure::text from pg_proc p
             where p.pronamespace in (select oid from house_schema) and p.proleakproof
            """),
    EVERY_MOMENT_KNOWS_ITS_TIME_ZONE(
            """
            select name || '.' || a.attname
              from house_table t join pg_attribute a on a.attrelid = t.oid
             where a.atttypid = 'timestamp'::regtype and not a.attisdropped
            """),
    THE_APPLICATION_CANNOT_PASS_OVER_ROW_SECURITY(
            """
            select rolname from pg_roles
             where rolname in ('ettle_app', 'ettle_owner')
               and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
            """),
    THE_APPLICATION_IS_A_MEMBER_OF_NO_OTHER_ROLE(
            """
            select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid
             where m.member = 'ettle_app'::regrole
            """),
    THE_APPLICATION_OWNS_NOTHING(
            """
            select 'class ' || c.relname from pg_class c where c.relowner = 'ettle_app'::regrole
            union all
            select 'schema ' || n.nspname from pg_namespace n
             where n.nspowner = 'ettle_app'::regrole
            union all
            select 'function ' || p.proname from pg_proc p where p.proowner = 'ettle_app'::regrole
            union all
            select 'database ' || d.datname from pg_database d
             where d.datdba = 'ettle_app'::regrole
            """),
    THE_APPLICATION_CREATES_NOTHING(
            """
            select nspname from pg_namespace where has_schema_privilege('ettle_app', oid, 'create')
            union all
            select datname from pg_database
             where datname = current_database()
               and (has_database_privilege('ettle_app', oid, 'create')
                   or has_database_privilege('ettle_app', oid, 'temporary'))
            """),
    THE_HISTORY_OF_MIGRATIONS_IS_CLOSED_TO_THE_APPLICATION(
            """
            select nspname from pg_namespace
             where nspname = 'flyway' and has_schema_privilege('ettle_app', oid, 'usage')
            """);

    /// Tables that belong to no organisation, each with its reason. There are none yet.
    private static final String GLOBAL_TABLES = "{}";

    /// The history of the migrations stands in a schema of its own, which the last rule closes.
    private static final String HOUSE =
            """
            with house_schema as (
                select oid, nspname from pg_namespace
                 where nspname !~ '^pg_' and nspname not in ('information_schema', 'flyway')),
            house_table as (
                select c.*, s.nspname || '.' || c.relname as name
                  from pg_class c join house_schema s on s.oid = c.relnamespace
                 where c.relkind in ('r', 'p', 'f')
                   and s.nspname || '.' || c.relname <> all ('%s'::text[]))
            """
                    .formatted(GLOBAL_TABLES);

    private static final String HOUSE_OF_ONE_TABLE =
            HOUSE.replace(
                    "where c.relkind",
                    "where ? in ('', s.nspname || '.' || c.relname) and c.relkind");

    private final String offences;

    SchemaRules(String offences) {
        this.offences = offences;
    }

    /// What breaks the rule, by name; empty when it holds.
    List<String> offences(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(HOUSE + offences)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /// @param table the only one that is looked at, or "" for all of them
    boolean isBrokenIn(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement(HOUSE_OF_ONE_TABLE + offences)) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
