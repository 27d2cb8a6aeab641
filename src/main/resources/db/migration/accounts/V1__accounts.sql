-- Who may sign in, and how. A citizen's account is a phone number proven by a one-time password; a member of
-- staff has a password; a machine has a token of which only the digest is kept.

create table accounts.account (
    id            bigint generated always as identity,
    kind          text        not null,
    login         text        not null,
    subject_id    bigint      not null,
    password_hash text,
    active        boolean     not null default true,
    failures      int         not null default 0,
    locked_until  timestamptz,
    created_at    timestamptz not null,
    constraint account_pk primary key (id),
    constraint account_kind_known check (kind in ('CITIZEN', 'STAFF')),
    constraint account_login_unique unique (kind, login),
    constraint account_subject_unique unique (kind, subject_id)
);

create table accounts.one_time_password (
    phone      text        not null,
    digest     bytea       not null,
    tries      int         not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint one_time_password_pk primary key (phone)
);

create table accounts.machine_token (
    id         bigint generated always as identity,
    name       text        not null,
    digest     bytea       not null,
    agency_id  bigint      not null,
    roles      text[]      not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    constraint machine_token_pk primary key (id),
    constraint machine_token_digest_unique unique (digest)
);
