--liquibase formatted sql

--changeset people:member-import-work splitStatements:false
-- What is being done with an import beside the request that asked for it; gone when it is done.
create table member_import_work (
  association_id uuid not null,
  import_id      uuid not null,
  deed           text not null check (deed in ('application', 'undo')),
  only_good      boolean not null,
  done           integer not null,
  total          integer not null,
  beat_at        timestamptz not null,
  failed         text,
  primary key (association_id, import_id),
  foreign key (association_id, import_id) references member_import (association_id, id)
);
call enable_row_level_security('member_import_work', false);
