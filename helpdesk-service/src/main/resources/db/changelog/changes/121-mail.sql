--liquibase formatted sql

--changeset helpdesk:mail-once splitStatements:false
--comment A mail's attempt is noted before it is made, and for whom it is, so that it is asked again whether it may go.
alter table mail
  add column membership_id uuid,
  add column invitation_id uuid,
  add column attempts      integer not null default 0,
  add column attempted_at  timestamptz,
  add column repeated      boolean not null default false;
alter table mail drop constraint mail_state_check;
alter table mail add constraint mail_state_check
  check (state in ('waiting', 'sending', 'sent', 'given-up', 'cancelled', 'unknown'));
create index mail_waiting on mail (association_id) where state = 'waiting';

--changeset helpdesk:desk-status splitStatements:false
--comment Told anew with the next association.changed.
alter table desk add column status text not null default 'active'
  check (status in ('active', 'suspended', 'closed'));

--changeset helpdesk:notification_request-once splitStatements:false
alter table notification_request
  add column once   text,
  add column thread text;

--changeset helpdesk:mail-despite-suspension splitStatements:false
--comment What tells somebody that the association is suspended does not wait for its end.
alter table mail add column despite_suspension boolean not null default false;

--changeset helpdesk:desk-route splitStatements:false
--comment Mails come in without a scope. Without a wall: slug, association and programme only, shown to nobody.
create table desk_route (
  slug        text primary key,
  association uuid not null unique,
  programme   text not null
);
call grant_table_to_service('desk_route', 'select, insert, delete');
alter table desk no force row level security;
insert into desk_route (slug, association, programme)
  select slug, association_id, programme from desk on conflict do nothing;
alter table desk force row level security;

--changeset helpdesk:quarantined-mail splitStatements:false
--comment Mails that are no participant's reply, until the desk has decided on them. The original is kept up to a bound.
create table quarantined_mail (
  association_id  uuid not null,
  id              uuid not null,
  mail_key        text not null,
  reason          text not null check (reason in ('question-of-member', 'question-of-stranger', 'other-sender',
                    'automatic', 'no-text', 'unreadable', 'too-large', 'sender-left', 'suspended')),
  sender          text,
  sender_name     text not null,
  sender_person   uuid,
  sender_firm     uuid,
  language        text,
  subject         text not null,
  text            text not null,
  attachments     text[] not null,
  ticket_id       uuid,
  size_bytes      bigint not null,
  original        bytea,
  original_whole  boolean not null,
  received_at     timestamptz not null,
  told_at         timestamptz,
  state           text not null check (state in ('waiting', 'accepted', 'discarded')),
  decided_by      uuid,
  decided_at      timestamptz,
  decision_reason text,
  primary key (association_id, id),
  unique (association_id, mail_key),
  foreign key (association_id, ticket_id) references ticket (association_id, id)
);
create index quarantined_mail_state on quarantined_mail (association_id, state, received_at desc, id);
create index quarantined_mail_told on quarantined_mail (association_id, told_at) where told_at is not null;
call enable_row_level_security('quarantined_mail', false, 'select, insert, update');
