-- A result in a wallet that was revoked or replaced says so; it is not used for another dossier.
alter table documents.wallet_paper
    add column ended_as  text,
    add column ended_at  timestamptz,
    add column ended_why text,
    add constraint wallet_paper_ended_known check (ended_as in ('CORRECTING', 'REPLACED', 'REVOKED'));
create index wallet_paper_results on documents.wallet_paper (source) where kind = 'RESULT';
