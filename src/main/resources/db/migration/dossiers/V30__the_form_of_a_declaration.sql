-- The province publishes versions of a form. A dossier is read under the words it was declared in, so a declaration says
-- which version that was; those of before are read under the one in force, as until now.

alter table dossiers.declaration add column form_id bigint;
comment on column dossiers.declaration.form_id is 'forms.form_definition, where it is known.';
