#!/bin/sh
# The application's login owns nothing; the migration gives it the application's role.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$APP_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE stet_login LOGIN PASSWORD :'password';
SQL
