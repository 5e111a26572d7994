--liquibase formatted sql

--changeset commitments:exact-figures
-- Figures as exact fractions, such as 3/7; null in what was stored before, which has its rounded value alone.
alter table indicator_figure add column exact text;
alter table progress_point add column exact text;
