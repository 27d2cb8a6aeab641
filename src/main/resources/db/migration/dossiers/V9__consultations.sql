-- Who asked which agency what, until when, and what it answered (NĐ 118/2025 Art. 19.4). A late answer is kept too.
create table dossiers.consultation (
    id          bigint generated always as identity,
    dossier_id  bigint      not null,
    code        text        not null,
    agency_id   bigint      not null,
    join_rule   text        not null,
    question    text        not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    deadline    timestamptz,
    answered_by text,
    answered_at timestamptz,
    opinion     text,
    answer      text,
    -- Why the dossier went on without an answer.
    basis       text,
    reported_at timestamptz,
    constraint consultation_pk primary key (id),
    constraint consultation_opinion_known check (opinion in ('AGREE', 'DISAGREE', 'OTHER')),
    constraint consultation_answer_whole check ((answered_at is null) = (opinion is null))
);
create index consultation_dossier on dossiers.consultation (dossier_id);
create index consultation_overdue on dossiers.consultation (deadline)
    where answered_at is null and reported_at is null and basis is null;
