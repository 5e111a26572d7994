--liquibase formatted sql

--changeset helpdesk:desk splitStatements:false
--comment The association of a help desk, from events. sequence is that of the last processed event.
create table desk (
  association_id uuid primary key,
  programme      text not null,
  slug           text not null,
  name           text,
  country        text not null,
  locale         text not null,
  time_zone      text not null,
  support        text not null,
  status         text not null check (status in ('active', 'suspended', 'closed')),
  changed_at     timestamptz not null,
  sequence       bigint not null
);
call enable_row_level_security('desk', false, 'select, insert, update');

--changeset helpdesk:desk-route splitStatements:false
--comment The association of a received mail, which has no scope. Without row-level security: slugs and ids only, not exposed by the API.
create table desk_route (
  slug        text primary key,
  association uuid not null unique,
  programme   text not null
);
call grant_table_to_service('desk_route', 'select, insert, delete');

--changeset helpdesk:member-firm splitStatements:false
--comment The member firms of the association, from events.
create table member_firm (
  association_id uuid not null,
  enterprise_id  uuid not null,
  status         text not null,
  primary key (association_id, enterprise_id)
);
call enable_row_level_security('member_firm', true, 'select, insert, update');

--changeset helpdesk:staff-member splitStatements:false
--comment The agents of the desk, by membership.
create table staff_member (
  association_id uuid not null,
  membership_id  uuid not null,
  person_id      uuid not null,
  name           text,
  active         boolean not null,
  primary key (association_id, membership_id)
);
create index staff_member_person on staff_member (association_id, person_id);
call enable_row_level_security('staff_member', false, 'select, insert, update');
