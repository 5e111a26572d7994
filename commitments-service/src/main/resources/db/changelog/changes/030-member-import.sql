--liquibase formatted sql

--changeset commitments:member-import splitStatements:false
--comment Imports of member lists: the preview, what was applied, and how each firm was before. changes holds the changed fields of a row, before and after.
create table member_import (
  association_id uuid not null,
  id             uuid not null,
  version        bigint not null,
  file_name      text not null,
  source         text not null,
  columns        text not null,
  state          text not null check (state in ('previewed', 'applied', 'undone')),
  created        integer not null,
  updated        integer not null,
  unchanged      integer not null,
  refused        integer not null,
  made_at        timestamptz not null,
  made_by        uuid not null,
  applied_at     timestamptz,
  primary key (association_id, id)
);
call enable_row_level_security('member_import', false);

create table member_import_row (
  association_id uuid not null,
  import_id      uuid not null,
  number         integer not null,
  result         text not null check (result in ('created', 'updated', 'unchanged', 'refused')),
  found          text not null,
  errors         text,
  changes        text,
  firm           uuid,
  firm_version   bigint,
  before         text,
  primary key (association_id, import_id, number),
  foreign key (association_id, import_id) references member_import (association_id, id)
);
call enable_row_level_security('member_import_row', false);
create index member_import_row_result on member_import_row (association_id, import_id, result, number);

--changeset commitments:member-import-work splitStatements:false
--comment The job in progress on an import; the row is deleted when the job has finished.
create table member_import_work (
  association_id uuid not null,
  import_id      uuid not null,
  action         text not null check (action in ('application', 'undo')),
  only_good      boolean not null,
  asked_by       uuid not null,
  token_id       uuid,
  token_name     text,
  done           integer not null,
  total          integer not null,
  failed         text,
  primary key (association_id, import_id),
  foreign key (association_id, import_id) references member_import (association_id, id)
);
call enable_row_level_security('member_import_work', false);
