-- The province publishes versions of procedures by its own decisions, also of procedures that nobody else has. What
-- the nation publishes later never overwrites them silently: it is held until it is taken over by a decision. A
-- retired procedure keeps its versions, because open dossiers go on under them.

alter table catalog.procedure
    add column created_here boolean not null default false;
comment on column catalog.procedure.created_here is
    'The province entered it; it is shown from the first day of its first version on.';

alter table catalog.procedure_version
    add column origin text not null default 'NATIONAL',
    add column held boolean not null default false,
    add column head jsonb,
    add column decided_on date,
    add column publisher text,
    add column takes_over bigint,
    add column immediate_result boolean not null default false,
    add constraint procedure_version_takes_over_fk
        foreign key (takes_over) references catalog.procedure_version (id),
    add constraint procedure_version_origin_known check (origin in ('NATIONAL', 'LOCAL')),
    add constraint procedure_version_only_national_held check (not held or origin = 'NATIONAL'),
    add constraint procedure_version_local_decided check (origin = 'NATIONAL' or decided_on is not null);
comment on column catalog.procedure_version.held is
    'Published by the nation while a local version counts: for comparison only, never in force.';
comment on column catalog.procedure_version.head is
    'Name, field, level and competence from this version on; null keeps those of the procedure.';
comment on column catalog.procedure_version.takes_over is 'The held national version that this one answers.';
comment on column catalog.procedure_version.immediate_result is
    'The result may be given at once, without a slip (Decree 118/2025, Art. 17.4).';

-- Until now every same-day procedure was offered at once, also the registration of a birth.
alter table catalog.procedure_version disable trigger procedure_version_immutable;
update catalog.procedure_version set immediate_result = true
where procedure_id in (
    select id from catalog.procedure where code in ('2.000635', '2.000815', '2.000884', '2.000942'));
alter table catalog.procedure_version enable trigger procedure_version_immutable;

alter table catalog.component add column rule text;
comment on column catalog.component.rule is
    'When it is needed, over the answers of the declaration, in the language of its conditions; null when not computed.';

create table catalog.procedure_draft (
    id          bigint generated always as identity,
    code        text        not null,
    created     boolean     not null,
    local_only  boolean     not null,
    base_id     bigint,
    takes_over  bigint,
    text        jsonb       not null,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    changer     text        not null,
    revision    int         not null default 0,
    constraint procedure_draft_pk primary key (id),
    constraint procedure_draft_code_unique unique (code),
    constraint procedure_draft_code_shape check (code ~ '^[0-9]\.[0-9]{6,7}$'),
    constraint procedure_draft_base_fk foreign key (base_id) references catalog.procedure_version (id),
    constraint procedure_draft_takes_over_fk foreign key (takes_over) references catalog.procedure_version (id)
);
comment on table catalog.procedure_draft is 'A version being written, as it was typed, with its mistakes.';
comment on column catalog.procedure_draft.created is 'The catalog lacks the procedure: publishing creates it.';
comment on column catalog.procedure_draft.base_id is 'The version it was copied from; fees and steps come from it.';

create table catalog.procedure_retirement (
    id           bigint generated always as identity,
    procedure_id bigint      not null,
    decision     text        not null,
    decided_on   date        not null,
    retired_from date        not null,
    successor    text,
    created_at   timestamptz not null,
    created_by   text        not null,
    constraint procedure_retirement_pk primary key (id),
    constraint procedure_retirement_procedure_fk foreign key (procedure_id) references catalog.procedure (id)
);
comment on column catalog.procedure_retirement.retired_from is
    'First day on which nobody may file it. A version that begins later brings the procedure back.';
revoke update, delete on catalog.procedure_retirement from ${application};
