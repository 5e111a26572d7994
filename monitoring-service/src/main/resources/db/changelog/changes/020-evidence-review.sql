--liquibase formatted sql

--changeset monitoring:evidence-version splitStatements:false
alter table evidence add column version bigint not null default 0;

--changeset monitoring:change-by-token splitStatements:false
--comment The name of the API token by which the person acted, where it was one.
alter table submission_change add column by_token text;
