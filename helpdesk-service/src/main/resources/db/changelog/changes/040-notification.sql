--liquibase formatted sql

--changeset helpdesk:directory splitStatements:false
--comment Names and addresses of members, cached from commitments-service until the membership changes.
create table directory (
  association_id uuid not null,
  membership_id  uuid not null,
  person_id      uuid,
  name           text not null,
  email          text,
  language       text,
  role           text not null,
  role_enterprise_id uuid,
  active         boolean not null,
  fetched_at     timestamptz not null,
  primary key (association_id, membership_id)
);
create index directory_role on directory (association_id, role);
call enable_row_level_security('directory', false);

--changeset helpdesk:notification-request splitStatements:false
--comment Requests of the services to notify people. A reader gets one notification of a template with the same deduplication_key; thread is the conversation that a mail belongs to.
create table notification_request (
  association_id uuid not null,
  id             uuid not null,
  template       text not null,
  addressee      text not null,
  arguments      text not null,
  link           text,
  deduplication_key text,
  thread         text,
  requested_at   timestamptz not null,
  state          text not null check (state in ('waiting', 'delivered', 'no-recipient')),
  primary key (association_id, id)
);
call enable_row_level_security('notification_request', false, 'select, insert, update');

--changeset helpdesk:notification splitStatements:false
--comment Notifications in the reader's language.
create table notification (
  association_id uuid not null,
  id             uuid not null,
  request_id     uuid,
  person_id      uuid not null,
  template       text not null,
  subject        text not null,
  text           text not null,
  link           text,
  language       text not null,
  notified_at    timestamptz not null,
  read_at        timestamptz,
  primary key (association_id, id),
  unique (association_id, request_id, person_id)
);
create index notification_person on notification (association_id, person_id, notified_at desc, id);
call enable_row_level_security('notification', false, 'select, insert, update');
-- A notification belongs to its reader.
create policy reader on notification as restrictive
  using (nullif(current_setting('app.person_id', true), '') is null
         or person_id = nullif(current_setting('app.person_id', true), '')::uuid);
