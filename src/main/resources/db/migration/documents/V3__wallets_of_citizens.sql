-- Papers that an officer has compared, and results: whose they are and what the law wants to be known of each (NĐ 118/2025
-- Art. 19.2), so that a later dossier takes them and nobody is asked again. The file is the one of the dossier.
create table documents.wallet_paper (
    id             bigint generated always as identity,
    document_id    bigint      not null,
    kind           text        not null,
    type_code      text,
    name           text        not null,
    summary        text        not null,
    account_person bigint,
    owner_number   text,
    owner_name     text        not null,
    owner_born     date,
    issuer         text,
    issued_on      date,
    valid_to       date,
    scope          text        not null,
    source         text        not null,
    verified_at    timestamptz not null,
    verified_by    text        not null,
    constraint wallet_paper_pk primary key (id),
    constraint wallet_paper_document_fk foreign key (document_id) references documents.document (id) on delete cascade,
    constraint wallet_paper_once unique (source, document_id),
    constraint wallet_paper_kind_known check (kind in ('PAPER', 'RESULT')),
    constraint wallet_paper_of_somebody check (account_person is not null or owner_number is not null)
);
comment on column documents.wallet_paper.account_person is 'Whose account filed the dossier; null when it was filed at a counter.';
comment on column documents.wallet_paper.source is 'Code of the dossier in which it was compared or issued.';
create index wallet_paper_account on documents.wallet_paper (account_person) where account_person is not null;
create index wallet_paper_number on documents.wallet_paper (owner_number) where owner_number is not null;
