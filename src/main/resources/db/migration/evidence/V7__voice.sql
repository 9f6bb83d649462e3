-- The same voices as before. Joining an identifier to a text was taken to depend on the session, so
-- the function was called for every item; said as texts, it becomes part of the statement.
create or replace function evidence.voice(organisation uuid, origin uuid, kind text, label text)
    returns text
    language sql immutable parallel safe
    return case
        when kind in ('DATASET', 'DOCUMENT', 'AUTHORS') then kind || ' ' || lower(label)
        else organisation::text || ' ' || origin::text
    end;
