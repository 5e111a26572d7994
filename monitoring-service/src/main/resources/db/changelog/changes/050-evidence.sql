--liquibase formatted sql

--changeset monitoring:evidence splitStatements:false
--comment Files that firms offer for their figures. The content is in the object store, by its hash.
create table evidence (
  association_id uuid not null,
  id             uuid not null,
  enterprise_id  uuid not null,
  submission_id  uuid not null,
  cycle_id       uuid not null,
  sha256         text not null,
  file_name      text not null,
  media_type     text not null,
  bytes          bigint not null,
  data_points    jsonb not null,
  valid_from     date,
  valid_until    date,
  state          text not null check (state in ('offered', 'accepted', 'refused')),
  offered_at     timestamptz not null,
  offered_by     uuid not null,
  reviewed_at    timestamptz,
  reviewed_by    uuid,
  reason         text,
  version        bigint not null,
  primary key (association_id, id),
  foreign key (association_id, submission_id) references submission (association_id, id)
);
create index evidence_of_submission on evidence (association_id, submission_id);
call enable_row_level_security('evidence', true, 'select, insert, update');
