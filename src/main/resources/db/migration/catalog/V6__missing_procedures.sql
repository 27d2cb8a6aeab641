-- What people ask for at a counter and no officer finds in the catalog: work for whoever keeps the catalog. The officer
-- who asked sees what became of it.

create table catalog.missing_procedure (
    id          bigint generated always as identity,
    asked_at    timestamptz not null,
    asked_by    bigint      not null,
    asker       text        not null,
    agency_id   bigint      not null,
    agency      text        not null,
    citizen     text,
    contact     text,
    description text        not null,
    state       text        not null default 'OPEN',
    taken_at    timestamptz,
    taken_by    bigint,
    taker       text,
    answered_at timestamptz,
    answerer    text,
    answer_code text,
    answer      text,
    constraint missing_procedure_pk primary key (id),
    constraint missing_procedure_state_known check (state in ('OPEN', 'TAKEN', 'ANSWERED')),
    constraint missing_procedure_taken_whole check ((state = 'OPEN') = (taken_at is null)),
    constraint missing_procedure_answered_whole
        check ((state = 'ANSWERED') = (answered_at is not null) and (state = 'ANSWERED') = (answer is not null))
);
comment on column catalog.missing_procedure.agency_id is 'The desk at which it was asked.';
comment on column catalog.missing_procedure.contact is 'How to reach the person, when they want to be told.';
comment on column catalog.missing_procedure.answer_code is 'The procedure that fits; null when there is none, and the answer says why.';
create index missing_procedure_by_agency on catalog.missing_procedure (agency_id, id desc);
create index missing_procedure_unanswered on catalog.missing_procedure (id) where state <> 'ANSWERED';
