-- What people ask to have corrected in what is stored about them (Law 91/2025/QH15), and what became of it.
create table accounts.correction_request (
    id          bigint generated always as identity,
    person_id   bigint      not null,
    wrong       text        not null,
    correct     text        not null,
    asked_at    timestamptz not null,
    answer_by   timestamptz not null,
    answered_at timestamptz,
    answered_by text,
    accepted    boolean,
    answer      text,
    constraint correction_request_pk primary key (id),
    constraint correction_request_answered check ((answered_at is null) = (answer is null))
);
create index correction_request_person on accounts.correction_request (person_id, id);
create index correction_request_open on accounts.correction_request (answer_by) where answered_at is null;
