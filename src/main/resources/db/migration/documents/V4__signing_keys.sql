-- Keys that sign: each in a PKCS#12 container that only its holder's PIN opens; the PIN is kept nowhere.
create table documents.signing_key (
    id          bigint      generated always as identity,
    holder      text        not null,
    container   bytea       not null,
    certificate bytea       not null,
    wrong_pins  int         not null default 0,
    added_at    timestamptz not null,
    removed_at  timestamptz,
    constraint signing_key_pk primary key (id)
);
comment on column documents.signing_key.holder is 'Kind and number of the actor.';
create unique index signing_key_in_use on documents.signing_key (holder) where removed_at is null;
revoke delete on documents.signing_key from ${application};
