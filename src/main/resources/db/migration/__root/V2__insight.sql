-- The schema of the room insight.
create schema if not exists insight;
grant usage on schema insight to ${application};
alter default privileges in schema insight grant select, insert, update, delete on tables to ${application};
