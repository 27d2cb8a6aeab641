-- The dossier, its answers and papers, its clock and its journal. What grows is partitioned by the year of
-- opening, which is also the leading part of a dossier's id (year * 10^10 + n), so that a reference by id alone
-- finds its partition. The code lives in a small unpartitioned table that keeps it unique over the years.

create sequence dossiers.dossier_number cache 20;

create table dossiers.dossier (
    id                   bigint      not null,
    opened_year          smallint    not null,
    code                 text        not null,
    slip_key             text        not null,
    channel              text        not null,
    procedure_version_id bigint      not null,
    overlay_id           bigint,
    procedure_code       text        not null,
    procedure_name       text        not null,
    helped_agency        bigint      not null,
    received_agency      bigint      not null,
    competent_agency     bigint      not null,
    account_person       bigint,
    applicant_person     bigint,
    applicant_name       text        not null,
    applicant_birth_date date,
    applicant_personal_id text,
    applicant_phone      text,
    applicant_email      text,
    applicant_address    text,
    submitter_name       text        not null,
    submitter_relation   text,
    status               text        not null,
    legal_amount         int,
    legal_unit           text,
    clock_policy         text        not null,
    submitted_at         timestamptz not null,
    received_at          timestamptz,
    first_promised_at    timestamptz,
    promised_at          timestamptz,
    finished_at          timestamptz,
    handed_over_at       timestamptz,
    result_number        text,
    journal_seq          int         not null default 0,
    journal_hash         bytea       not null,
    version              int         not null default 0,
    constraint dossier_pk primary key (id, opened_year),
    constraint dossier_year_of_id check (id / 10000000000 = opened_year),
    constraint dossier_channel_known check (channel in ('COUNTER', 'ONLINE', 'POST')),
    constraint dossier_status_known check (status in (
        'SUBMITTED', 'ACCEPTED', 'REFUSED', 'IN_PROGRESS', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT',
        'WITHDRAWN', 'STOPPED', 'FINISHED', 'HANDED_OVER'))
) partition by list (opened_year);
create index dossier_account on dossiers.dossier (account_person, id desc) where account_person is not null;
create index dossier_received on dossiers.dossier (received_agency, id desc);
create index dossier_competent on dossiers.dossier (competent_agency, id desc);

create table dossiers.answer (
    dossier_id  bigint   not null,
    opened_year smallint not null,
    field       text     not null,
    value       text     not null,
    constraint answer_pk primary key (dossier_id, opened_year, field)
) partition by list (opened_year);

create table dossiers.paper (
    id          bigint generated always as identity,
    dossier_id  bigint   not null,
    opened_year smallint not null,
    line        int      not null,
    name        text     not null,
    originals   int      not null default 0,
    copies      int      not null default 0,
    document_id bigint,
    file_name   text,
    sha256      text,
    size        bigint,
    media_type  text,
    purpose     text     not null,
    checked_at  timestamptz,
    checked_by  text,
    constraint paper_pk primary key (id, opened_year),
    constraint paper_purpose_known check (purpose in ('COMPONENT', 'DRAFT_RESULT', 'RESULT'))
) partition by list (opened_year);
create index paper_dossier on dossiers.paper (dossier_id);

-- The legal clock is a ledger: the due time is derived from it and from the calendar, never typed in.
create table dossiers.clock_segment (
    dossier_id  bigint      not null,
    opened_year smallint    not null,
    seq         int         not null,
    kind        text        not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz,
    reason      text        not null,
    document_id bigint,
    constraint clock_segment_pk primary key (dossier_id, opened_year, seq),
    constraint clock_segment_kind_known check (kind in ('RUNNING', 'PAUSED', 'RESTARTED', 'EXTENDED'))
) partition by list (opened_year);

-- Append-only. The hash covers what is not personal, and a salted digest of what is, so that lawful erasure of
-- the words leaves the chain whole.
create table dossiers.journal (
    dossier_id    bigint      not null,
    opened_year   smallint    not null,
    seq           int         not null,
    at            timestamptz not null,
    actor         text        not null,
    actor_name    text        not null,
    action        text        not null,
    from_status   text,
    to_status     text        not null,
    reason        text,
    words_digest  bytea       not null,
    hash          bytea       not null,
    constraint journal_pk primary key (dossier_id, opened_year, seq)
) partition by list (opened_year);
create index journal_day on dossiers.journal (at);

do $$
declare
    relation text;
    year     int;
begin
    for year in 2024 .. 2028 loop
        foreach relation in array array['dossier', 'answer', 'paper', 'clock_segment', 'journal'] loop
            execute format('create table dossiers.%I partition of dossiers.%I for values in (%s)',
                           relation || '_' || year, relation, year);
        end loop;
        execute format('alter table dossiers.%I set (fillfactor = 80)', 'dossier_' || year);
        execute format('revoke update, delete on dossiers.%I from ${application}', 'journal_' || year);
    end loop;
end
$$;
revoke update, delete on dossiers.journal from ${application};

-- NĐ 118/2025 Art. 28: identifier of the competent agency, day of receipt, serial number in the day.
create table dossiers.code (
    code       text   not null,
    dossier_id bigint not null,
    constraint code_pk primary key (code)
);
create index code_dossier on dossiers.code (dossier_id);

create table dossiers.code_counter (
    agency_code text not null,
    day         date not null,
    last        int  not null,
    constraint code_counter_pk primary key (agency_code, day)
) with (fillfactor = 50);

-- The head of each chain that grew on a day, digested and signed: a cut-off journal no longer matches.
create table dossiers.journal_anchor (
    day       date        not null,
    chains    int         not null,
    digest    bytea       not null,
    signature bytea       not null,
    made_at   timestamptz not null,
    constraint journal_anchor_pk primary key (day)
);
revoke update, delete on dossiers.journal_anchor from ${application};

create table dossiers.tracking_attempt (
    code      text        not null,
    failures  int         not null,
    locked_until timestamptz,
    constraint tracking_attempt_pk primary key (code)
);

create table dossiers.draft (
    id             bigint generated always as identity,
    account_person bigint      not null,
    procedure_code text        not null,
    procedure_version_id bigint not null,
    competent_unit bigint,
    received_agency bigint,
    applicant      jsonb       not null default '{}',
    answers        jsonb       not null default '{}',
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    submitted_as   text,
    version        int         not null default 0,
    constraint draft_pk primary key (id)
);
create index draft_account on dossiers.draft (account_person, updated_at desc);

create table dossiers.draft_paper (
    draft_id    bigint not null,
    line        int    not null,
    document_id bigint not null,
    constraint draft_paper_pk primary key (draft_id, line),
    constraint draft_paper_draft_fk foreign key (draft_id) references dossiers.draft (id) on delete cascade
);
