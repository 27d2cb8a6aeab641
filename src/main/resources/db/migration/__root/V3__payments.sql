-- The schema of the room payments.
create schema if not exists payments;
grant usage on schema payments to ${application};
alter default privileges in schema payments grant select, insert, update, delete on tables to ${application};
alter default privileges in schema payments grant usage, select on sequences to ${application};
