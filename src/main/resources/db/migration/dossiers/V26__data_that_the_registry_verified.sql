-- What the registry of persons said about the applicant of a dossier, in place of papers that only prove it (NĐ 118/2025
-- Art. 5.1i, 17.1). A registry that is down holds no filing up: its answer is PENDING and a job asks again.
create table dossiers.verification (
    dossier_id  bigint      not null,
    opened_year int         not null,
    fact        text        not null,
    state       text        not null,
    said        jsonb       not null default '{}'::jsonb,
    differs     text[]      not null default '{}',
    answered_at timestamptz,
    tries       int         not null default 0,
    next_try_at timestamptz not null,
    constraint verification_pk primary key (dossier_id, fact),
    constraint verification_fact_known check (fact in ('IDENTITY', 'RESIDENCE', 'HOUSEHOLD')),
    constraint verification_state_known check (state in ('VERIFIED', 'NOT_FOUND', 'MISMATCH', 'PENDING')),
    constraint verification_answered check ((answered_at is null) = (state = 'PENDING'))
);
create index verification_pending on dossiers.verification (next_try_at) where state = 'PENDING';
