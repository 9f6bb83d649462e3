-- Who is asking: set by the program for each transaction, read by the policy of every table.
-- An empty text is nobody's name, because that is what PostgreSQL leaves behind when a setting that
-- lasted for one transaction is over.

revoke all on schema public from public;

create schema platform;
grant usage on schema platform to ettle_app;

create function platform.asker_organisation() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('ettle.organisation', true), '')::uuid;

create function platform.asker_person() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('ettle.person', true), '')::uuid;

comment on function platform.asker_organisation() is
    'The organisation on whose behalf the transaction runs; null for the public.';
comment on function platform.asker_person() is
    'The person who signed in; null for the public and for the program itself.';

grant execute on function platform.asker_organisation(), platform.asker_person() to ettle_app;
