--liquibase formatted sql

--changeset helpdesk:mail splitStatements:false
--comment Outgoing mail. An attempt is stored before it is made. membership_id or invitation_id is the recipient, whose right to receive the mail is checked again when it is sent; despite_suspension marks a mail that announces a suspension.
create table mail (
  association_id uuid not null,
  id             uuid not null,
  recipient      text not null,
  recipient_name text not null,
  reply_to       text,
  subject        text not null,
  text           text not null,
  html           text not null,
  language       text not null,
  message_id     text not null,
  in_reply_to    text,
  refs           text,
  written_at     timestamptz not null,
  sent_at        timestamptz,
  state          text not null
    check (state in ('waiting', 'sending', 'sent', 'failed', 'cancelled', 'unknown')),
  error          text,
  membership_id  uuid,
  invitation_id  uuid,
  attempts       integer not null default 0,
  attempted_at   timestamptz,
  repeated       boolean not null default false,
  despite_suspension boolean not null default false,
  primary key (association_id, id),
  unique (association_id, message_id)
);
create index mail_waiting on mail (association_id) where state = 'waiting';
call enable_row_level_security('mail', false, 'select, insert, update');

--changeset helpdesk:quarantined-mail splitStatements:false
--comment Received mails that are not replies of a requester, until the desk has decided on them. The original is stored up to a limit.
create table quarantined_mail (
  association_id  uuid not null,
  id              uuid not null,
  mail_key        text not null,
  reason          text not null check (reason in ('question-of-member', 'question-of-stranger', 'other-sender',
                    'automatic', 'no-text', 'unreadable', 'too-large', 'sender-left', 'suspended')),
  sender          text,
  sender_name     text not null,
  sender_person_id uuid,
  sender_enterprise_id uuid,
  language        text,
  subject         text not null,
  text            text not null,
  attachments     text[] not null,
  ticket_id       uuid,
  size_bytes      bigint not null,
  original        bytea,
  original_complete boolean not null,
  received_at     timestamptz not null,
  sender_notified_at timestamptz,
  state           text not null check (state in ('waiting', 'accepted', 'discarded')),
  decided_by      uuid,
  decided_at      timestamptz,
  decision_reason text,
  primary key (association_id, id),
  unique (association_id, mail_key),
  foreign key (association_id, ticket_id) references ticket (association_id, id)
);
create index quarantined_mail_state on quarantined_mail (association_id, state, received_at desc, id);
create index quarantined_mail_sender_notified on quarantined_mail (association_id, sender_notified_at)
  where sender_notified_at is not null;
call enable_row_level_security('quarantined_mail', false, 'select, insert, update');
