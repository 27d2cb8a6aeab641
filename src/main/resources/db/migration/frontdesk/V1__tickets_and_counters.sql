-- Who waits at a centre, for what, which number is called where, and how long things took.

create table frontdesk.centre (
    desk       bigint      not null,
    config     jsonb       not null,
    revision   bigint      not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    constraint centre_pk primary key (desk)
);
comment on table frontdesk.centre is 'Groups, counters, hours and rules of a desk of the directory, as one document: a change is whole or not at all.';

create table frontdesk.queue (
    desk     bigint not null,
    day      date   not null,
    revision bigint not null,
    constraint queue_pk primary key (desk, day)
);
comment on table frontdesk.queue is 'The line of one day. Every command locks its row, so two counters never call one ticket; the revision says that something changed.';

create table frontdesk.series (
    desk  bigint not null,
    day   date   not null,
    group_code text not null,
    last  int    not null,
    constraint series_pk primary key (desk, day, group_code)
);
comment on table frontdesk.series is 'The number drawn last; it is drawn in the transaction that issues the ticket, so none is issued twice.';

create table frontdesk.ticket (
    id         bigint      generated always as identity,
    key        text        not null,
    desk       bigint      not null,
    day        date        not null,
    label      text        not null,
    group_code text        not null,
    later      text[]      not null,
    channel    text        not null,
    priority   text,
    quantity   int         not null,
    phone      text,
    person_no  text,
    person     bigint,
    state      text        not null,
    place      timestamptz not null,
    straight   boolean     not null,
    test       boolean     not null,
    counter    int,
    calls      int         not null,
    issued_at  timestamptz not null,
    called_at  timestamptz,
    started_at timestamptz,
    ended_at   timestamptz,
    told_near  boolean     not null default false,
    p10        real,
    p50        real,
    p90        real,
    constraint ticket_pk primary key (id),
    constraint ticket_key_unique unique (key),
    constraint ticket_state_known
        check (state in ('WAITING', 'CALLED', 'SERVING', 'PARKED', 'DONE', 'MISSED', 'CANCELLED')),
    constraint ticket_quantity_counted check (quantity between 1 and 99),
    constraint ticket_served_somewhere check (state not in ('CALLED', 'SERVING') or (counter is not null and called_at is not null))
);
comment on column frontdesk.ticket.key is 'Nobody guesses it: address of the page that belongs to the ticket.';
comment on column frontdesk.ticket.later is 'Groups that the same visit goes on to.';
comment on column frontdesk.ticket.place is 'The place in the line: who has the earlier one goes first. Kept when the ticket goes to another group or comes back.';
comment on column frontdesk.ticket.straight is 'It only waited so far: neither parked nor forwarded, so its wait can be compared with what was said.';
comment on column frontdesk.ticket.p10 is 'What the simulation said when it was issued, in minutes of opening hours, before it was corrected by experience.';
create unique index ticket_number_once on frontdesk.ticket (desk, day, label) where not test;
create index ticket_in_line on frontdesk.ticket (desk, day, place, id) where state in ('WAITING', 'CALLED', 'SERVING', 'PARKED');
create index ticket_of_day on frontdesk.ticket (desk, day, issued_at);
create index ticket_of_phone on frontdesk.ticket (phone, day) where phone is not null;
create index ticket_of_person_no on frontdesk.ticket (person_no, day) where person_no is not null;
revoke delete on frontdesk.ticket from ${application};

create table frontdesk.ticket_event (
    id         bigint      generated always as identity,
    ticket_id  bigint      not null,
    at         timestamptz not null,
    event      text        not null,
    state      text        not null,
    group_code text        not null,
    counter    int,
    actor      text        not null,
    actor_name text        not null,
    detail     text,
    constraint ticket_event_pk primary key (id),
    constraint ticket_event_ticket_fk foreign key (ticket_id) references frontdesk.ticket
);
comment on table frontdesk.ticket_event is 'Every change of a ticket, never changed or removed.';
create index ticket_event_of_ticket on frontdesk.ticket_event (ticket_id, id);
revoke update, delete on frontdesk.ticket_event from ${application};

create table frontdesk.counter (
    desk       bigint      not null,
    number     int         not null,
    day        date        not null,
    state      text        not null,
    since      timestamptz not null,
    officer    text        not null,
    officer_name text      not null,
    ticket_id  bigint,
    free_since timestamptz,
    in_row     int         not null,
    constraint counter_pk primary key (desk, number),
    constraint counter_ticket_fk foreign key (ticket_id) references frontdesk.ticket,
    constraint counter_state_known check (state in ('OPEN', 'BREAK', 'CLOSED'))
);
comment on table frontdesk.counter is 'What a counter does; a row of an earlier day means that it is closed and free.';
create unique index counter_ticket_once on frontdesk.counter (ticket_id) where ticket_id is not null;

create table frontdesk.counter_event (
    id         bigint      generated always as identity,
    desk       bigint      not null,
    number     int         not null,
    at         timestamptz not null,
    event      text        not null,
    actor      text        not null,
    actor_name text        not null,
    constraint counter_event_pk primary key (id)
);
comment on table frontdesk.counter_event is 'When counters opened, rested and closed, and by whom.';
create index counter_event_of_desk on frontdesk.counter_event (desk, at);
revoke update, delete on frontdesk.counter_event from ${application};

create table frontdesk.observation (
    id         bigint      generated always as identity,
    desk       bigint      not null,
    at         timestamptz not null,
    kind       text        not null,
    group_code text,
    counter    int,
    minutes    real,
    flag       boolean     not null,
    p10        real,
    p50        real,
    p90        real,
    constraint observation_pk primary key (id),
    constraint observation_kind_known check (kind in ('SERVED', 'MISSED', 'PAUSED', 'CAME', 'WAITED', 'OPEN', 'AWAY'))
);
comment on table frontdesk.observation is 'What the waiting times are learned from; names nobody.';
comment on column frontdesk.observation.flag is 'CAME: to the front of the line. OPEN: closed before the end of the hours. AWAY: opened again before it.';
create index observation_of_desk on frontdesk.observation (desk, id);
