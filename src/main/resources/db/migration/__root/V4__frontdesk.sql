-- The schema of the room frontdesk.
create schema if not exists frontdesk;
grant usage on schema frontdesk to ${application};
alter default privileges in schema frontdesk grant select, insert, update, delete on tables to ${application};
alter default privileges in schema frontdesk grant usage, select on sequences to ${application};
