-- One filing for several procedures (nhóm thủ tục liên thông, NĐ 118/2025 Art. 20): the group has the code and the slip
-- that its applicant gets, with the identifier of the receiving desk (Art. 28); each part is a dossier. A part that waits
-- for another has its steps planned and none active, and no clock, until what it waits for is finished.
create table dossiers.joint_group (
    id              bigint generated always as identity,
    code            text        not null,
    slip_key        text        not null,
    procedure_code  text        not null,
    procedure_name  text        not null,
    received_agency bigint      not null,
    account_person  bigint,
    applicant_name  text        not null,
    submitter_name  text        not null,
    papers          jsonb       not null,
    submitted_at    timestamptz not null,
    constraint joint_group_pk primary key (id),
    constraint joint_group_code_unique unique (code)
);
comment on column dossiers.joint_group.papers is 'What was handed in, once for all parts.';

create table dossiers.joint_part (
    group_id   bigint not null,
    number     int    not null,
    dossier_id bigint not null,
    after      int[]  not null,
    state      text   not null,
    constraint joint_part_pk primary key (group_id, number),
    constraint joint_part_group_fk foreign key (group_id) references dossiers.joint_group (id),
    constraint joint_part_dossier_unique unique (dossier_id),
    constraint joint_part_state_known check (state in ('WAITING', 'STARTED', 'HALTED'))
);
comment on column dossiers.joint_part.after is 'Numbers of the parts it waits for.';
comment on column dossiers.joint_part.state is 'HALTED: stopped because a part that it waits for ended without a result.';
create index joint_part_waits on dossiers.joint_part (group_id) where state <> 'STARTED';

alter table dossiers.dossier add column joint_group bigint;
