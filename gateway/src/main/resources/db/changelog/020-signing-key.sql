--liquibase formatted sql

--changeset gateway:signing-key
create table signing_key (
    kid text primary key,
    jwk text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index signing_key_expiry on signing_key (expires_at);

grant select, insert, delete on signing_key to "${app}";
