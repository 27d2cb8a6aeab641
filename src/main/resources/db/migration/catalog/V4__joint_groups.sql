-- Administrative procedures that are asked for together (nhóm thủ tục liên thông): one filing under the code of the group
-- becomes one dossier for each part. A version never changes; dossiers keep the parts they were filed with.
create table catalog.joint_group (
    id             bigint generated always as identity,
    procedure_code text        not null,
    number         int         not null,
    content        jsonb       not null,
    content_sha256 text        not null,
    valid_from     date        not null,
    published_at   timestamptz not null,
    constraint joint_group_pk primary key (id),
    constraint joint_group_number_unique unique (procedure_code, number)
);
comment on column catalog.joint_group.content is
    'Its parts: procedure, which parts they wait for, which lines of the papers and which answers they get.';
create trigger joint_group_immutable before update or delete on catalog.joint_group
    for each row execute function catalog.refuse_change_of_published_version();
