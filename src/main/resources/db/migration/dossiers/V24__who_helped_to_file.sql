-- Somebody beside the citizen helps to fill in a filing: a volunteer, an officer, a relative. The helper signs in nowhere
-- and gets no access; the applicant confirms with a one-time password to their own phone, and the journal keeps both.

create table dossiers.draft_helper (
    draft_id     bigint      not null,
    name         text        not null,
    phone        text        not null,
    role         text        not null,
    place        text,
    declared_at  timestamptz not null,
    confirmed_at timestamptz,
    constraint draft_helper_pk primary key (draft_id),
    constraint draft_helper_draft_fk foreign key (draft_id) references dossiers.draft (id) on delete cascade,
    constraint draft_helper_role_known check (role in ('VOLUNTEER', 'OFFICER', 'RELATIVE'))
);
