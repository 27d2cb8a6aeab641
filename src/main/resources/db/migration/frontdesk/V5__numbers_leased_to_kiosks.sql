-- Numbers that a kiosk gives out by itself while its line is broken, and what it gave out.

create table frontdesk.number_lease (
    id           bigint      generated always as identity,
    token        text        not null,
    desk         bigint      not null,
    day          date        not null,
    group_code   text        not null,
    prefix       text        not null,
    first_number int         not null,
    last_number  int         not null,
    kiosk        bigint      not null,
    leased_at    timestamptz not null,
    constraint number_lease_pk primary key (id),
    constraint number_lease_token_unique unique (token),
    constraint number_lease_counted check (first_number <= last_number)
);
comment on table frontdesk.number_lease is 'From the end of a group''s range downwards; nobody else draws them, and what the kiosk does not give out is skipped. Holds until its day ends.';
comment on column frontdesk.number_lease.token is 'SHA-256 of what the kiosk keeps: who shows it hands in what was given out of the lease.';
comment on column frontdesk.number_lease.prefix is 'As it stood on the slips.';
comment on column frontdesk.number_lease.kiosk is 'The machine; it may have been forgotten since.';
create index number_lease_of_day on frontdesk.number_lease (desk, day);
revoke update, delete on frontdesk.number_lease from ${application};

create table frontdesk.offline_take (
    id           bigint      generated always as identity,
    lease_id     bigint      not null,
    number       int         not null,
    priority     text,
    taken_at     timestamptz not null,
    handed_in_at timestamptz not null,
    ticket_id    bigint,
    problem      text,
    settled_at   timestamptz,
    settled_by   text,
    constraint offline_take_pk primary key (id),
    constraint offline_take_once unique (lease_id, number),
    constraint offline_take_lease_fk foreign key (lease_id) references frontdesk.number_lease,
    constraint offline_take_ticket_fk foreign key (ticket_id) references frontdesk.ticket,
    constraint offline_take_problem_known
        check (problem is null or problem in ('DAY_OVER', 'GROUP_GONE', 'NUMBER_USED'))
);
comment on table frontdesk.offline_take is 'A number that a kiosk gave out without a line, handed in once however often it is sent.';
comment on column frontdesk.offline_take.problem is 'Why it did not become a ticket by itself; reception sees it until somebody settles it.';
create index offline_take_unsettled on frontdesk.offline_take (handed_in_at) where problem is not null and settled_at is null;
revoke delete on frontdesk.offline_take from ${application};
