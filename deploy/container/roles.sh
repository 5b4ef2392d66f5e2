#!/usr/bin/env bash
# Makes the two roles and the database of Stet, with the passwords of the file that make-secrets made. The image of
# PostgreSQL runs it once, when it makes an empty database.
set -euo pipefail
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --set=owner="$QUARKUS_FLYWAY_PASSWORD" --set=application="$QUARKUS_DATASOURCE_PASSWORD" <<'SQL'
create role stet login password :'owner';
create role stet_app login password :'application';
create database stet owner stet encoding 'UTF8' template template0;
revoke all on database stet from public;
grant connect on database stet to stet_app;
\connect stet
create extension if not exists unaccent schema public;
create extension if not exists pg_trgm schema public;
SQL
