--liquibase formatted sql

--changeset platform:parked-message splitStatements:false
--comment Messages that could not be processed, unchanged: any bytes, possibly without key or body. Without row-level security: a message may belong to no association.
create table parked_message (
  id             bigint generated always as identity primary key,
  consumer       text not null,
  topic          text not null,
  partition      integer not null,
  "offset"       bigint not null,
  sent_at        timestamptz not null,
  key            bytea,
  headers        text not null,
  body           bytea,
  reason         text not null,
  parked_at      timestamptz not null default now(),
  discarded_at   timestamptz,
  discard_reason text
);
-- With its time, since a topic that is made anew counts from 0 again.
create unique index parked_message_place on parked_message (consumer, topic, partition, "offset", sent_at);
-- By its digest, since a key can be longer than an index takes.
create index parked_message_key on parked_message (consumer, sha256(key)) where discarded_at is null;
call grant_table_to_service('parked_message', 'select, insert, update, delete');

insert into parked_message (consumer, topic, partition, "offset", sent_at, key, headers, body, reason, parked_at)
select consumer, topic, partition, "offset", parked_at, convert_to(key, 'UTF8'),
       (select coalesce(jsonb_agg(jsonb_build_object(
                 'name', header.key, 'value', translate(encode(convert_to(header.value, 'UTF8'), 'base64'), E'\n', ''))),
               '[]')::text
          from jsonb_each_text(headers::jsonb) header),
       convert_to(body, 'UTF8'), reason, parked_at
  from parked_event order by id;

-- The release before still parks there while both run.
create function park_as_it_came() returns trigger language plpgsql as $$
begin
  insert into parked_message (consumer, topic, partition, "offset", sent_at, key, headers, body, reason, parked_at)
  select new.consumer, new.topic, new.partition, new."offset", new.parked_at, convert_to(new.key, 'UTF8'),
         (select coalesce(jsonb_agg(jsonb_build_object(
                   'name', header.key,
                   'value', translate(encode(convert_to(header.value, 'UTF8'), 'base64'), E'\n', ''))), '[]')::text
            from jsonb_each_text(new.headers::jsonb) header),
         convert_to(new.body, 'UTF8'), new.reason, new.parked_at;
  return null;
end $$;
create trigger park_as_it_came after insert on parked_event for each row execute function park_as_it_came();

--changeset platform:write-probe splitStatements:false
--comment For checking whether the disk accepts writes; always empty, because each check is rolled back.
create table write_probe (filler text not null);
alter table write_probe alter column filler set storage external;
call grant_table_to_service('write_probe', 'select, insert');
