--liquibase formatted sql

--changeset monitoring:disclosure splitStatements:false
--comment What was shown before was not audited as a whole, and would be held against every figure to come.
drop table contribution;
drop table release;
drop table sector_figure;

--comment Each firm's approved figures of a closed cycle, held by the sector body for the audit alone: no one reads them through it.
create table reported_figures (
  association_id   uuid not null,
  from_association uuid not null,
  year             integer not null,
  firm             uuid not null,
  owner            uuid not null,
  size_class       text not null,
  pack_version     text not null,
  figures          jsonb not null,
  primary key (association_id, year, from_association, firm)
);
call enable_row_level_security('reported_figures', false, 'select, insert, delete');

--comment Every sum that published figures give away, with the values of then: never changed, so that no later figure can be taken with an earlier one.
create table published_sum (
  association_id uuid not null,
  year           integer not null,
  quantity       text not null,
  hash           text not null,
  kind           text not null check (kind in ('NON_NEGATIVE', 'SIGNED', 'STRUCTURE')),
  firms          uuid[] not null,
  associations   uuid[] not null,
  amounts        text[] not null,
  published_at   timestamptz not null,
  primary key (association_id, year, quantity, hash)
);
call enable_row_level_security('published_sum', false, 'select, insert');

--comment How large each association of the programme is, whether or not it has closed a cycle.
create table association_base (
  association_id   uuid not null,
  from_association uuid not null,
  members          integer not null,
  employees        text not null,
  turnover         text not null,
  primary key (association_id, from_association)
);
call enable_row_level_security('association_base', false, 'select, insert, update');

create table association_cycle (
  association_id   uuid not null,
  from_association uuid not null,
  year             integer not null,
  closed           boolean not null,
  grace_end        date not null,
  primary key (association_id, from_association, year)
);
call enable_row_level_security('association_cycle', false, 'select, insert, update');

--comment The association's figures as they are shown; a cell that is not shown says why.
create table association_figure (
  association_id uuid not null,
  year           integer not null,
  indicator      text not null,
  cell           text not null,
  state          text not null check (state in ('VALUE', 'SUPPRESSED', 'MISSING')),
  reason         text,
  value          numeric,
  coverage       jsonb,
  released_at    timestamptz not null,
  primary key (association_id, year, indicator, cell),
  check ((state = 'VALUE') = (value is not null)),
  check ((state = 'SUPPRESSED') = (reason is not null))
);
call enable_row_level_security('association_figure', false, 'select, insert, update');

--comment The sector's figures as all of the programme may read them.
create table sector_figure (
  programme   text not null,
  year        integer not null,
  indicator   text not null,
  state       text not null check (state in ('VALUE', 'SUPPRESSED', 'MISSING')),
  reason      text,
  value       numeric,
  coverage    jsonb,
  released_at timestamptz not null,
  primary key (programme, year, indicator),
  check ((state = 'VALUE') = (value is not null)),
  check ((state = 'SUPPRESSED') = (reason is not null))
);
call wall_of_programme('sector_figure', 'select, insert, update');

create table sector_year (
  programme      text not null,
  year           integer not null,
  complete       boolean not null,
  last_grace_end date not null,
  primary key (programme, year)
);
call wall_of_programme('sector_year', 'select, insert, update');
