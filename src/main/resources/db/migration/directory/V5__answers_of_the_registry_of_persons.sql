-- What the national registry of persons said about a number, so that it is not asked again on every page: kept for as
-- long as an answer is believed, and forgotten then. A dossier keeps what it was decided on itself.
create table directory.registry_answer (
    personal_id   text        not null,
    fact          text        not null,
    full_name     text        not null,
    date_of_birth date        not null,
    state         text        not null,
    said          jsonb       not null default '{}'::jsonb,
    differs       text[]      not null default '{}',
    answered_at   timestamptz not null,
    constraint registry_answer_pk primary key (personal_id, fact),
    constraint registry_answer_fact_known check (fact in ('IDENTITY', 'RESIDENCE', 'HOUSEHOLD')),
    constraint registry_answer_state_known check (state in ('VERIFIED', 'NOT_FOUND', 'MISMATCH'))
);
comment on table directory.registry_answer is 'full_name, date_of_birth: as they were declared; other ones are asked anew.';
create index registry_answer_answered on directory.registry_answer (answered_at);
