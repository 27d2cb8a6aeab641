-- Steps that a new process or a merger took the place of, whole rows, so that it can be undone. A row is kept as JSON:
-- it comes back as it was even when the table has got further columns meanwhile.
create table workflow.replaced_step (
    change       bigint not null,
    subject_kind text   not null,
    subject_id   bigint not null,
    step_id      bigint not null,
    step         jsonb  not null,
    constraint replaced_step_pk primary key (change, subject_kind, subject_id, step_id)
);
comment on column workflow.replaced_step.change is 'Number of the change, given by the owner of the subjects.';

-- Where a step that was done is done again when its unit was merged into another one since.
create table workflow.succession (
    agency_id    bigint not null,
    successor_id bigint not null,
    change       bigint not null,
    constraint succession_pk primary key (agency_id),
    constraint succession_leads_on check (agency_id <> successor_id)
);
