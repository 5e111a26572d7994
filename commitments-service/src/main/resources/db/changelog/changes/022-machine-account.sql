--liquibase formatted sql

--changeset people:machine-account splitStatements:false
--comment A machine account acts by API tokens and signs in nowhere: no provider has its issuer.
alter table person add column kind text not null
  generated always as (case when issuer = 'urn:spindle:machine' then 'machine' else 'person' end) stored;
