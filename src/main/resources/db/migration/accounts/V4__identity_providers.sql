-- Citizens may sign in with an identity provider (OpenID Connect). Which identity there is which account here, proven
-- by a one-time password to the account's phone; and which of our sessions came from it, so that signing out in one
-- place signs out in the other.

create table accounts.linked_identity (
    issuer    text        not null,
    subject   text        not null,
    person_id bigint      not null,
    level     smallint    not null,
    linked_at timestamptz not null,
    seen_at   timestamptz not null,
    constraint linked_identity_pk primary key (issuer, subject),
    constraint linked_identity_person_unique unique (issuer, person_id),
    constraint linked_identity_level_known check (level in (1, 2))
);
create index linked_identity_person on accounts.linked_identity (person_id);

create table accounts.provider_session (
    session_id       text        not null,
    issuer           text        not null,
    subject          text        not null,
    provider_session text,
    identity_token   text        not null,
    created_at       timestamptz not null,
    constraint provider_session_pk primary key (session_id)
);
create index provider_session_of_provider on accounts.provider_session (issuer, provider_session);
create index provider_session_of_subject on accounts.provider_session (issuer, subject);
