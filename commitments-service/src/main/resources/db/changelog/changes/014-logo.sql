--liquibase formatted sql

--changeset association:logo splitStatements:false
--comment Pictures by their hash: the logo that is shown and those before it, so that a change can be undone.
create table logo (
  association_id uuid not null references association (association_id),
  hash           text not null check (hash ~ '^[0-9a-f]{64}$'),
  width          integer not null,
  height         integer not null,
  content        bytea not null check (octet_length(content) <= 262144),
  brought_at     timestamptz not null,
  primary key (association_id, hash)
);
call enable_row_level_security('logo', false);

alter table association add column logo text;
alter table association add constraint association_logo
  foreign key (association_id, logo) references logo (association_id, hash);
