--liquibase formatted sql

--changeset platform:idempotency-of-enterprise
--comment The same key of a person who acts for two firms belongs to two requests; enterprise is nil for people who act for none. A key is leased while a request works in several transactions.
alter table idempotency_record
  add column enterprise_id uuid not null default '00000000-0000-0000-0000-000000000000',
  add column lease_id uuid,
  add column leased_until timestamptz,
  drop constraint idempotency_record_pkey,
  add primary key (association_id, caller_id, enterprise_id, key);
create policy enterprise on idempotency_record as restrictive
  using (nullif(current_setting('app.enterprise_id', true), '') is null
         or enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);
