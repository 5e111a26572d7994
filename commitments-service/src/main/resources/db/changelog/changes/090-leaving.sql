--liquibase formatted sql

--changeset commitments:leaving splitStatements:false
--comment A firm that leaves: its pledges end, its compliance says so, its people read on for some time.
alter table pledge add column left_in_force boolean not null default false;
alter table compliance drop constraint compliance_state_check;
alter table compliance add constraint compliance_state_check check (state in ('good', 'overdue', 'delisted', 'left'));
alter table compliance_request drop constraint compliance_request_state_check;
alter table compliance_request add constraint compliance_request_state_check
  check (state in ('open', 'granted', 'refused', 'closed'));
-- When the firm of a membership left; it stands here since a person's own memberships are read without their firms.
alter table membership add column left_at timestamptz;
