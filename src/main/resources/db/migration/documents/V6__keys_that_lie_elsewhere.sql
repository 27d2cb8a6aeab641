-- Keys that never leave a device of the server or a signing service: only where they lie and what they are called there.
alter table documents.signing_key alter column container drop not null;
alter table documents.signing_key add column place text;
alter table documents.signing_key add column name text;
alter table documents.signing_key
    add constraint signing_key_somewhere check ((container is null) = (place is not null and name is not null));
