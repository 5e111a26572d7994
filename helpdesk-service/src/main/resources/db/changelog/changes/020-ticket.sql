--liquibase formatted sql

--changeset helpdesk:ticket splitStatements:false
--comment Tickets. One without an enterprise is invisible to people who act for an enterprise. public_version and public_updated_at are what the requester sees: internal notes do not change them.
create table ticket_counter (
  association_id uuid primary key,
  last           bigint not null
);
call enable_row_level_security('ticket_counter', false, 'select, insert, update');

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
  updated_at         timestamptz not null,
  first_answered_at  timestamptz,
  resolved_at        timestamptz,
  due_clock          text,
  due_at             timestamptz,
  public_version     bigint not null,
  public_updated_at  timestamptz not null,
  figures_shared_by  uuid,
  figures_shared_at  timestamptz,
  primary key (association_id, id),
  unique (association_id, number)
);
create index ticket_updated on ticket (association_id, updated_at desc, id);
create index ticket_enterprise on ticket (association_id, enterprise_id, updated_at desc);
create index ticket_enterprise_public on ticket (association_id, enterprise_id, public_updated_at desc, id);
create index ticket_requester on ticket (association_id, requester_id);
create index ticket_due on ticket (association_id, due_at) where due_at is not null;
call enable_row_level_security('ticket', true, 'select, insert, update');

--changeset helpdesk:ticket-message splitStatements:false
--comment Messages and internal notes of a ticket.
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
-- Internal notes are hidden from whoever acts for a firm.
create policy notes on ticket_message as restrictive
  using (nullif(current_setting('app.enterprise_id', true), '') is null or not internal);

--changeset helpdesk:ticket-people splitStatements:false
--comment Followers, drafts and current viewers of a ticket.
create table ticket_follower (
  association_id uuid not null,
  ticket_id      uuid not null,
  person_id      uuid not null,
  enterprise_id  uuid,
  name           text not null,
  primary key (association_id, ticket_id, person_id),
  foreign key (association_id, ticket_id) references ticket (association_id, id)
);
call enable_row_level_security('ticket_follower', true);

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

--changeset helpdesk:ticket-history splitStatements:false
--comment The history of a ticket, beside its messages.
create table ticket_history (
  association_id uuid not null,
  id             uuid not null,
  ticket_id      uuid not null,
  enterprise_id  uuid,
  internal       boolean not null,
  action         text not null
    check (action in ('state-changed', 'assigned', 'unassigned', 'figures-shared', 'figures-withdrawn', 'figures-read')),
  detail         text,
  actor_id       uuid,
  actor_name     text,
  at             timestamptz not null,
  primary key (association_id, id),
  foreign key (association_id, ticket_id) references ticket (association_id, id)
);
create index ticket_history_ticket on ticket_history (association_id, ticket_id, at, id);
call enable_row_level_security('ticket_history', true, 'select, insert');
-- Internal entries are hidden from whoever acts for a firm.
create policy desk_only on ticket_history as restrictive
  using (nullif(current_setting('app.enterprise_id', true), '') is null or not internal);

--changeset helpdesk:ticket-search splitStatements:false
--comment The words of messages. Rows are read by the function only.
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

-- The operator @@ is not leakproof: under row-level security alone its index is not used, so the function repeats the predicate.
create function find_tickets(query text, for_desk boolean) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct ticket_id from ticket_search
   where association_id = nullif(current_setting('app.association_id', true), '')::uuid
     and (nullif(current_setting('app.enterprise_id', true), '') is null
          or enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid)
     and (for_desk or not internal)
     and words @@ websearch_to_tsquery('simple', query)
   limit 1000
$$;
revoke all on function find_tickets(text, boolean) from public;
do $$ begin execute format('grant execute on function find_tickets(text, boolean) to %I', app_role()); end $$;
