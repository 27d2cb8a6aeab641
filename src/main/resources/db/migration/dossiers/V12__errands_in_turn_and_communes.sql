-- Agencies that work one after the other (phiếu chuyển xử lý, NĐ 118/2025 Art. 20.2): each has a task and its own time,
-- which begins when the one before it has answered. Those that are asked side by side have no turn.
alter table dossiers.consultation
    add column turn     int not null default 0,
    add column days     int,
    add column begun_at timestamptz;
update dossiers.consultation set begun_at = asked_at;
comment on column dossiers.consultation.turn is '0 side by side; from 1 the place in the order.';
comment on column dossiers.consultation.days is 'Working days from its turn on; null where a deadline was named.';
comment on column dossiers.consultation.begun_at is 'When its turn came; null before.';

-- A department decides and a commune has steps too (NĐ 118/2025 Art. 20.1): which commune, so that its officers find it.
alter table dossiers.dossier add column commune_agency bigint;
create index dossier_commune on dossiers.dossier (commune_agency, id desc) where commune_agency is not null;
comment on column dossiers.dossier.commune_agency is 'The commune that takes part though it does not decide; mostly null.';
