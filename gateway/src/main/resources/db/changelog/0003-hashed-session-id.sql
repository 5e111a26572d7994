--liquibase formatted sql

--changeset gateway:hashed-session-id
--comment Whoever reads the database must not be able to act as somebody. Those who are signed in stay so.
alter table spring_session alter column session_id type varchar(64);
update spring_session set session_id = encode(sha256(convert_to(session_id, 'UTF8')), 'hex');
