--liquibase formatted sql

--changeset platform:locale splitStatements:false
--comment The locale must classify letters of all languages as letters: trigram search depends on it.
do $$ begin
  if (select datctype in ('C', 'POSIX') or pg_encoding_to_char(encoding) <> 'UTF8'
        from pg_database where datname = current_database()) then
    raise exception 'The database must be created with the encoding UTF8 and a character type such as C.UTF-8, not C';
  end if;
end $$;

--changeset platform:walls splitStatements:false
--comment Procedures with which migrations enable row-level security. The role of the service owns nothing and gets grants by table.
create or replace function app_role() returns name language sql stable as
  $$ select replace(current_user, '_owner', '_app')::name $$;

create or replace procedure grant_table_to_service(target regclass, verbs text) language plpgsql as $$
begin
  execute format('grant %s on %s to %I', verbs, target, app_role());
end $$;

-- A table of one association; with an enterprise_id if bound_to_enterprise.
create or replace procedure enable_row_level_security(
    target regclass, bound_to_enterprise boolean default false, verbs text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format($p$create policy association on %s
    using (association_id = nullif(current_setting('app.association_id', true), '')::uuid)$p$, target);
  if bound_to_enterprise then
    execute format($p$create policy enterprise on %s as restrictive
      using (nullif(current_setting('app.enterprise_id', true), '') is null
             or enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid)$p$, target);
  end if;
  call grant_table_to_service(target, verbs);
end $$;

-- A table that a programme's associations share: all may read it, only the sector body may write.
create or replace procedure wall_of_programme(
    target regclass, verbs text default 'select, insert, update, delete') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format($p$create policy reading on %s for select
    using (programme = nullif(current_setting('app.programme', true), ''))$p$, target);
  execute format($p$create policy writing on %s
    using (programme = nullif(current_setting('app.sector', true), ''))$p$, target);
  call grant_table_to_service(target, verbs);
end $$;

-- Rows of things that PostgreSQL must not lock for hours when a migration meets traffic.
do $$ begin
  execute format('alter role %I in database %I set lock_timeout = ''5s''', current_user, current_database());
end $$;

--changeset platform:outbox splitStatements:false
--comment Technical tables without row-level security: the relay and the inbox serve all associations, and no operation exposes them.
create table outbox (
  seq            bigint generated always as identity primary key,
  id             uuid not null,
  topic          text not null,
  type           text not null,
  association_id uuid not null,
  programme      text not null,
  aggregate_id   uuid not null,
  at             timestamptz not null,
  trace          text,
  body           text not null
);
create function wake_relay() returns trigger language plpgsql as $$
begin
  notify outbox;
  return null;
end $$;
create trigger wake_relay after insert on outbox for each statement execute function wake_relay();
call grant_table_to_service('outbox', 'select, insert, delete');

create table inbox (
  consumer text not null,
  event_id uuid not null,
  taken_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_taken on inbox (taken_at);
call grant_table_to_service('inbox', 'select, insert, delete');

create table parked_event (
  id          bigint generated always as identity primary key,
  consumer    text not null,
  topic       text not null,
  partition   integer not null,
  "offset"    bigint not null,
  key         text not null,
  headers     text not null,
  body        text not null,
  reason      text not null,
  parked_at   timestamptz not null default now(),
  unique (consumer, topic, partition, "offset")
);
create index parked_event_key on parked_event (consumer, key);
call grant_table_to_service('parked_event', 'select, insert, update, delete');

--changeset platform:idempotency splitStatements:false
create table idempotency_record (
  association_id uuid not null,
  caller_id      uuid not null,
  key            text not null,
  request        text not null,
  status         integer,
  content_type   text,
  location       text,
  etag           text,
  body           bytea,
  created_at     timestamptz not null default now(),
  primary key (association_id, caller_id, key)
);
create index idempotency_record_age on idempotency_record (association_id, created_at);
call enable_row_level_security('idempotency_record', false);

--changeset platform:audit splitStatements:false
create table audit_entry (
  association_id uuid not null,
  seq            bigint not null,
  at             timestamptz not null,
  actor          text not null,
  act            text not null,
  subject_type   text not null,
  subject        text not null,
  details        text,
  previous_hash  text not null,
  hash           text not null,
  primary key (association_id, seq)
);
call enable_row_level_security('audit_entry', false, 'select, insert');
create table audit_head (
  association_id uuid primary key,
  seq            bigint not null default 0,
  hash           text not null default repeat('0', 64)
);
call enable_row_level_security('audit_head', false, 'select, insert, update');
