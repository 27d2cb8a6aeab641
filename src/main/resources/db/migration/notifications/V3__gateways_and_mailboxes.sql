-- Mail and short messages leave through gateways that answer late, twice or never. A delivery now knows whom it is
-- for (several to one person make one letter), which event it tells (told once, however often it is retried), and
-- whether it was being handed over when its node died: then nobody knows whether it left, and it is not repeated blindly.
alter table notifications.delivery
    add column recipient_kind text,
    add column recipient_id   bigint,
    add column event_key      text,
    add column link           text,
    add column urgent         boolean not null default true,
    add column secret         boolean not null default false,
    add column hold_until     timestamptz,
    add column handed_at      timestamptz,
    add column sent_with      bigint,
    drop constraint delivery_state_is_known,
    add constraint delivery_state_is_known check (state in ('WAITING', 'SENT', 'DEAD', 'UNCLEAR'));
create unique index delivery_once
    on notifications.delivery (event_key, channel, recipient_kind, recipient_id, address) where event_key is not null;
create index delivery_waiting_by_channel on notifications.delivery (channel, next_attempt_at) where state = 'WAITING';
drop index notifications.delivery_waiting;
create index delivery_to_gather
    on notifications.delivery (channel, recipient_kind, recipient_id) where state = 'WAITING' and not urgent;
create index delivery_to_settle on notifications.delivery (state, id) where state in ('DEAD', 'UNCLEAR');

alter table notifications.notification add column event_key text;
create unique index notification_once
    on notifications.notification (event_key, recipient_kind, recipient_id) where event_key is not null;

-- Where somebody's letters go. Nothing but the code that proves it goes to an address nobody has proven yet; a new
-- address takes the old one's place only when it is proven.
create table notifications.mailbox (
    owner_kind  text   not null,
    owner_id    bigint not null,
    address     text,
    proven_at   timestamptz,
    candidate   text,
    digest      bytea,
    tries       int    not null default 0,
    asked_at    timestamptz,
    constraint mailbox_pk primary key (owner_kind, owner_id),
    constraint mailbox_proven check ((address is null) = (proven_at is null))
);
