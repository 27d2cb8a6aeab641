-- Browsers that show notes (RFC 8030): where their push service takes them and the keys only they open them with. One
-- browser belongs to whoever allowed it last. Our own key pair is made once for all nodes (RFC 8292).
create table notifications.browser (
    id         bigint generated always as identity,
    owner_kind text        not null,
    owner_id   bigint      not null,
    endpoint   text        not null,
    p256dh     bytea       not null,
    auth       bytea       not null,
    name       text        not null,
    created_at timestamptz not null,
    constraint browser_pk primary key (id),
    constraint browser_endpoint_unique unique (endpoint)
);
create index browser_of on notifications.browser (owner_kind, owner_id);

create table notifications.push_key (
    one        boolean     not null default true,
    secret     bytea       not null,
    point      bytea       not null,
    created_at timestamptz not null,
    constraint push_key_pk primary key (one),
    constraint push_key_is_one check (one)
);
