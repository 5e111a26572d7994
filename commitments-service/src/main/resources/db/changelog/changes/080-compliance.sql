--liquibase formatted sql

--changeset commitments:compliance splitStatements:false
--comment What each firm with pledges did in each cycle; its compliance status follows from these rows alone.
create table reporting_record (
  association_id uuid not null,
  enterprise_id  uuid not null,
  cycle_id       uuid not null,
  year           integer not null,
  outcome        text not null check (outcome in ('reported', 'missed', 'excused')),
  reason         text,
  primary key (association_id, enterprise_id, cycle_id)
);
call enable_row_level_security('reporting_record', true, 'select, insert, update, delete');

create table compliance (
  association_id uuid not null,
  enterprise_id  uuid not null,
  state          text not null check (state in ('good', 'overdue', 'delisted', 'left')),
  reason         text not null,
  changed_at     timestamptz not null,
  primary key (association_id, enterprise_id)
);
call enable_row_level_security('compliance', true, 'select, insert, update');

--changeset commitments:compliance-request splitStatements:false
--comment Appeals against a missed cycle and requests for a pause.
create table compliance_request (
  association_id uuid not null,
  id             uuid not null,
  enterprise_id  uuid not null,
  kind           text not null check (kind in ('appeal', 'pause')),
  year           integer not null,
  reason         text not null,
  state          text not null check (state in ('open', 'granted', 'refused', 'closed')),
  verdict        text,
  asked_by       uuid not null,
  asked_at       timestamptz not null,
  decided_by     uuid,
  decided_at     timestamptz,
  version        bigint not null,
  primary key (association_id, id)
);
create index compliance_request_open on compliance_request (association_id, id desc) where state = 'open';
call enable_row_level_security('compliance_request', true, 'select, insert, update');

--changeset commitments:reporting-extension splitStatements:false
--comment Cycles in which a firm has more time than the others: until it ends, the firm has not missed them.
create table reporting_extension (
  association_id uuid not null,
  enterprise_id  uuid not null,
  cycle_id       uuid not null,
  primary key (association_id, enterprise_id, cycle_id)
);
call enable_row_level_security('reporting_extension', true, 'select, insert, delete');
