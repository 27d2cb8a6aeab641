-- Online dossiers that wait for a desk: when its officers have to know of them and when the citizen is to be answered
-- (NĐ 118/2025 Art. 17.2), and when who was told. A dossier that was completed waits anew, hence the second key.
create table dossiers.intake (
    dossier_id    bigint      not null,
    since         timestamptz not null,
    desk          bigint      not null,
    code          text        not null,
    alert_by      timestamptz not null,
    answer_by     timestamptz not null,
    alerted_at    timestamptz,
    untaken_at    timestamptz,
    unanswered_at timestamptz,
    ended_at      timestamptz,
    constraint intake_pk primary key (dossier_id, since)
);
create index intake_open on dossiers.intake (desk) where ended_at is null;

-- The dossiers the job looks for: few at any time.
create index dossier_waits_online on dossiers.dossier (id) where status = 'SUBMITTED' and channel = 'ONLINE';
