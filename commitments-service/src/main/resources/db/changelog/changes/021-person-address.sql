--liquibase formatted sql

--changeset people:person-address splitStatements:false
--comment Whose mail has come in is asked by address.
create index person_address on person (lower(email)) where email_verified;
