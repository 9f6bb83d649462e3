package org.ettle.access.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes and reads what second factors need.
@Repository
class SecondFactorStore {

    private static final String OFFER =
            """
            insert into access.code_secret (person_id, secret) values (:person, :secret)
            on conflict (organisation_id, person_id)
            do update set secret = excluded.secret, proven_at = null, last_step = 0
            """;

    private static final String FIND =
            """
            select secret, proven_at is not null as proven
              from access.code_secret
             where organisation_id = platform.asker_organisation() and person_id = :person
            """;

    private static final String HELD =
            """
            select exists (
                       select from access.code_secret
                        where organisation_id = platform.asker_organisation()
                          and person_id = :person and proven_at is not null) as codes,
                   exists (
                       select from access.passkey
                        where organisation_id = platform.asker_organisation()
                          and person_id = :person) as passkeys
            """;

    private static final String TAKE =
            """
            update access.code_secret
               set last_step = :step, proven_at = coalesce(proven_at, now())
             where organisation_id = platform.asker_organisation()
               and person_id = :person and secret = :secret and last_step < :step
            """;

    private static final String FORGET_RECOVERY =
            """
            delete from access.recovery_code
             where organisation_id = platform.asker_organisation() and person_id = :person
            """;

    private static final String KEEP_RECOVERY =
            """
            insert into access.recovery_code (person_id, code_fingerprint)
            values (:person, :fingerprint)
            """;

    private static final String USE_RECOVERY =
            """
            update access.recovery_code set used_at = now()
             where organisation_id = platform.asker_organisation()
               and person_id = :person and code_fingerprint = :fingerprint and used_at is null
            """;

    private static final String FORGET_CODES =
            """
            delete from access.code_secret
             where organisation_id = platform.asker_organisation() and person_id = :person
            """;

    private static final String FORGET_PASSKEYS =
            """
            delete from access.passkey
             where organisation_id = platform.asker_organisation() and person_id = :person
            """;

    private final JdbcClient jdbc;

    SecondFactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(CodeSecret secret, boolean proven) {}

    void offer(UUID person, CodeSecret secret) {
        jdbc.sql(OFFER).param("person", person).param("secret", secret.text()).update();
    }

    Optional<Kept> find(UUID person) {
        return jdbc.sql(FIND)
                .param("person", person)
                .query((row, _) ->
                        new Kept(new CodeSecret(row.getString("secret")), row.getBoolean("proven")))
                .optional();
    }

    SecondFactors.Held held(UUID person) {
        return jdbc.sql(HELD)
                .param("person", person)
                .query((row, _) ->
                        new SecondFactors.Held(row.getBoolean("codes"), row.getBoolean("passkeys")))
                .single();
    }

    void forgetAll(UUID person) {
        jdbc.sql(FORGET_RECOVERY).param("person", person).update();
        jdbc.sql(FORGET_CODES).param("person", person).update();
        jdbc.sql(FORGET_PASSKEYS).param("person", person).update();
    }

    /// @return false when a code of this half minute, or of a later one, was taken before
    boolean take(UUID person, CodeSecret secret, long step) {
        return jdbc.sql(TAKE)
                        .param("person", person)
                        .param("secret", secret.text())
                        .param("step", step)
                        .update()
                == 1;
    }

    void keepRecovery(UUID person, List<String> fingerprints) {
        jdbc.sql(FORGET_RECOVERY).param("person", person).update();
        fingerprints.forEach(it ->
                jdbc.sql(KEEP_RECOVERY).param("person", person).param("fingerprint", it).update());
    }

    boolean useRecovery(UUID person, String fingerprint) {
        return jdbc.sql(USE_RECOVERY)
                        .param("person", person)
                        .param("fingerprint", fingerprint)
                        .update()
                == 1;
    }
}
