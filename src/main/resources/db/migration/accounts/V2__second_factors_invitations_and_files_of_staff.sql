-- Staff: a second factor beside the password, invitations instead of passwords handed over, locks with a reason, and
-- files of many accounts at once. A member of staff who was invited has no password yet.

alter table accounts.account
    add column locked_reason   text,
    add column locked_by       text,
    add column locked_at       timestamptz,
    add column password_set_at timestamptz,
    add column signed_in_at    timestamptz;
comment on column accounts.account.active is
    'False while an administrator locked it; locked_until is the short lock after wrong passwords.';

-- RFC 6238. The secret is sealed with a key that is not in the database. A step is used once: last_step only grows.
create table accounts.totp (
    account_id   bigint      not null,
    sealed       bytea       not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0,
    created_at   timestamptz not null,
    constraint totp_pk primary key (account_id),
    constraint totp_account_fk foreign key (account_id) references accounts.account (id)
);

-- For whoever lost the telephone; a row is deleted when its code is used.
create table accounts.recovery_code (
    account_id bigint not null,
    digest     bytea  not null,
    constraint recovery_code_pk primary key (account_id, digest),
    constraint recovery_code_account_fk foreign key (account_id) references accounts.account (id)
);

-- The link by which a person sets the password; only its digest is kept, and only the last one counts.
create table accounts.invitation (
    account_id bigint      not null,
    digest     bytea       not null,
    sent_to    text        not null,
    invited_by text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint invitation_pk primary key (account_id),
    constraint invitation_account_fk foreign key (account_id) references accounts.account (id),
    constraint invitation_digest_unique unique (digest)
);

create table accounts.staff_file (
    id          bigint generated always as identity,
    name        text        not null,
    actor       text        not null,
    actor_name  text        not null,
    imported_at timestamptz not null,
    lines       int         not null,
    added       int         not null,
    unchanged   int         not null,
    refused     int         not null,
    constraint staff_file_pk primary key (id)
);
create index staff_file_actor on accounts.staff_file (actor, id);

-- The report of a file: one row for each thing that is wrong, with the line as a spreadsheet counts it.
create table accounts.staff_file_error (
    id      bigint generated always as identity,
    file_id bigint not null,
    line    bigint not null,
    field   text   not null,
    value   text   not null,
    reason  text   not null,
    detail  text   not null,
    constraint staff_file_error_pk primary key (id),
    constraint staff_file_error_file_fk foreign key (file_id) references accounts.staff_file (id)
);
create index staff_file_error_file on accounts.staff_file_error (file_id, id);
