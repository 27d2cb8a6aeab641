-- Passkeys of staff (W3C Web Authentication): the public half of a key that a device keeps. The handle is what a device
-- remembers of the account; it tells nobody whose it is.
create table accounts.passkey_owner (
    account_id bigint not null,
    handle     bytea  not null,
    constraint passkey_owner_pk primary key (account_id),
    constraint passkey_owner_account_fk foreign key (account_id) references accounts.account (id),
    constraint passkey_owner_handle_unique unique (handle)
);

create table accounts.passkey (
    id              bigint generated always as identity,
    account_id      bigint      not null,
    credential_id   bytea       not null,
    public_key      bytea       not null,
    signatures      bigint      not null,
    verified        boolean     not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    transports      text[]      not null,
    attestation     bytea,
    client_data     bytea,
    label           text        not null,
    created_at      timestamptz not null,
    used_at         timestamptz not null,
    constraint passkey_pk primary key (id),
    constraint passkey_account_fk foreign key (account_id) references accounts.account (id),
    constraint passkey_credential_unique unique (credential_id)
);
create index passkey_account on accounts.passkey (account_id);
