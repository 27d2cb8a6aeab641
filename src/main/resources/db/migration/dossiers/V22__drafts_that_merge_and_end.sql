-- Two windows may fill in one draft. What an answer was before it was changed tells whether a window that knows an older
-- version of the draft changed it too.
create table dossiers.draft_change (
    draft_id bigint not null,
    field    text   not null,
    version  int    not null,
    was      text   not null,
    by_window text  not null,
    constraint draft_change_pk primary key (draft_id, field, version),
    constraint draft_change_draft_fk foreign key (draft_id) references dossiers.draft (id) on delete cascade
);
comment on column dossiers.draft_change.by_window is 'Made up by each page; a window is never in its own way.';
comment on column dossiers.draft_change.version is 'Version of the draft with the change.';

-- A draft that nobody touches is reminded of once and then ends.
alter table dossiers.draft add column reminded_at timestamptz;
create index draft_idle on dossiers.draft (updated_at) where submitted_as is null;
