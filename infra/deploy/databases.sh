#!/usr/bin/env bash
# Makes the databases and roles that the services expect. Can be repeated; passwords come from the environment
# (GATEWAY_OWNER_PASSWORD, GATEWAY_APP_PASSWORD, … KEYCLOAK_PASSWORD, BACKUP_PASSWORD), the server from PGHOST and the like.
set -euo pipefail
export PGUSER=${POSTGRES_USER:-${PGUSER:-postgres}}

role() { # NAME PASSWORD bypassrls|nobypassrls
  psql -qX -v ON_ERROR_STOP=1 -d postgres -v name="$1" -v password="$2" <<SQL
select format('create role %I', :'name') where not exists (select from pg_roles where rolname = :'name') \\gexec
alter role :"name" login nosuperuser nocreatedb nocreaterole noreplication $3 password :'password';
SQL
}

database() { # NAME OWNER
  psql -qX -v ON_ERROR_STOP=1 -d postgres -v name="$1" -v owner="$2" <<'SQL'
select format('create database %I owner %I', :'name', :'owner')
  where not exists (select from pg_database where datname = :'name') \gexec
revoke all on database :"name" from public;
SQL
}

role spindle_backup "${BACKUP_PASSWORD:?}" bypassrls
psql -qX -v ON_ERROR_STOP=1 -d postgres -c 'grant pg_read_all_data to spindle_backup' \
  -c 'revoke all on database postgres, template1 from public'
role keycloak "${KEYCLOAK_PASSWORD:?}" nobypassrls
database keycloak keycloak
for service in gateway commitments monitoring helpdesk; do
  owner=$(tr '[:lower:]' '[:upper:]' <<<"$service")_OWNER_PASSWORD
  app=$(tr '[:lower:]' '[:upper:]' <<<"$service")_APP_PASSWORD
  role "${service}_owner" "${!owner:?}" nobypassrls
  role "${service}_app" "${!app:?}" nobypassrls
  database "spindle_$service" "${service}_owner"
  psql -qX -v ON_ERROR_STOP=1 -d "spindle_$service" \
    -c "grant connect on database spindle_$service to ${service}_app, spindle_backup" \
    -c "alter schema public owner to ${service}_owner" \
    -c 'revoke all on schema public from public' \
    -c "grant usage on schema public to ${service}_app"
done
