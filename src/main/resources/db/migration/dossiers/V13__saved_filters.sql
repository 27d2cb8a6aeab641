-- What an officer looks at again and again, under a name of their own.
create table dossiers.saved_filter (
    id         bigint generated always as identity,
    staff_id   bigint      not null,
    place      text        not null,
    name       text        not null,
    list       text,
    words      text        not null,
    status     text,
    created_at timestamptz not null,
    constraint saved_filter_pk primary key (id),
    constraint saved_filter_name_unique unique (staff_id, name),
    constraint saved_filter_place_known check (place in ('WORK', 'SEARCH')),
    constraint saved_filter_list_of_work check ((place = 'WORK') = (list is not null))
);
comment on column dossiers.saved_filter.list is 'Which work list; null for the search over all dossiers.';
