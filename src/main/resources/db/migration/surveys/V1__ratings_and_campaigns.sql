-- How people rate what was done for them (NĐ 118/2025 Art. 31-33), what comes of it, and campaigns of questions.

create table surveys.invitation (
    id           bigint      generated always as identity,
    token        text        not null,
    subject_kind text        not null,
    subject_id   text        not null,
    kind         text        not null,
    desk         bigint      not null,
    counter      int,
    officer      text,
    officer_name text,
    service      text        not null,
    label        text        not null,
    served_at    timestamptz not null,
    expires_at   timestamptz not null,
    forgotten    boolean     not null default false,
    constraint invitation_pk primary key (id),
    constraint invitation_token_unique unique (token),
    constraint invitation_subject_unique unique (subject_kind, subject_id),
    constraint invitation_kind_known check (kind in ('TICKET', 'DOSSIER', 'ONLINE'))
);
comment on table surveys.invitation is 'A service that may be rated once. The subject is an opaque reference of the room that served.';
comment on column surveys.invitation.token is 'Nobody guesses it: address of the page that rates this service.';
comment on column surveys.invitation.label is 'What the person knows it by: number of a ticket, code of a dossier.';
comment on column surveys.invitation.forgotten is 'What leads from the rating to the service and its officer was removed.';
create index invitation_of_desk on surveys.invitation (desk, served_at);
create index invitation_by_age on surveys.invitation (served_at) where not forgotten;

create table surveys.rating (
    invitation_id bigint      not null,
    given_at      timestamptz not null,
    channel       text        not null,
    overall       smallint    not null,
    comment       text,
    comment_state text,
    decided_at    timestamptz,
    contact       text,
    constraint rating_pk primary key (invitation_id),
    constraint rating_invitation_fk foreign key (invitation_id) references surveys.invitation,
    constraint rating_overall_points check (overall between 1 and 5),
    constraint rating_comment_has_state check ((comment is null) = (comment_state is null)),
    constraint rating_comment_state_known check (comment_state in ('WAITING', 'PUBLISHED', 'REJECTED'))
);
comment on table surveys.rating is 'One for each service: the key is that of the invitation. It does not say who gave it.';
comment on column surveys.rating.contact is 'A phone that the person left to be called back; removed when the follow-up is closed.';
create index rating_comment_waiting on surveys.rating (given_at) where comment_state = 'WAITING';

create table surveys.score (
    rating_id bigint   not null,
    criterion text     not null,
    value     smallint not null,
    constraint score_pk primary key (rating_id, criterion),
    constraint score_rating_fk foreign key (rating_id) references surveys.rating,
    constraint score_points check (value between 1 and 5)
);

create table surveys.tally (
    desk      bigint   not null,
    month     date     not null,
    kind      text     not null,
    criterion text     not null,
    value     smallint not null,
    ratings   bigint   not null,
    constraint tally_pk primary key (desk, month, kind, criterion, value)
);
comment on table surveys.tally is 'What is published: how often each value was given. It names nobody and stays when ratings are forgotten.';

create table surveys.follow_up (
    rating_id  bigint      not null,
    desk       bigint      not null,
    state      text        not null,
    opened_at  timestamptz not null,
    constraint follow_up_pk primary key (rating_id),
    constraint follow_up_rating_fk foreign key (rating_id) references surveys.rating,
    constraint follow_up_state_known check (state in ('OPEN', 'CONTACTED', 'CLOSED'))
);
comment on table surveys.follow_up is 'A low rating that the head of the desk looks into.';
create index follow_up_of_desk on surveys.follow_up (desk, state, opened_at);

create table surveys.rating_event (
    id         bigint      generated always as identity,
    rating_id  bigint      not null,
    at         timestamptz not null,
    event      text        not null,
    actor      text        not null,
    actor_name text        not null,
    detail     text,
    constraint rating_event_pk primary key (id),
    constraint rating_event_rating_fk foreign key (rating_id) references surveys.rating
);
comment on table surveys.rating_event is 'What happened to a rating, its comment and its follow-up; never changed or removed. Who rated is not in it.';
create index rating_event_of_rating on surveys.rating_event (rating_id, id);
revoke update, delete on surveys.rating_event from ${application};

create table surveys.device (
    id         bigint      generated always as identity,
    key        text        not null,
    desk       bigint      not null,
    counter    int,
    created_at timestamptz not null,
    created_by text        not null,
    ended_at   timestamptz,
    constraint device_pk primary key (id),
    constraint device_key_unique unique (key)
);
comment on table surveys.device is 'A tablet or kiosk at which people rate with the number of their ticket alone.';

create table surveys.campaign (
    id           bigint      generated always as identity,
    key          text        not null,
    title        text        not null,
    question_set jsonb       not null,
    scope        bigint      not null,
    starts_on    date        not null,
    ends_on      date        not null,
    open_link    boolean     not null,
    most         int         not null,
    answered     int         not null default 0,
    created_at   timestamptz not null,
    created_by   text        not null,
    constraint campaign_pk primary key (id),
    constraint campaign_key_unique unique (key),
    constraint campaign_days_in_order check (starts_on <= ends_on),
    constraint campaign_within_limit check (answered <= most)
);
comment on column surveys.campaign.question_set is 'The questions as they were when it was made: a later version of the set changes nothing.';
comment on column surveys.campaign.scope is 'The agency whose desks it asks about.';
comment on column surveys.campaign.open_link is 'Whether everybody may answer; otherwise whoever has one of its tokens.';

create table surveys.campaign_token (
    token       text   not null,
    campaign_id bigint not null,
    used_at     timestamptz,
    constraint campaign_token_pk primary key (token),
    constraint campaign_token_campaign_fk foreign key (campaign_id) references surveys.campaign
);
create index campaign_token_of_campaign on surveys.campaign_token (campaign_id);

create table surveys.answer (
    id          bigint generated always as identity,
    campaign_id bigint not null,
    day         date   not null,
    desk        bigint,
    answers     jsonb  not null,
    constraint answer_pk primary key (id),
    constraint answer_campaign_fk foreign key (campaign_id) references surveys.campaign
);
comment on table surveys.answer is 'One answered sheet. It does not say which token it came with.';
create index answer_of_campaign on surveys.answer (campaign_id, id);
