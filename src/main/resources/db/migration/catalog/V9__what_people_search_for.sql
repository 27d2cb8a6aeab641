-- What citizens search for and do not find, and what the province says a procedure is called: the list becomes names.
-- Nobody is remembered with a search.

create table catalog.unanswered_search (
    id         bigint generated always as identity,
    folded     text        not null,
    words      text        not null,
    empty      int         not null,
    unhelpful  int         not null,
    last_at    timestamptz not null,
    constraint unanswered_search_pk primary key (id),
    constraint unanswered_search_once unique (folded)
);
comment on column catalog.unanswered_search.empty is 'How often nothing was found.';
comment on column catalog.unanswered_search.unhelpful is 'How often somebody said that nothing found is what they need.';

create table catalog.everyday_name (
    id             bigint generated always as identity,
    procedure_code text        not null,
    spelling       text        not null,
    name           text        not null,
    added_at       timestamptz not null,
    added_by       bigint      not null,
    author         text        not null,
    constraint everyday_name_pk primary key (id),
    constraint everyday_name_once unique (procedure_code, spelling)
);
