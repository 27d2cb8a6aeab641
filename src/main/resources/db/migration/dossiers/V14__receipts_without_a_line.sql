-- Dossiers that a desk took while its line was down, by the number of the provisional slip that the citizen was given.
-- A slip that was settled otherwise has no code and a reason.
create table dossiers.offline_receipt (
    number        text        not null,
    agency_id     bigint      not null,
    handed_in_at  timestamptz not null,
    settled_at    timestamptz not null,
    settled_by    text        not null,
    code          text,
    promised_at   timestamptz,
    dropped_why   text,
    constraint offline_receipt_pk primary key (number),
    constraint offline_receipt_settled check ((code is null) <> (dropped_why is null))
);
