--liquibase formatted sql

--changeset platform:audit-append splitStatements:false
--comment Only this function appends to the log: the role of the service can neither insert entries nor change the head.
create function append_to_audit_log(at timestamptz, entries jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  association uuid := nullif(current_setting('app.association_id', true), '')::uuid;
  utc timestamp;
  written text;
  head audit_head;
  entry record;
  next_hash text;
begin
  if association is null then
    raise exception 'an audit entry belongs to an association';
  end if;
  insert into audit_head (association_id) values (association) on conflict do nothing;
  select * into strict head from audit_head h where h.association_id = association for update;
  -- Whoever waits for the head may have read the clock before whoever wrote the last entry. A larger difference is that
  -- of a wrong clock, which must not become the time of all later entries.
  select coalesce(max(a.at), append_to_audit_log.at) at time zone 'UTC' into utc from audit_entry a
   where a.association_id = association and a.seq = head.seq
     and a.at > append_to_audit_log.at and a.at < append_to_audit_log.at + interval '1 minute';
  -- As ISO 8601 with as many digits of the second as it needs: what is hashed is what the export shows.
  written := to_char(utc, 'YYYY-MM-DD"T"HH24:MI:SS') || case
    when extract(microseconds from utc)::bigint % 1000000 = 0 then ''
    when extract(microseconds from utc)::bigint % 1000 = 0 then to_char(utc, '.MS')
    else to_char(utc, '.US') end || 'Z';
  for entry in
    select e ->> 'actor' as actor, e ->> 'act' as act, e ->> 'subjectType' as subject_type,
           e ->> 'subject' as subject, e ->> 'details' as details
      from jsonb_array_elements(entries) with ordinality as given (e, place) order by place
  loop
    -- Fields are hashed one a line: a line break in one would let another text have the same hash.
    if concat(entry.actor, entry.act, entry.subject_type, entry.subject, entry.details) ~ '[\n\r]' then
      raise exception 'an audit entry has no line breaks';
    end if;
    next_hash := encode(sha256(convert_to(
      head.hash || e'\n' || association || e'\n' || head.seq + 1 || e'\n' || written || e'\n' || entry.actor || e'\n'
        || entry.act || e'\n' || entry.subject_type || e'\n' || entry.subject || e'\n'
        || coalesce(entry.details, '') || e'\n', 'UTF8')), 'hex');
    insert into audit_entry (association_id, seq, at, actor, act, subject_type, subject, details, previous_hash, hash)
    values (association, head.seq + 1, utc at time zone 'UTC', entry.actor, entry.act, entry.subject_type, entry.subject,
            entry.details, head.hash, next_hash);
    head.seq := head.seq + 1;
    head.hash := next_hash;
  end loop;
  update audit_head h set seq = head.seq, hash = head.hash where h.association_id = association;
end $$;
revoke all on function append_to_audit_log(timestamptz, jsonb) from public;
do $$ begin
  execute format('grant execute on function append_to_audit_log(timestamptz, jsonb) to %I', app_role());
  execute format('revoke all on audit_entry, audit_head from %I', app_role());
  execute format('grant select on audit_entry to %I', app_role());
end $$;
