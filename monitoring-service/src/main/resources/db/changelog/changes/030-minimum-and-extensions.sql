--liquibase formatted sql

--changeset monitoring:minimum splitStatements:false
--comment What a report must at least answer. Cycles that were opened without it go on as they were.
alter table cycle add column minimum jsonb not null default '[]';

--changeset monitoring:first-submission splitStatements:false
--comment submitted_at stays the first submission; what was submitted before has only its latest there.
alter table submission add column latest_submitted_at timestamptz;

--changeset monitoring:extensions splitStatements:false
--comment More time for one firm; ended once it has been told that it is over.
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

--changeset monitoring:restatements splitStatements:false
--comment What an approved figure was before it was restated, beside what it is: the value, when and why.
alter table submission add column restatement_reason text;
alter table submission add column restatements jsonb not null default '{}';
alter table indicator_value add column former_state text check (former_state in ('VALUE', 'MISSING', 'NOT_APPLICABLE'));
alter table indicator_value add column former_exact text;
alter table indicator_value add column restated_at timestamptz;
alter table indicator_value add column restatement_reason text;
