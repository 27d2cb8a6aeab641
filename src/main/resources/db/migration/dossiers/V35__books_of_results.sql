-- The books: each result that got its number from one, and what became of it (NĐ 30/2020/NĐ-CP Art. 15, 22; NĐ 118/2025
-- Art. 23.1). A number is there once in a book, an agency and a year. Entries are never deleted.
create table dossiers.issued_result (
    id           bigint generated always as identity,
    dossier_id   bigint      not null,
    dossier_code text        not null,
    agency_id    bigint      not null,
    book         text        not null,
    year         smallint    not null,
    serial       int,
    number       text        not null,
    title        text        not null,
    holder       text        not null,
    code         text,
    sha256       text,
    document_id  bigint,
    issued_at    timestamptz not null,
    issued_by    text        not null,
    state        text        not null default 'VALID',
    ended_at     timestamptz,
    ended_by     text,
    reason       text,
    basis        text,
    replaced_by  bigint,
    constraint issued_result_pk primary key (id),
    constraint issued_result_replaced_fk foreign key (replaced_by) references dossiers.issued_result (id),
    constraint issued_result_state_known check (state in ('VALID', 'CORRECTING', 'REPLACED', 'REVOKED')),
    constraint issued_result_says_why check (state = 'VALID' or (ended_at is not null and reason is not null and basis is not null))
);
comment on column dossiers.issued_result.book is 'Empty for a number that was given outside the books.';
create unique index issued_result_number on dossiers.issued_result (agency_id, book, year, lower(number)) where book <> '';
create unique index issued_result_serial on dossiers.issued_result (agency_id, book, year, serial) where serial is not null;
create unique index issued_result_code on dossiers.issued_result (code) where code is not null;
create index issued_result_dossier on dossiers.issued_result (dossier_id);
create index issued_result_sha256 on dossiers.issued_result (sha256) where sha256 is not null;
revoke delete on dossiers.issued_result from ${application};

-- A file that is checked is found among the results, whoever made it.
create index paper_result_sha256 on dossiers.paper (sha256) where purpose <> 'COMPONENT';
