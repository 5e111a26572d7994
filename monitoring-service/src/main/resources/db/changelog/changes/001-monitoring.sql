--liquibase formatted sql

--changeset monitoring:packs splitStatements:false
--comment A programme's packs as they were uploaded; immutable, so that every figure can be computed again.
create table pack (
  programme text not null,
  version   text not null,
  hash      text not null,
  content   bytea not null,
  loaded_at timestamptz not null,
  loaded_by uuid not null,
  primary key (programme, version)
);
call wall_of_programme('pack', 'select, insert');

--changeset monitoring:members splitStatements:false
--comment What other services tell about associations and their firms; can be rebuilt from the topics.
create table association (
  association_id uuid primary key,
  slug           text not null,
  country        text not null,
  locale         text not null,
  time_zone      text not null,
  status         text not null
);
call enable_row_level_security('association', false, 'select, insert, update, delete');

create table adoption (
  association_id uuid primary key,
  version        text not null,
  adopted_at     timestamptz not null
);
call enable_row_level_security('adoption', false, 'select, insert, update, delete');

create table enterprise (
  association_id uuid not null,
  enterprise_id  uuid not null,
  name           text not null,
  size_class     text not null,
  country        text not null,
  status         text not null,
  primary key (association_id, enterprise_id)
);
call enable_row_level_security('enterprise', true, 'select, insert, update, delete');

--changeset monitoring:cycles splitStatements:false
create table cycle (
  association_id uuid not null,
  id             uuid not null,
  year           integer not null,
  opens          date not null,
  due            date not null,
  grace_end      date not null,
  time_zone      text not null,
  pack_version   text not null,
  announced      text not null check (announced in ('PLANNED', 'OPEN', 'GRACE', 'CLOSED')),
  closed_at      timestamptz,
  revision       bigint not null,
  primary key (association_id, id),
  unique (association_id, year),
  check (opens <= due and due <= grace_end)
);
call enable_row_level_security('cycle', false, 'select, insert, update');

--comment Technical table without a wall: when which cycle's state turns. It holds dates and ids, no figure.
create table cycle_turn (
  association_id uuid not null,
  cycle_id       uuid not null,
  programme      text not null,
  turns_at       timestamptz not null,
  primary key (association_id, cycle_id)
);
create index cycle_turn_due on cycle_turn (turns_at);
call grant_table_to_service('cycle_turn', 'select, insert, update, delete');

--changeset monitoring:submissions splitStatements:false
--comment One document of figures per enterprise and cycle, merged field by field under a revision.
create table submission (
  association_id   uuid not null,
  id               uuid not null,
  enterprise_id    uuid not null,
  cycle_id         uuid not null,
  year             integer not null,
  state            text not null check (state in
    ('NOT_STARTED', 'DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'REOPENED')),
  revision         bigint not null default 0,
  figures          jsonb not null default '{}',
  comments         jsonb not null default '{}',
  field_revisions  jsonb not null default '{}',
  approved_figures jsonb,
  submitted_at     timestamptz,
  submitted_by     uuid,
  decided_at       timestamptz,
  decided_by       uuid,
  reason           text,
  primary key (association_id, id),
  unique (association_id, enterprise_id, cycle_id),
  foreign key (association_id, cycle_id) references cycle (association_id, id)
);
create index submission_of_cycle on submission (association_id, cycle_id, enterprise_id);
create index submission_of_year on submission (association_id, year, enterprise_id);
call enable_row_level_security('submission', true, 'select, insert, update');

create table submission_change (
  association_id uuid not null,
  submission_id  uuid not null,
  revision       bigint not null,
  field          text not null,
  enterprise_id  uuid not null,
  at             timestamptz not null,
  person_id      uuid not null,
  before         text,
  after          text,
  reason         text,
  primary key (association_id, submission_id, revision, field),
  foreign key (association_id, submission_id) references submission (association_id, id)
);
call enable_row_level_security('submission_change', true, 'select, insert');

--changeset monitoring:evidence splitStatements:false
create table evidence (
  association_id uuid not null,
  id             uuid not null,
  enterprise_id  uuid not null,
  submission_id  uuid not null,
  cycle_id       uuid not null,
  sha256         text not null,
  file_name      text not null,
  media_type     text not null,
  bytes          bigint not null,
  data_points    jsonb not null,
  valid_from     date,
  valid_until    date,
  state          text not null check (state in ('OFFERED', 'ACCEPTED', 'REFUSED')),
  offered_at     timestamptz not null,
  offered_by     uuid not null,
  reviewed_at    timestamptz,
  reviewed_by    uuid,
  reason         text,
  primary key (association_id, id),
  foreign key (association_id, submission_id) references submission (association_id, id)
);
create index evidence_of_submission on evidence (association_id, submission_id);
call enable_row_level_security('evidence', true, 'select, insert, update');

--changeset monitoring:indicator-values splitStatements:false
--comment Projected on approval; narrow, so that it can carry ten years of many firms.
create table indicator_value (
  association_id uuid not null,
  year           integer not null,
  enterprise_id  uuid not null,
  indicator      text not null,
  cycle_id       uuid not null,
  state          text not null check (state in ('VALUE', 'MISSING', 'NOT_APPLICABLE')),
  value          numeric,
  computed_at    timestamptz not null,
  primary key (association_id, year, enterprise_id, indicator),
  check ((state = 'VALUE') = (value is not null))
) partition by range (year);
do $$ begin
  for y in 2015..2045 loop
    execute format('create table indicator_value_%s partition of indicator_value for values from (%s) to (%s)', y, y, y + 1);
  end loop;
end $$;
create table indicator_value_other partition of indicator_value default;
call enable_row_level_security('indicator_value', true, 'select, insert, update, delete');

--changeset monitoring:figures splitStatements:false
--comment Sums of an association's firms, kept by the sector body: nobody else sees them.
create table contribution (
  association_id   uuid not null,
  from_association uuid not null,
  year             integer not null,
  indicator        text not null,
  pack_version     text not null,
  firms            uuid[] not null,
  sums             jsonb not null,
  base             jsonb not null,
  taken_at         timestamptz not null,
  primary key (association_id, from_association, year, indicator)
);
call enable_row_level_security('contribution', false, 'select, insert, update, delete');

--comment Every figure ever shown, with the firms in it: never changed, so that no two of them reveal a firm.
create table release (
  association_id uuid not null,
  year           integer not null,
  indicator      text not null,
  cell           text not null,
  number         integer not null,
  firms          uuid[] not null,
  value          numeric not null,
  coverage       jsonb not null,
  released_at    timestamptz not null,
  primary key (association_id, year, indicator, cell, number)
);
call enable_row_level_security('release', false, 'select, insert');

--comment The sector's figures as all of the programme may read them.
create table sector_figure (
  programme   text not null,
  year        integer not null,
  indicator   text not null,
  value       numeric not null,
  coverage    jsonb not null,
  released_at timestamptz not null,
  primary key (programme, year, indicator)
);
call wall_of_programme('sector_figure', 'select, insert, update');
