--liquibase formatted sql
--changeset helpdesk:desk-sequence
--comment What an association tells is taken in the order in which it was told, not by anybody's clock.
alter table desk add column sequence bigint not null default 0;
