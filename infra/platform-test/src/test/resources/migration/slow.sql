--liquibase formatted sql

--changeset migration:slow
select pg_sleep(${pause});
