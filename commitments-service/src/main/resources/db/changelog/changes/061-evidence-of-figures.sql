--liquibase formatted sql

--changeset commitments:evidence-of-figures
-- Whether there is evidence for a yes; what was told before it could be said has none.
alter table indicator_figure add column evidenced boolean not null default false;
alter table progress_point add column evidenced boolean not null default false;
