-- Declarations that citizens fill. A definition never changes: a dossier keeps the one it was filled under.

create table forms.reference_load (
    name      text        not null,
    sha256    text        not null,
    loaded_at timestamptz not null,
    constraint reference_load_pk primary key (name)
);

create table forms.form_definition (
    id             bigint generated always as identity,
    key            text        not null,
    version        int         not null,
    procedure_code text,
    title          text        not null,
    form_code      text,
    content        jsonb       not null,
    content_sha256 text        not null,
    created_at     timestamptz not null,
    constraint form_definition_pk primary key (id),
    constraint form_definition_version_unique unique (key, version)
);
create index form_definition_procedure on forms.form_definition (procedure_code, id);
comment on column forms.form_definition.procedure_code is
    'The procedure whose declaration this is; null for the generic one.';
comment on column forms.form_definition.content is 'Groups with their fields, in the order they are asked.';
revoke update, delete on forms.form_definition from ${application};
