-- What the province takes off fees for a time: a campaign (0 đồng or a part, for everybody who files by a channel), or an
-- exemption of a group of people who show who they are. Which fee holds on a day is worked out from these.

alter table catalog.fee add column case_name text;
comment on column catalog.fee.case_name is 'The case it is paid in; null when in every case.';

create table catalog.fee_relief (
    id         bigint generated always as identity,
    kind       text        not null,
    name       text        not null,
    decision   text        not null,
    valid_from date        not null,
    valid_to   date,
    channel    text,
    scope      text        not null,
    targets    jsonb       not null,
    percent    int         not null,
    evidence   text,
    created_at timestamptz not null,
    creator    text        not null,
    constraint fee_relief_pk primary key (id),
    constraint fee_relief_kind_known check (kind in ('CAMPAIGN', 'GROUP')),
    constraint fee_relief_scope_known check (scope in ('ALL', 'FIELDS', 'PROCEDURES')),
    constraint fee_relief_channel_known check (channel in ('ONLINE', 'POST', 'COUNTER')),
    constraint fee_relief_percent_fits check (percent between 1 and 100),
    constraint fee_relief_period check (valid_from <= valid_to),
    constraint fee_relief_group_shows check (kind = 'CAMPAIGN' or evidence is not null)
);
comment on column catalog.fee_relief.valid_to is 'First day after it, or null; on the first day itself when it was called off before it began.';
comment on column catalog.fee_relief.targets is 'Names of fields, or codes of procedures.';
comment on column catalog.fee_relief.percent is 'How much is taken off; 100 leaves 0 đồng.';
comment on column catalog.fee_relief.evidence is 'What a member of the group shows.';
revoke delete on catalog.fee_relief from ${application};
