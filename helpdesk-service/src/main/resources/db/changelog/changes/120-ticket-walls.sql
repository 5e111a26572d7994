--liquibase formatted sql

--changeset helpdesk:ticket-for-requesters splitStatements:false
--comment What the requester's side sees has a version and a time of its own, which notes of the desk do not move.
alter table ticket add column public_version bigint not null default 0;
alter table ticket add column public_touched_at timestamptz not null default now();
alter table ticket add column figures_shared_by uuid;
alter table ticket add column figures_shared_at timestamptz;
-- The owner is behind the wall as well; it is away for this one statement, in this transaction.
alter table ticket no force row level security;
update ticket set public_version = version, public_touched_at = touched_at;
alter table ticket force row level security;
create index ticket_enterprise_public on ticket (association_id, enterprise_id, public_touched_at desc, id);

--changeset helpdesk:member-firm splitStatements:false
create table member_firm (
  association_id uuid not null,
  enterprise_id  uuid not null,
  status         text not null,
  primary key (association_id, enterprise_id)
);
call enable_row_level_security('member_firm', true, 'select, insert, update');

--changeset helpdesk:staff splitStatements:false
--comment Who works at the desk, by membership. The table agent knew whoever had been seen there; it is read no more.
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

--changeset helpdesk:ticket-history splitStatements:false
create table ticket_history (
  association_id uuid not null,
  id             uuid not null,
  ticket_id      uuid not null,
  enterprise_id  uuid,
  internal       boolean not null,
  action         text not null
    check (action in ('moved', 'assigned', 'released', 'figures-shared', 'figures-withdrawn', 'figures-read')),
  detail         text,
  actor_id       uuid,
  actor_name     text,
  at             timestamptz not null,
  primary key (association_id, id),
  foreign key (association_id, ticket_id) references ticket (association_id, id)
);
create index ticket_history_ticket on ticket_history (association_id, ticket_id, at, id);
call enable_row_level_security('ticket_history', true, 'select, insert');
-- What the desk does among itself stays behind a wall of its own, as its notes do.
create policy desk_only on ticket_history as restrictive
  using (nullif(current_setting('app.enterprise_id', true), '') is null or not internal);
