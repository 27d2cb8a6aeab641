-- The words of a notice are the province's, by the day they hold from; those that come with the product hold until then.
create table notifications.words (
    id           bigint generated always as identity,
    kind         text        not null,
    valid_from   date        not null,
    texts        jsonb       not null,
    published_at timestamptz not null,
    published_by text        not null,
    constraint words_pk primary key (id)
);
create index words_of on notifications.words (kind, valid_from);
comment on table notifications.words is 'Published words are never changed: the next version takes their place.';

-- What somebody wants to be told, and when. Without a row the kind's own default holds.
create table notifications.wish (
    owner_kind text    not null,
    owner_id   bigint  not null,
    kind       text    not null,
    channel    text    not null,
    wanted     boolean not null,
    constraint wish_pk primary key (owner_kind, owner_id, kind, channel)
);
create table notifications.habit (
    owner_kind text   not null,
    owner_id   bigint not null,
    quiet_from time,
    quiet_to   time,
    digest_at  time,
    constraint habit_pk primary key (owner_kind, owner_id),
    constraint habit_quiet_has_both check ((quiet_from is null) = (quiet_to is null))
);
