-- For whom a citizen files besides themselves: a member of the family, somebody who gave authority, an organisation.
-- The dossier keeps who filed, for whom and on what ground, whatever becomes of the family or the authority later.

create table dossiers.draft_standing (
    draft_id   bigint not null,
    kind       text   not null,
    reference  bigint not null,
    constraint draft_standing_pk primary key (draft_id),
    constraint draft_standing_draft_fk foreign key (draft_id) references dossiers.draft (id) on delete cascade,
    constraint draft_standing_kind_known check (kind in ('FAMILY', 'MANDATE'))
);

create table dossiers.representation (
    dossier_id     bigint      not null,
    kind           text        not null,
    reference      bigint      not null,
    filer_person   bigint      not null,
    filer_name     text        not null,
    principal_name text        not null,
    tax_code       text,
    ground         text        not null,
    filed_at       timestamptz not null,
    constraint representation_pk primary key (dossier_id),
    constraint representation_kind_known check (kind in ('FAMILY', 'MANDATE'))
);
comment on column dossiers.representation.reference is 'The family member or the mandate; a delegate reads the dossier while it holds.';
create index representation_filer on dossiers.representation (filer_person, reference);
