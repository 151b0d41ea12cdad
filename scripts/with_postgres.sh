#!/usr/bin/env bash
# Runs a command with DATABASE_URL set to a PostgreSQL of its own, on loopback, thrown away afterwards.
#   scripts/with_postgres.sh .venv/bin/pytest tests/site/people
# Needs Debian's `postgresql` package; without it nothing is run, and that is said.
set -euo pipefail
bin="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)"
if [ -z "$bin" ]; then
    echo "NO POSTGRESQL: the people's tests did not run on it (apt-get install postgresql)" >&2
    exit 0
fi
place="$(mktemp -d)"
as=()
if [ "$(id -u)" = 0 ]; then # the server refuses to run as root
    chown postgres "$place"
    as=(runuser -u postgres --)
fi
cleanup() {
    "${as[@]}" "$bin/pg_ctl" -D "$place/data" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$place"
}
trap cleanup EXIT
port="$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')"
cd "$place"
"${as[@]}" "$bin/initdb" -D "$place/data" -U yeoun --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
"${as[@]}" "$bin/pg_ctl" -D "$place/data" -w -l "$place/log" -o "-p $port -k $place -c listen_addresses=127.0.0.1 -c max_connections=300" start >/dev/null
"${as[@]}" "$bin/createdb" -h 127.0.0.1 -p "$port" -U yeoun yeoun
cd "$OLDPWD"
DATABASE_URL="postgresql://yeoun@127.0.0.1:$port/yeoun" "$@"
