-- Steps are materialised when their subject starts, so a later edit of a process never touches running work.
-- The subject is an opaque reference; what a work list shows of it is a summary kept up to date by its owner,
-- so that the list is one index scan in one schema.

create table workflow.step (
    id             bigint generated always as identity,
    subject_kind   text        not null,
    subject_id     bigint      not null,
    seq            int         not null,
    kind           text        not null,
    role           text        not null,
    agency_id      bigint      not null,
    group_no       int,
    join_rule      text,
    budget_minutes int         not null,
    note           text,
    state          text        not null,
    assignee       bigint,
    assignee_name  text,
    activated_at   timestamptz,
    step_due_at    timestamptz,
    finished_at    timestamptz,
    finished_by    bigint,
    outcome        text,
    remark         text,
    version        int         not null default 0,
    legal_due_at   timestamptz,
    code           text        not null,
    title          text        not null,
    person         text        not null,
    place          text        not null,
    constraint step_pk primary key (id),
    constraint step_kind_known check (kind in (
        'RECEIVE', 'PROCESS', 'REVIEW', 'APPROVE_SIGN', 'CONSULT', 'TRANSFER', 'NUMBER_AND_SEAL', 'RETURN_RESULT')),
    constraint step_state_known check (state in ('PLANNED', 'ACTIVE', 'DONE', 'CANCELLED')),
    constraint step_join_known check (join_rule in ('ALL', 'ANY', 'DEADLINE')),
    constraint step_once unique (subject_kind, subject_id, seq)
) with (fillfactor = 80);

-- The work list: who may work (unit, role), what is due first.
create index step_work_list on workflow.step (agency_id, role, legal_due_at, id) where state = 'ACTIVE';
create index step_assignee on workflow.step (assignee, legal_due_at, id) where state = 'ACTIVE' and assignee is not null;
