--liquibase formatted sql

--changeset monitoring:submission splitStatements:false
--comment One document of figures per firm and cycle, merged field by field under a revision. submitted_at is the first submission; restatements hold what approved figures were before they were corrected.
create table submission (
  association_id      uuid not null,
  id                  uuid not null,
  enterprise_id       uuid not null,
  cycle_id            uuid not null,
  year                integer not null,
  state               text not null check (state in
    ('not-started', 'draft', 'submitted', 'in-review', 'returned', 'approved', 'reopened')),
  revision            bigint not null default 0,
  figures             jsonb not null default '{}',
  comments            jsonb not null default '{}',
  field_revisions     jsonb not null default '{}',
  approved_figures    jsonb,
  restatements        jsonb not null default '{}',
  restatement_reason  text,
  submitted_at        timestamptz,
  latest_submitted_at timestamptz,
  submitted_by        uuid,
  decided_at          timestamptz,
  decided_by          uuid,
  reason              text,
  primary key (association_id, id),
  unique (association_id, enterprise_id, cycle_id),
  foreign key (association_id, cycle_id) references cycle (association_id, id)
);
create index submission_of_cycle on submission (association_id, cycle_id, enterprise_id);
create index submission_of_year on submission (association_id, year, enterprise_id);
call enable_row_level_security('submission', true, 'select, insert, update');

--changeset monitoring:submission-change splitStatements:false
--comment Every change of every figure and comment. by_token names the API token by which the person acted.
create table submission_change (
  association_id uuid not null,
  submission_id  uuid not null,
  revision       bigint not null,
  field          text not null,
  enterprise_id  uuid not null,
  at             timestamptz not null,
  person_id      uuid not null,
  by_token       text,
  before         text,
  after          text,
  reason         text,
  primary key (association_id, submission_id, revision, field),
  foreign key (association_id, submission_id) references submission (association_id, id)
);
call enable_row_level_security('submission_change', true, 'select, insert');
