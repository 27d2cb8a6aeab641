-- Running dossiers follow a new process, or go to the unit that took over: an order by an administrator, worked off in
-- the background dossier by dossier, and undone as long as nobody went on with a dossier.
create table dossiers.replan (
    id             bigint generated always as identity,
    kind           text        not null,
    procedure_code text,
    agency_id      bigint,
    successor_id   bigint,
    reason         text        not null,
    state          text        not null,
    started_at     timestamptz not null,
    starter_id     bigint      not null,
    starter        text        not null,
    constraint replan_pk primary key (id),
    constraint replan_kind_known check (kind in ('PROCESS', 'MERGER')),
    constraint replan_state_known check (state in ('RUNNING', 'DONE', 'UNDOING', 'UNDONE')),
    constraint replan_whole check (case kind
        when 'PROCESS' then procedure_code is not null and successor_id is null
        else procedure_code is null and agency_id is not null and successor_id is not null end)
);

create table dossiers.replan_item (
    replan_id        bigint not null,
    dossier_id       bigint not null,
    state            text   not null,
    journal_seq      int,
    competent_agency bigint,
    received_agency  bigint,
    why              text,
    constraint replan_item_pk primary key (replan_id, dossier_id),
    constraint replan_item_replan_fk foreign key (replan_id) references dossiers.replan (id),
    constraint replan_item_state_known check (state in ('WAITING', 'DONE', 'SAME', 'SKIPPED', 'UNDONE', 'KEPT'))
);
comment on column dossiers.replan_item.journal_seq is
    'Last entry of the dossier''s journal after the change; a longer journal means that somebody went on.';
comment on column dossiers.replan_item.competent_agency is 'Before the change, as received_agency.';
