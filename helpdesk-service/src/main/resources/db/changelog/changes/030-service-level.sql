--liquibase formatted sql

--changeset helpdesk:service-level splitStatements:false
--comment Service level plans; the first policy that covers a ticket applies.
create table service_level_plan (
  association_id uuid primary key,
  version        bigint not null,
  policies       text not null
);
call enable_row_level_security('service_level_plan', false, 'select, insert, update');

--changeset helpdesk:ticket-activity splitStatements:false
--comment The activities on a ticket that affect its clocks. All due times are calculated from these rows.
create table ticket_activity (
  association_id uuid not null,
  ticket_id      uuid not null,
  enterprise_id  uuid,
  seq            integer not null,
  at             timestamptz not null,
  activity       text not null check (activity in ('opened', 'replied', 'answered', 'state-changed')),
  state          text not null,
  primary key (association_id, ticket_id, seq),
  foreign key (association_id, ticket_id) references ticket (association_id, id)
);
call enable_row_level_security('ticket_activity', true, 'select, insert');

--changeset helpdesk:ticket-clock splitStatements:false
--comment The clocks of a ticket, calculated from its activities. warned_for and missed_for are the due times for which the desk was notified.
create table ticket_clock (
  association_id uuid not null,
  ticket_id      uuid not null,
  enterprise_id  uuid,
  clock          text not null,
  state          text not null check (state in ('running', 'paused', 'met', 'missed')),
  due_at         timestamptz,
  ended_at       timestamptz,
  elapsed_s      bigint not null,
  target_s       bigint not null,
  warned_for     timestamptz,
  missed_for     timestamptz,
  primary key (association_id, ticket_id, clock),
  foreign key (association_id, ticket_id) references ticket (association_id, id)
);
call enable_row_level_security('ticket_clock', true);
