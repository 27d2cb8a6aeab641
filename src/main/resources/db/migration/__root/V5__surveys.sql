-- The schema of the room surveys.
create schema if not exists surveys;
grant usage on schema surveys to ${application};
alter default privileges in schema surveys grant select, insert, update, delete on tables to ${application};
alter default privileges in schema surveys grant usage, select on sequences to ${application};
