-- Results that are written from a template: what stands in their fields, until they are printed with their number. The code
-- is printed on the result; the dossier says whether its draft is the one with this code, or a file that came as it is.
alter table dossiers.dossier add column result_code text;
comment on column dossiers.dossier.result_code is 'Printed on the draft that was written from a template; null for a file.';

create table dossiers.result_draft (
    dossier_id bigint      not null,
    code       text        not null,
    template   text        not null,
    answers    jsonb       not null,
    origin     text        not null,
    filled_at  timestamptz not null,
    filled_by  text        not null,
    constraint result_draft_pk primary key (dossier_id),
    constraint result_draft_code unique (code)
);
comment on column dossiers.result_draft.origin is 'Where the installation is found, as its QR code says.';
