--liquibase formatted sql

--changeset monitoring:reported-figures splitStatements:false
--comment The approved figures of each firm of a closed cycle. The sector body holds them for the disclosure audit alone; no operation shows them.
create table reported_figures (
  association_id   uuid not null,
  from_association uuid not null,
  year             integer not null,
  firm             uuid not null,
  size_class       text not null,
  pack_version     text not null,
  figures          jsonb not null,
  primary key (association_id, year, from_association, firm)
);
call enable_row_level_security('reported_figures', false, 'select, insert, delete');

--changeset monitoring:published-sum splitStatements:false
--comment Every sum that published figures reveal, with the values at the time. Rows never change, so that no later figure can be combined with an earlier one.
create table published_sum (
  association_id uuid not null,
  year           integer not null,
  quantity       text not null,
  hash           text not null,
  kind           text not null check (kind in ('non-negative', 'signed', 'structure')),
  firms          uuid[] not null,
  associations   uuid[] not null,
  amounts        text[] not null,
  published_at   timestamptz not null,
  primary key (association_id, year, quantity, hash)
);
call enable_row_level_security('published_sum', false, 'select, insert');

--changeset monitoring:association-figure splitStatements:false
--comment The published figures of an association; a cell that is not shown has a reason. Its cycle has one definition of each indicator.
create table association_figure (
  association_id uuid not null,
  year           integer not null,
  indicator      text not null,
  definition     text not null,
  cell           text not null,
  state          text not null check (state in ('value', 'suppressed', 'missing')),
  reason         text,
  value          numeric,
  coverage       jsonb,
  released_at    timestamptz not null,
  primary key (association_id, year, indicator, cell),
  check ((state = 'value') = (value is not null)),
  check ((state = 'suppressed') = (reason is not null))
);
call enable_row_level_security('association_figure', false, 'select, insert, update');

-- The size of each association of the programme, whether or not it has closed a cycle: the denominator of coverage.
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

--changeset monitoring:sector-figure splitStatements:false
--comment The published figures of the sector, readable in the whole programme. Associations can have different definitions of an indicator in a year: each has its own figure.
create table sector_figure (
  programme   text not null,
  year        integer not null,
  indicator   text not null,
  definition  text not null,
  state       text not null check (state in ('value', 'suppressed', 'missing')),
  reason      text,
  value       numeric,
  coverage    jsonb,
  released_at timestamptz not null,
  primary key (programme, year, indicator, definition),
  check ((state = 'value') = (value is not null)),
  check ((state = 'suppressed') = (reason is not null))
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
