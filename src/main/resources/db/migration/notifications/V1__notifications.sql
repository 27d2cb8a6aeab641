-- The inbox of people inside the product, and the outbox of what leaves it: a delivery is written in the
-- sender's transaction and carried out afterwards, so a dead gateway never blocks a counter.

create table notifications.notification (
    id             bigint generated always as identity,
    recipient_kind text        not null,
    recipient_id   bigint      not null,
    subject        text        not null,
    body           text        not null,
    link           text,
    created_at     timestamptz not null,
    read_at        timestamptz,
    constraint notification_pk primary key (id)
);
create index notification_recipient on notifications.notification (recipient_kind, recipient_id, id);
create index notification_unread on notifications.notification (recipient_kind, recipient_id) where read_at is null;

create table notifications.delivery (
    id              bigint generated always as identity,
    channel         text        not null,
    address         text        not null,
    subject         text        not null,
    body            text        not null,
    state           text        not null,
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    last_error      text,
    created_at      timestamptz not null,
    closed_at       timestamptz,
    constraint delivery_pk primary key (id),
    constraint delivery_state_is_known check (state in ('WAITING', 'SENT', 'DEAD'))
);
create index delivery_waiting on notifications.delivery (next_attempt_at) where state = 'WAITING';
create index delivery_channel_state on notifications.delivery (channel, state, id);
