--liquibase formatted sql
--changeset sample:note splitStatements:false
create table note (
  association_id uuid not null,
  id             uuid not null,
  enterprise_id  uuid,
  text           text not null,
  version        bigint not null,
  primary key (association_id, id)
);
call enable_row_level_security('note', true);
create table heard (
  association_id uuid not null,
  note_id        uuid not null,
  number         bigint not null,
  primary key (association_id, note_id, number)
);
call enable_row_level_security('heard');
