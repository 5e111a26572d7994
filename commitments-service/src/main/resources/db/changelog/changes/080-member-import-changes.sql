--liquibase formatted sql

--changeset import:changes splitStatements:false
--comment What a row of a member list changes, field by field, before and after; null where nothing does.
alter table member_import_row add column changes text;
