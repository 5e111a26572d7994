--liquibase formatted sql

--changeset helpdesk:desk-programme splitStatements:false
--comment Mails come in without a scope: the desk tells whose programme it is. Told anew with the next association.changed.
alter table desk add column programme text not null default '';
alter table desk alter column programme drop default;
