-- What colleagues tell each other about a dossier; no citizen ever sees it.
create table dossiers.note (
    id          bigint generated always as identity,
    dossier_id  bigint      not null,
    at          timestamptz not null,
    author      bigint      not null,
    author_name text        not null,
    words       text        not null,
    document_id bigint,
    constraint note_pk primary key (id)
);
create index note_dossier on dossiers.note (dossier_id, id);

-- Serial numbers of results that are given at once, by agency, procedure and year.
create table dossiers.register_number (
    agency_id bigint   not null,
    book      text     not null,
    year      smallint not null,
    last      int      not null,
    constraint register_number_pk primary key (agency_id, book, year)
);

-- Where the papers of a dossier are: given by whom to which agency, due by when, taken by whom (NĐ 118/2025 Art. 18.2,
-- 20.1). Before the first line they are at the receiving desk.
create table dossiers.paper_movement (
    id         bigint generated always as identity,
    dossier_id bigint      not null,
    seq        int         not null,
    code       text        not null,
    from_agency bigint     not null,
    to_agency  bigint      not null,
    given_by   text        not null,
    given_at   timestamptz not null,
    due_at     timestamptz not null,
    taken_by   text,
    taken_at   timestamptz,
    constraint paper_movement_pk primary key (id),
    constraint paper_movement_once unique (dossier_id, seq)
);
create index paper_movement_open on dossiers.paper_movement (to_agency, due_at) where taken_at is null;
