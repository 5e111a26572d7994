--liquibase formatted sql

--changeset monitoring:cycle splitStatements:false
--comment Reporting cycles. minimum lists the data points that a report must at least answer.
create table cycle (
  association_id uuid not null,
  id             uuid not null,
  year           integer not null,
  opens          date not null,
  due            date not null,
  grace_end      date not null,
  time_zone      text not null,
  pack_version   text not null,
  minimum        jsonb not null,
  announced      text not null check (announced in ('planned', 'open', 'grace', 'closed')),
  closed_at      timestamptz,
  revision       bigint not null,
  primary key (association_id, id),
  constraint cycle_year unique (association_id, year),
  check (opens <= due and due <= grace_end)
);
call enable_row_level_security('cycle', false, 'select, insert, update');

-- When the state of which cycle changes next, for the scheduler. Without row-level security: dates and ids, no figures.
create table cycle_transition (
  association_id uuid not null,
  cycle_id       uuid not null,
  programme      text not null,
  due_at         timestamptz not null,
  primary key (association_id, cycle_id)
);
create index cycle_transition_due on cycle_transition (due_at);
call grant_table_to_service('cycle_transition', 'select, insert, update, delete');

--changeset monitoring:extension splitStatements:false
--comment More time for one firm. ended is set when the end of the extension has been published.
create table extension (
  association_id uuid not null,
  cycle_id       uuid not null,
  enterprise_id  uuid not null,
  until          date not null,
  reason         text not null,
  granted_at     timestamptz not null,
  granted_by     uuid not null,
  ended          boolean not null,
  primary key (association_id, cycle_id, enterprise_id),
  foreign key (association_id, cycle_id) references cycle (association_id, id)
);
call enable_row_level_security('extension', true, 'select, insert, update');

--changeset monitoring:reopening-request splitStatements:false
--comment Requests of firms to reopen their figures of a closed cycle; at most one of a firm and cycle is open.
create table reopening_request (
  association_id uuid not null,
  id             uuid not null,
  cycle_id       uuid not null,
  enterprise_id  uuid not null,
  reason         text not null,
  state          text not null check (state in ('open', 'granted', 'declined')),
  asked_by       uuid not null,
  asked_at       timestamptz not null,
  until          date,
  verdict        text,
  decided_by     uuid,
  decided_at     timestamptz,
  version        bigint not null,
  primary key (association_id, id),
  foreign key (association_id, cycle_id) references cycle (association_id, id),
  check ((state = 'open') = (verdict is null)),
  check ((state = 'granted') = (until is not null))
);
create unique index reopening_request_open on reopening_request (association_id, cycle_id, enterprise_id)
  where state = 'open';
create index reopening_request_of_cycle on reopening_request (association_id, cycle_id, id desc);
call enable_row_level_security('reopening_request', true, 'select, insert, update');
