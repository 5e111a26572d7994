--liquibase formatted sql

--changeset helpdesk:jobs splitStatements:false
--comment Work that is done later. Without a wall: it holds ids only, and whoever runs it binds the scope that it names.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
call grant_table_to_service('scheduled_tasks', 'select, insert, update, delete');

--changeset helpdesk:desk splitStatements:false
create table desk (
  association_id uuid primary key,
  slug           text not null,
  name           text,
  country        text not null,
  locale         text not null,
  time_zone      text not null,
  support        text not null,
  told_at        timestamptz not null
);
call enable_row_level_security('desk', false, 'select, insert, update');

--changeset helpdesk:ticket splitStatements:false
create table ticket_counter (
  association_id uuid primary key,
  last           bigint not null
);
call enable_row_level_security('ticket_counter', false, 'select, insert, update');

-- A ticket without an enterprise is shown to nobody who acts for an enterprise: null equals nothing in the wall.
-- People of an enterprise always ask for it, so no requester loses sight of what she asked.
create table ticket (
  association_id     uuid not null,
  id                 uuid not null,
  version            bigint not null,
  number             bigint not null,
  enterprise_id      uuid,
  subject            text not null,
  language           text not null,
  channel            text not null check (channel in ('web', 'mail', 'api')),
  state              text not null
    check (state in ('new', 'open', 'waiting-for-requester', 'on-hold', 'resolved', 'closed')),
  phase              text not null check (phase in ('before', 'during', 'after')),
  kind               text not null check (kind in ('information', 'guidance', 'support', 'consultation')),
  priority           text not null check (priority in ('low', 'normal', 'high', 'urgent')),
  queue              text not null,
  tags               text[] not null default '{}',
  context_type       text check (context_type in ('pledge', 'indicator', 'data-point', 'submission', 'module', 'page')),
  context_id         uuid,
  context_code       text,
  context_label      text,
  context_cycle      uuid,
  requester_id       uuid,
  requester_name     text not null,
  requester_email    text,
  assignee_id        uuid,
  opened_at          timestamptz not null,
  touched_at         timestamptz not null,
  first_answered_at  timestamptz,
  resolved_at        timestamptz,
  due_clock          text,
  due_at             timestamptz,
  primary key (association_id, id),
  unique (association_id, number)
);
create index ticket_touched on ticket (association_id, touched_at desc, id);
create index ticket_enterprise on ticket (association_id, enterprise_id, touched_at desc);
create index ticket_requester on ticket (association_id, requester_id);
create index ticket_due on ticket (association_id, due_at) where due_at is not null;
call enable_row_level_security('ticket', true, 'select, insert, update');

create table ticket_message (
  association_id uuid not null,
  id             uuid not null,
  ticket_id      uuid not null,
  enterprise_id  uuid,
  side           text not null check (side in ('requester', 'desk')),
  internal       boolean not null,
  author_id      uuid,
  author_name    text not null,
  text           text not null,
  mail_id        text,
  written_at     timestamptz not null,
  primary key (association_id, id),
  foreign key (association_id, ticket_id) references ticket (association_id, id)
);
create index ticket_message_ticket on ticket_message (association_id, ticket_id, written_at, id);
create unique index ticket_message_mail on ticket_message (association_id, mail_id) where mail_id is not null;
call enable_row_level_security('ticket_message', true, 'select, insert');
-- What the desk notes for itself stays behind a wall of its own.
create policy notes on ticket_message as restrictive
  using (nullif(current_setting('app.enterprise_id', true), '') is null or not internal);

create table ticket_watcher (
  association_id uuid not null,
  ticket_id      uuid not null,
  person_id      uuid not null,
  enterprise_id  uuid,
  name           text not null,
  primary key (association_id, ticket_id, person_id),
  foreign key (association_id, ticket_id) references ticket (association_id, id)
);
call enable_row_level_security('ticket_watcher', true);

create table ticket_draft (
  association_id uuid not null,
  ticket_id      uuid not null,
  person_id      uuid not null,
  enterprise_id  uuid,
  text           text not null,
  internal       boolean not null,
  saved_at       timestamptz not null,
  primary key (association_id, ticket_id, person_id),
  foreign key (association_id, ticket_id) references ticket (association_id, id)
);
call enable_row_level_security('ticket_draft', true);

create table ticket_presence (
  association_id uuid not null,
  ticket_id      uuid not null,
  person_id      uuid not null,
  name           text not null,
  writing        boolean not null,
  seen_at        timestamptz not null,
  primary key (association_id, ticket_id, person_id),
  foreign key (association_id, ticket_id) references ticket (association_id, id)
);
call enable_row_level_security('ticket_presence', false);

create table agent (
  association_id uuid not null,
  person_id      uuid not null,
  name           text not null,
  primary key (association_id, person_id)
);
call enable_row_level_security('agent', false, 'select, insert, update');

--changeset helpdesk:ticket-search splitStatements:false
create table ticket_search (
  association_id uuid not null,
  ticket_id      uuid not null,
  message_id     uuid not null,
  enterprise_id  uuid,
  internal       boolean not null,
  words          tsvector not null,
  primary key (association_id, ticket_id, message_id),
  foreign key (association_id, ticket_id) references ticket (association_id, id)
);
create index ticket_search_words on ticket_search using gin (words);
call enable_row_level_security('ticket_search', true, 'insert');

-- '@@' is not leakproof, so under the policies alone its index is lost: the predicate stands inside.
create function find_tickets(asked text, whole_desk boolean) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct ticket_id from ticket_search
   where association_id = nullif(current_setting('app.association_id', true), '')::uuid
     and (nullif(current_setting('app.enterprise_id', true), '') is null
          or enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid)
     and (whole_desk or not internal)
     and words @@ websearch_to_tsquery('simple', asked)
   limit 1000
$$;
revoke all on function find_tickets(text, boolean) from public;
do $$ begin execute format('grant execute on function find_tickets(text, boolean) to %I', app_role()); end $$;

--changeset helpdesk:service-level splitStatements:false
create table service_level_plan (
  association_id uuid primary key,
  version        bigint not null,
  policies       text not null
);
call enable_row_level_security('service_level_plan', false, 'select, insert, update');

-- What happened to a ticket, as far as clocks are concerned; all due times are computed from it.
create table clock_fact (
  association_id uuid not null,
  ticket_id      uuid not null,
  enterprise_id  uuid,
  seq            integer not null,
  at             timestamptz not null,
  what           text not null check (what in ('asked', 'asked-again', 'answered', 'moved')),
  state          text not null,
  primary key (association_id, ticket_id, seq),
  foreign key (association_id, ticket_id) references ticket (association_id, id)
);
call enable_row_level_security('clock_fact', true, 'select, insert');

create table ticket_clock (
  association_id uuid not null,
  ticket_id      uuid not null,
  enterprise_id  uuid,
  clock          text not null,
  state          text not null check (state in ('running', 'paused', 'met', 'missed')),
  due_at         timestamptz,
  ended_at       timestamptz,
  elapsed_s      bigint not null,
  target_s       bigint not null,
  warned_for     timestamptz,
  breached_for   timestamptz,
  primary key (association_id, ticket_id, clock),
  foreign key (association_id, ticket_id) references ticket (association_id, id)
);
call enable_row_level_security('ticket_clock', true);

--changeset helpdesk:notification splitStatements:false
create table directory (
  association_id uuid not null,
  membership_id  uuid not null,
  person_id      uuid,
  name           text not null,
  email          text,
  language       text,
  role           text not null,
  firm           uuid,
  active         boolean not null,
  fetched_at     timestamptz not null,
  primary key (association_id, membership_id)
);
create index directory_role on directory (association_id, role);
call enable_row_level_security('directory', false);

create table notification_request (
  association_id uuid not null,
  id             uuid not null,
  template       text not null,
  addressee      text not null,
  arguments      text not null,
  link           text,
  requested_at      timestamptz not null,
  state          text not null check (state in ('waiting', 'delivered', 'nobody')),
  primary key (association_id, id)
);
call enable_row_level_security('notification_request', false, 'select, insert, update');

create table notification (
  association_id uuid not null,
  id             uuid not null,
  request_id        uuid,
  person_id      uuid not null,
  template       text not null,
  subject        text not null,
  text           text not null,
  link           text,
  language       text not null,
  told_at        timestamptz not null,
  read_at        timestamptz,
  primary key (association_id, id),
  unique (association_id, request_id, person_id)
);
create index notification_person on notification (association_id, person_id, told_at desc, id);
call enable_row_level_security('notification', false, 'select, insert, update');
-- A notification is its reader's own.
create policy reader on notification as restrictive
  using (nullif(current_setting('app.person_id', true), '') is null
         or person_id = nullif(current_setting('app.person_id', true), '')::uuid);

create table mail (
  association_id uuid not null,
  id             uuid not null,
  recipient      text not null,
  recipient_name text not null,
  reply_to       text,
  subject        text not null,
  text           text not null,
  html           text not null,
  language       text not null,
  message_id     text not null,
  in_reply_to    text,
  refs           text,
  written_at     timestamptz not null,
  sent_at        timestamptz,
  state          text not null check (state in ('waiting', 'sent', 'given-up')),
  trouble        text,
  primary key (association_id, id),
  unique (association_id, message_id)
);
call enable_row_level_security('mail', false, 'select, insert, update');
