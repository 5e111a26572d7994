--liquibase formatted sql

--changeset commitments:pledge splitStatements:false
--comment What is searched for is a column; revisions and entries are read only with their pledge and are one document. left_in_force marks a pledge that was in force when its firm left.
create table pledge (
  association_id uuid not null,
  id             uuid not null,
  enterprise_id  uuid not null,
  commitment     text not null,
  indicator      text not null,
  title          text not null,
  state          text not null check (state in
                   ('draft', 'submitted', 'returned', 'active', 'achieved', 'not-achieved', 'withdrawn', 'delisted')),
  proposal       text check (proposal in ('draft', 'submitted', 'returned')),
  target_year    integer not null,
  history        jsonb not null,
  left_in_force  boolean not null,
  version        bigint not null,
  created_at     timestamptz not null,
  changed_at     timestamptz not null,
  primary key (association_id, id)
);
create index pledge_of_enterprise on pledge (association_id, enterprise_id, id desc);
create index pledge_by_state on pledge (association_id, state, id desc);
create index pledge_to_review on pledge (association_id, id desc) where proposal = 'submitted';
call enable_row_level_security('pledge', true, 'select, insert, update');

--changeset commitments:indicator-definition splitStatements:false
--comment By which definition monitoring-service computes an indicator in each published catalogue version: a fingerprint.
create table indicator_definition (
  programme  text not null,
  version    text not null,
  indicator  text not null,
  definition text not null,
  primary key (programme, version, indicator)
);
call wall_of_programme('indicator_definition', 'select, insert');

--changeset commitments:progress splitStatements:false
--comment The latest figures of indicators from monitoring-service, and for each pledge every figure that came. value is rounded, exact the fraction, such as 3/7.
create table indicator_figure (
  association_id uuid not null,
  enterprise_id  uuid not null,
  indicator      text not null,
  year           integer not null,
  cycle_id       uuid not null,
  catalogue_version text not null,
  state          text not null check (state in ('value', 'missing', 'not-applicable')),
  value          numeric,
  exact          text,
  valid_until    date,
  evidenced      boolean not null,
  restated       boolean not null,
  received_at        timestamptz not null,
  primary key (association_id, enterprise_id, indicator, year)
);
call enable_row_level_security('indicator_figure', true);

create table progress_point (
  association_id uuid not null,
  id             uuid not null,
  pledge_id      uuid not null,
  enterprise_id  uuid not null,
  revision       integer not null,
  year           integer not null,
  cycle_id       uuid not null,
  catalogue_version text not null,
  state          text not null check (state in ('value', 'missing', 'not-applicable')),
  value          numeric,
  exact          text,
  valid_until    date,
  evidenced      boolean not null,
  restated       boolean not null,
  at             timestamptz not null,
  primary key (association_id, id),
  foreign key (association_id, pledge_id) references pledge (association_id, id)
);
create index progress_point_of_pledge on progress_point (association_id, pledge_id, id);
call enable_row_level_security('progress_point', true, 'select, insert');
