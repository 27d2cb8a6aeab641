-- Appointments: a place in a slot of a group, held, confirmed, come to or given back.

create table frontdesk.booking_line (
    id         bigint generated always as identity,
    desk       bigint not null,
    group_code text   not null,
    constraint booking_line_pk primary key (id),
    constraint booking_line_once unique (desk, group_code)
);
comment on table frontdesk.booking_line is 'The slots of one group of a centre. Whoever books or moves locks its row, so that people who want one slot come one after the other.';

create table frontdesk.appointment (
    id           bigint      generated always as identity,
    key          text        not null,
    code         text        not null,
    line_id      bigint      not null,
    desk         bigint      not null,
    group_code   text        not null,
    day          date        not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    lane         int         not null,
    state        text        not null,
    channel      text        not null,
    priority     text,
    phone        text,
    person_no    text,
    person       bigint,
    held_until   timestamptz not null,
    remind_at    timestamptz,
    moves        int         not null default 0,
    ticket_id    bigint,
    reserved_at  timestamptz not null,
    constraint appointment_pk primary key (id),
    constraint appointment_key_unique unique (key),
    constraint appointment_line_fk foreign key (line_id) references frontdesk.booking_line,
    constraint appointment_ticket_fk foreign key (ticket_id) references frontdesk.ticket,
    constraint appointment_state_known
        check (state in ('HELD', 'CONFIRMED', 'ARRIVED', 'MISSED', 'CANCELLED', 'EXPIRED')),
    constraint appointment_lasts check (starts_at < ends_at),
    constraint appointment_lane_counted check (lane >= 1),
    constraint appointment_arrived_with_ticket check ((state = 'ARRIVED') = (ticket_id is not null)),
    -- A lane serves one person at a time, also where a slot became longer or shorter since it was booked.
    constraint appointment_lane_once exclude using gist (
        int8range(line_id, line_id, '[]') with &&,
        int4range(lane, lane, '[]') with &&,
        tstzrange(starts_at, ends_at) with &&
    ) where (state in ('HELD', 'CONFIRMED', 'ARRIVED'))
);
comment on column frontdesk.appointment.key is 'Nobody guesses it: address of the page that belongs to the appointment.';
comment on column frontdesk.appointment.code is 'Typed at the kiosk or at reception.';
comment on column frontdesk.appointment.lane is 'Which of the places that a slot has side by side.';
comment on column frontdesk.appointment.held_until is 'Until then it has to be confirmed, or others may take the slot.';
comment on column frontdesk.appointment.remind_at is 'When its owner is reminded next.';
comment on column frontdesk.appointment.moves is 'How often it was moved to another slot.';
create unique index appointment_code_once on frontdesk.appointment (code) where state in ('HELD', 'CONFIRMED', 'ARRIVED');
create index appointment_of_group on frontdesk.appointment (desk, group_code, starts_at);
create index appointment_of_day on frontdesk.appointment (desk, day, starts_at);
create index appointment_of_phone on frontdesk.appointment (phone, day) where phone is not null;
create index appointment_of_person_no on frontdesk.appointment (person_no, day) where person_no is not null;
create index appointment_of_person on frontdesk.appointment (person, day) where person is not null;
create index appointment_held on frontdesk.appointment (held_until) where state = 'HELD';
create index appointment_ahead on frontdesk.appointment (starts_at) where state = 'CONFIRMED';
create index appointment_to_remind on frontdesk.appointment (remind_at) where state = 'CONFIRMED' and remind_at is not null;
create unique index appointment_of_ticket on frontdesk.appointment (ticket_id) where ticket_id is not null;
revoke delete on frontdesk.appointment from ${application};

create table frontdesk.appointment_event (
    id             bigint      generated always as identity,
    appointment_id bigint      not null,
    at             timestamptz not null,
    event          text        not null,
    state          text        not null,
    starts_at      timestamptz not null,
    actor          text        not null,
    actor_name     text        not null,
    detail         text,
    constraint appointment_event_pk primary key (id),
    constraint appointment_event_appointment_fk foreign key (appointment_id) references frontdesk.appointment
);
comment on table frontdesk.appointment_event is 'Every change of an appointment, never changed or removed.';
create index appointment_event_of_appointment on frontdesk.appointment_event (appointment_id, id);
revoke update, delete on frontdesk.appointment_event from ${application};

alter table frontdesk.ticket add column slot_at timestamptz;
comment on column frontdesk.ticket.slot_at is 'Begin of the slot, when its owner came to an appointment: from then on they are called among those with priority.';
