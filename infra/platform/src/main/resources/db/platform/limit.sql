--liquibase formatted sql

--changeset platform:limit
--comment What was asked for lately (bucket4j), counted by all instances together. Without row-level security: a count is found by a hash and says nothing of whom it is.
create table rate_limit (
  id         text primary key,
  state      bytea,
  expires_at bigint
);
create index rate_limit_expires_at on rate_limit (expires_at);
call grant_table_to_service('rate_limit', 'select, insert, update, delete');
