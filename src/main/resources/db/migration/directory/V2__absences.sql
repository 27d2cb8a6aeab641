-- Who is away from when to when: work is shared out among who is there, and colleagues may take over what somebody
-- absent had.
create table directory.absence (
    id          bigint generated always as identity,
    staff_id    bigint      not null,
    reason      text        not null,
    valid_from  date        not null,
    valid_to    date        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint absence_pk primary key (id),
    constraint absence_staff_fk foreign key (staff_id) references directory.staff_member (id),
    constraint absence_period check (valid_from < valid_to)
);
create index absence_of on directory.absence (staff_id, valid_to);
create index delegation_from on directory.delegation (from_staff_id);
