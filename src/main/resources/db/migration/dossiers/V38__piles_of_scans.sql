-- Scanned pages of a dossier in one file, until an officer has said which are which.
create table dossiers.scan_pile (
    id          bigint generated always as identity,
    dossier_id  bigint      not null,
    document_id bigint      not null,
    person      bigint      not null,
    created_at  timestamptz not null,
    state       text        not null default 'WAITING',
    sorted      jsonb,
    refusal     text,
    constraint scan_pile_pk primary key (id),
    constraint scan_pile_state check (state in ('WAITING', 'SORTED', 'REFUSED', 'DONE'))
);
create index scan_pile_waiting on dossiers.scan_pile (id) where state = 'WAITING';
create index scan_pile_dossier on dossiers.scan_pile (dossier_id, id);
comment on column dossiers.scan_pile.sorted is 'What was proposed: by page the line of the list, how sure, and the words that were read.';
comment on column dossiers.scan_pile.refusal is 'Why it could not be read: the code of a refusal.';
