--liquibase formatted sql

--changeset monitoring:exact-indicators
-- Indicators as exact fractions, such as 3/7; null in what was stored before, which has its rounded value alone.
alter table indicator_value add column exact text;
