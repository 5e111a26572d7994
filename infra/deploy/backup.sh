#!/usr/bin/env bash
# Backs up the databases of the services, and restores them into empty ones.
#   infra/deploy/backup.sh dump FOLDER      as spindle_backup, which reads past row-level security and can write nothing
#   infra/deploy/backup.sh restore FOLDER   as a superuser, into databases that databases.sh has made and no service has used
# The server is PGHOST and PGPORT; the passwords are BACKUP_PASSWORD and POSTGRES_PASSWORD.
# Needs pg_dump and pg_restore of the server's version (18) or a later one; PG_BIN names their folder.
set -euo pipefail
what=${1:-} folder=${2:-}
[ -n "$folder" ] || { sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 2; }
bin=${PG_BIN:+$PG_BIN/}
services=(gateway commitments monitoring helpdesk)
[ -z "${SERVICES:-}" ] || read -r -a services <<<"$SERVICES"

case $what in
  dump)
    umask 077
    mkdir -p "$folder"
    for service in "${services[@]}"; do
      # Row-level security stays on for a role that could be bound by it: pg_dump then fails instead of leaving rows out.
      PGPASSWORD=${BACKUP_PASSWORD:?} "${bin}pg_dump" -U spindle_backup -d "spindle_$service" \
        --format=custom --file "$folder/$service.dump.new"
      mv "$folder/$service.dump.new" "$folder/$service.dump"
      echo "$service: $(du -h "$folder/$service.dump" | cut -f1)"
    done
    (cd "$folder" && sha256sum ./*.dump >SHA256SUMS)
    ;;
  restore)
    (cd "$folder" && sha256sum --quiet -c SHA256SUMS)
    export PGPASSWORD=${POSTGRES_PASSWORD:?} PGUSER=${PGUSER:-postgres}
    for service in "${services[@]}"; do
      tables=$("${bin}psql" -XAtd "spindle_$service" -c "select count(*) from pg_tables where schemaname = 'public'")
      if [ "$tables" != 0 ]; then
        echo "spindle_$service holds $tables tables already; nothing was restored into it" >&2
        exit 1
      fi
      # Owners, grants and policies are part of the dump: the walls stand when the data are back.
      "${bin}pg_restore" -d "spindle_$service" --exit-on-error --single-transaction "$folder/$service.dump"
      echo "$service: restored"
    done
    ;;
  *)
    echo "dump or restore, not \"$what\"" >&2
    exit 2 ;;
esac
